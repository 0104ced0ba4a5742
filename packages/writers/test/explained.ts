import {
  type Cell,
  type Disclosure,
  FEN_PER,
  formatFen,
  type MoneyUnit,
  type Place,
  type Row,
  type Table,
} from '@mingzhang/model';

/** What a cell of a tiny table says: fen, nothing, or that it is withheld. */
export type Said = number | null | 'withheld';

/** A table as rows of measures: `{ total: { basic: 600_000_000, project: null } }`. Codes are coded rows. */
export type TinyTable = Readonly<Record<string, Readonly<Record<string, Said | string>>>>;

const PLACE: Place = { line: 1 };

function cellOf(said: Said | string, unit: MoneyUnit): Cell {
  if (said === null) return { kind: 'absent', absence: 'blank', text: '', place: PLACE };
  if (said === 'withheld') return { kind: 'absent', absence: 'withheld', text: '涉密', place: PLACE };
  if (typeof said === 'string') return { kind: 'text', text: said, place: PLACE };
  return { kind: 'amount', fen: said, step: FEN_PER[unit] / 100, text: formatFen(said, unit), place: PLACE };
}

function rowOf(key: string, said: TinyTable[string], unit: MoneyUnit): Row {
  const cells = Object.fromEntries(
    Object.entries(said).map(([measure, one]) => [measure, cellOf(one, unit)]),
  );
  const name = typeof said.name === 'string' ? said.name : key;
  const coded = /^\d+$/.test(key);
  return coded
    ? { key, name, code: key, role: 'coded', level: (key.length - 1) / 2, cells, place: PLACE }
    : { key, name, role: key === 'total' ? 'total' : 'line', cells, place: PLACE };
}

export function tableOf(form: string, rows: TinyTable, unit: MoneyUnit = '万元'): Table {
  const measures = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  return {
    form,
    title: form,
    titlePlace: PLACE,
    unit,
    year: null,
    body: null,
    columns: measures.map((measure, index) => ({ measure, heading: [measure], index })),
    rows: Object.entries(rows).map(([key, said]) => rowOf(key, said, unit)),
    notes: [],
    grids: [],
    place: PLACE,
  };
}

/** A budget of nothing but tables. */
export function budgetOf(
  tables: readonly Table[],
  { template = 'hebei', year = 2025 }: { template?: string; year?: number } = {},
): Disclosure {
  return {
    source: { path: 'a.txt', sha256: '0'.repeat(64), format: 'txt' },
    document: {
      kind: 'budget',
      edition: 'department',
      year,
      body: '区某局',
      bodyCode: null,
      template,
      evidence: [],
    },
    blocks: [],
    tables,
    projects: [],
    sections: [],
    claims: [],
    unread: [],
  };
}
