import type { Disclosure, Place, Printed } from '@mingzhang/model';
import { amountsOf, type Target } from './amounts.ts';
import { FAULTS } from './faults.ts';
import type { Edit } from './plant.ts';
import { sample } from './random.ts';
import type { Source } from './source.ts';

/** One wrong amount by how it is wrong; a row left out; two amounts in one another's column; wrong words. */
export type Kind =
  | 'digit'
  | 'swap'
  | 'point'
  | 'sign'
  | 'blank'
  | 'unit'
  | 'row'
  | 'column'
  | 'year'
  | 'name'
  | 'sentence'
  | 'two faults';

/** A fault to plant: edits of the print, or a row to leave out. */
export interface Planned {
  readonly kind: Kind;
  readonly group: string;
  readonly edits: readonly Edit[];
  readonly row?: { readonly table: number; readonly row: number };
  /** Of a double fault: the two it is made of. */
  readonly parts?: readonly [Planned, Planned];
}

/** Every fault of each kind that a document can take, thinned out to at most `most` of a kind. */
export function planned(
  { disclosure }: Source,
  most: number,
  pick: (below: number) => number,
): readonly Planned[] {
  const targets = amountsOf(disclosure);
  const single = FAULTS.flatMap(({ kind, apply }) => {
    const all = targets.flatMap((target) =>
      apply(target.text, pick).map(
        (now): Planned => ({ kind, group: target.group, edits: [editOf(target, now)] }),
      ),
    );
    return sample(all, most, pick);
  });
  const double = single.flatMap((one): Planned[] => {
    const other = single[pick(single.length)];
    if (other === undefined || other.edits[0]?.place === one.edits[0]?.place) return [];
    return [
      { kind: 'two faults', group: one.group, edits: [...one.edits, ...other.edits], parts: [one, other] },
    ];
  });
  const more = [
    rowsLost(disclosure),
    columnsShifted(disclosure),
    years(disclosure),
    names(disclosure, pick),
    sentences(disclosure),
  ];
  return [...single, ...sample(double, most, pick), ...more.flatMap((all) => sample(all, most, pick))];
}

function editOf({ place, text, prose }: Target, now: string): Edit {
  return { place, was: text, now, prose };
}

/** A row with an amount, other than a total, left out. */
function rowsLost({ tables }: Disclosure): readonly Planned[] {
  return tables.flatMap(({ form, rows }, table) =>
    rows.flatMap(({ cells, role }, row): Planned[] => {
      const said = Object.values(cells).some((cell) => cell.kind === 'amount' && cell.fen !== 0);
      return said && role !== 'total' ? [{ kind: 'row', group: form, edits: [], row: { table, row } }] : [];
    }),
  );
}

/** Two neighbouring amounts of a row in one another's column. */
function columnsShifted({ tables }: Disclosure): readonly Planned[] {
  return tables.flatMap(({ form, rows }) =>
    rows.flatMap(({ cells }) => {
      const amounts = Object.values(cells).filter((cell) => cell.kind === 'amount');
      return amounts.slice(1).flatMap((cell, index): Planned[] => {
        const before = amounts[index];
        if (before === undefined || before.fen === cell.fen) return [];
        const edits = [
          { place: before.place, was: before.text, now: cell.text, prose: false },
          { place: cell.place, was: cell.text, now: before.text, prose: false },
        ];
        return [{ kind: 'column', group: form, edits }];
      });
    }),
  );
}

/** The year of the document, or of its base, one year earlier. */
function years({ sections, document }: Disclosure): readonly Planned[] {
  const { year } = document;
  if (year === null) return [];
  const said = sections.flatMap(({ paragraphs, title, place }) => [{ text: title, place }, ...paragraphs]);
  return said.flatMap((printed) =>
    [`${year}年`, `较${year - 1}年`, `比${year - 1}年`, `与${year - 1}年`].flatMap((was) =>
      inPrinted(
        'year',
        printed,
        was,
        was.replace(/\d{4}/, (one) => String(Number(one) - 1)),
      ),
    ),
  );
}

/** The name of a coded row given to another. */
function names({ tables }: Disclosure, pick: (below: number) => number): readonly Planned[] {
  return tables.flatMap(({ form, rows }) => {
    const coded = rows.flatMap(({ role, name, cells }) =>
      Object.values(cells).flatMap((cell) =>
        role === 'coded' && cell.kind === 'text' && cell.text === name ? [cell] : [],
      ),
    );
    return coded.flatMap((cell): Planned[] => {
      const others = coded.filter(({ text }) => text !== cell.text);
      const other = others[pick(others.length)];
      if (other === undefined) return [];
      return [
        {
          kind: 'name',
          group: form,
          edits: [{ place: cell.place, was: cell.text, now: other.text, prose: false }],
        },
      ];
    });
  });
}

const OPPOSITES = [
  ['增加', '减少'],
  ['减少', '增加'],
  ['增长', '下降'],
  ['下降', '增长'],
] as const;

/** A word of change before a figure turned round. */
function sentences({ sections }: Disclosure): readonly Planned[] {
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((printed) =>
      OPPOSITES.flatMap(([was, now]) => inPrinted('sentence', printed, was, now, /^\s*\d/)),
    ),
  );
}

function inPrinted(kind: Kind, { text, place }: Printed, was: string, now: string, before = /^/): Planned[] {
  const found: Planned[] = [];
  if (text.includes('\n')) return found;
  for (let at = text.indexOf(was); at >= 0; at = text.indexOf(was, at + 1)) {
    if (!before.test(text.slice(at + was.length))) continue;
    found.push({ kind, group: 'explanation', edits: [{ place: moved(place, at), was, now, prose: true }] });
  }
  return found;
}

function moved(place: Place, by: number): Place {
  return 'line' in place || 'paragraph' in place ? { ...place, column: (place.column ?? 1) + by } : place;
}
