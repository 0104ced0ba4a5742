import type { Cell, Row, Table } from '@mingzhang/model';
import type { Meaning } from '../locate/atlas.ts';
import type { Lang } from '../words.ts';
import { cut, safeLine } from './width.ts';

/** A cell that a finding speaks of; the first of them is the one at fault. */
export interface Wanted {
  readonly meaning: Meaning;
  readonly primary: boolean;
}

type Mark = 'primary' | 'related' | undefined;

/** A small part of a table: the rows and columns a finding speaks of. */
export interface Picture {
  readonly nameHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly nameMark: Mark;
    readonly cells: readonly { readonly text: string; readonly mark: Mark; readonly absent: boolean }[];
  }[];
  /** Rows left out for room. */
  readonly left: number;
}

const ROWS = 9;
const COLUMNS = 5;
const HEADING = 16;

export function pictureOf(table: Table, wanted: readonly Wanted[], lang: Lang): Picture {
  const marks = new Map<Cell, Mark>();
  for (const { meaning, primary } of wanted) {
    if (marks.get(meaning.cell) !== 'primary') marks.set(meaning.cell, primary ? 'primary' : 'related');
  }
  const concerned = new Set(wanted.map(({ meaning }) => meaning.row));
  const rows = table.rows.filter((row) => concerned.has(row));
  const kept = keep(rows, wanted.find(({ primary }) => primary)?.meaning.row, marks);
  const measures = [
    ...new Set(wanted.filter(({ meaning }) => !isName(meaning)).map(({ meaning }) => meaning.measure)),
  ].slice(0, COLUMNS);
  return {
    nameHeading: lang === 'zh' ? '项目' : 'item',
    columns: measures.map((measure) => headingOf(table, measure)),
    rows: kept.map((row) => ({
      name: safeLine(row.code === undefined ? row.name : `${row.code} ${row.name}`),
      nameMark: wanted.map(({ meaning }) => meaning).some((m) => m.row === row && isName(m))
        ? 'primary'
        : undefined,
      cells: measures.map((measure) => {
        const cell = row.cells[measure];
        return {
          text: printed(cell, lang),
          mark: cell === undefined ? undefined : marks.get(cell),
          absent: cell?.kind === 'absent',
        };
      }),
    })),
    left: rows.length - kept.length,
  };
}

function isName({ row, cell }: Meaning): boolean {
  return cell.kind === 'text' && (cell.text === row.name || cell.text === row.code);
}

/** The rows there is room for: those with a value before blank ones, and the one at fault in any case. */
function keep(
  rows: readonly Row[],
  primary: Row | undefined,
  marks: ReadonlyMap<Cell, Mark>,
): readonly Row[] {
  if (rows.length <= ROWS) return rows;
  const printed = rows.filter((row) =>
    Object.values(row.cells).some((cell) => marks.has(cell) && cell.kind !== 'absent'),
  );
  const others = printed.filter((row) => row !== primary).slice(0, ROWS - 1);
  return rows.filter((row) => row === primary || others.includes(row));
}

function headingOf(table: Table, measure: string): string {
  const heading = table.columns.find((column) => column.measure === measure)?.heading ?? [];
  return cut(safeLine(heading.at(-1) ?? measure), HEADING);
}

function printed(cell: Cell | undefined, lang: Lang): string {
  if (cell === undefined) return '';
  const text = safeLine(cell.text);
  if (cell.kind !== 'absent' || cell.absence === 'not-applicable') return text.slice(0, 40);
  if (cell.absence === 'blank') return lang === 'zh' ? '(空)' : '(blank)';
  if (cell.absence === 'withheld') return text;
  return `${text.slice(0, 20)} ${lang === 'zh' ? '(读不出)' : '(unreadable)'}`;
}
