import { type Cell, type Disclosure, type Fen, projectKeys, type Row, type Table } from '@mingzhang/model';

/** An amount that two disclosures print differently, in fen; null where one prints none. */
export interface ComparedCell {
  readonly form: string;
  readonly row: string;
  readonly name: string;
  readonly measure: string;
  readonly side?: 'revenue' | 'expenditure';
  readonly before: Fen | null;
  readonly after: Fen | null;
}

/**
 * The amounts that differ, in printed order: tables by their rows and columns, then the projects. A blank and nought are
 * the same; what only the first prints stands where it stood there.
 */
export function compareDisclosures(before: Disclosure, after: Disclosure): readonly ComparedCell[] {
  const forms = merged(
    before.tables.map(({ form }) => form),
    after.tables.map(({ form }) => form),
  );
  return [
    ...forms.flatMap((form) =>
      compared(
        form,
        gridOf(before.tables.find((table) => table.form === form)),
        gridOf(after.tables.find((table) => table.form === form)),
      ),
    ),
    ...compared('project-performance', projectGrid(before), projectGrid(after)),
  ];
}

/** Rows by their side and key, as far as a comparison is concerned. */
interface Grid {
  readonly measures: readonly string[];
  readonly rows: ReadonlyMap<string, Pick<Row, 'key' | 'name' | 'side' | 'cells'>>;
}

function gridOf(table: Table | undefined): Grid {
  const rows = table?.rows ?? [];
  return {
    measures: [
      ...new Set([
        ...(table?.columns ?? []).map(({ measure }) => measure),
        ...rows.flatMap(({ cells }) => Object.keys(cells)),
      ]),
    ],
    rows: new Map(rows.map((row) => [`${row.side ?? ''}/${row.key}`, row])),
  };
}

function projectGrid({ projects }: Disclosure): Grid {
  const keys = projectKeys(projects);
  return {
    measures: ['budget', 'fiscal', 'other'],
    rows: new Map(
      projects.map(({ name, budget, fiscal, other }, i) => {
        const key = keys[i] ?? '';
        return [key, { key, name: name.text, cells: { budget, fiscal, other } }];
      }),
    ),
  };
}

function compared(form: string, before: Grid, after: Grid): ComparedCell[] {
  const measures = merged(before.measures, after.measures);
  return merged([...before.rows.keys()], [...after.rows.keys()]).flatMap((key) => {
    const [old, now] = [before.rows.get(key), after.rows.get(key)];
    const row = now ?? old;
    if (row === undefined) return [];
    return measures.flatMap((measure): ComparedCell[] => {
      const [from, to] = [old?.cells[measure], now?.cells[measure]];
      const [was, is] = [fenOf(from), fenOf(to)];
      if ((was ?? 0) === (is ?? 0) && isWithheld(from) === isWithheld(to)) return [];
      const { name, side } = row;
      const at = { form, row: row.key, name, measure, ...(side === undefined ? {} : { side }) };
      return [{ ...at, before: was, after: is }];
    });
  });
}

function fenOf(cell: Cell | undefined): Fen | null {
  return cell?.kind === 'amount' ? cell.fen : null;
}

function isWithheld(cell: Cell | undefined): boolean {
  return cell?.kind === 'absent' && cell.absence === 'withheld';
}

/** The second list, with what only the first has behind what it stood behind there. */
function merged(first: readonly string[], second: readonly string[]): readonly string[] {
  const all = [...second];
  const known = new Set(second);
  let at = 0;
  for (const one of first) {
    if (known.has(one)) at = all.indexOf(one) + 1;
    else all.splice(at++, 0, one);
  }
  return all;
}
