import { fold, type MoneyUnit } from '@mingzhang/model';
import type { SheetRow, SheetTable } from '../sheet.ts';

/** A column of a list of budget or revenue lines by its meaning. */
export type ListColumn =
  | 'unit'
  | 'unit-code'
  | 'functional'
  | 'functional-name'
  | 'departmental'
  | 'departmental-name'
  | 'government'
  | 'government-name'
  | 'source'
  | 'nature'
  | 'origin'
  | 'project'
  | 'project-code'
  | 'amount'
  | 'note';

/** Where a list's headings stand and what they are. */
export interface ListHeader {
  readonly kind: 'budgetLines' | 'revenueLines';
  readonly columns: ReadonlyMap<ListColumn, number>;
  /** The unit of its amounts, or null where nothing says. */
  readonly unit: MoneyUnit | null;
  /** The first row below the headings. */
  readonly first: number;
  /** Headings no meaning is known for. */
  readonly unknown: readonly string[];
}

/** The first that fits a folded heading is its meaning; one that names a part of the code's name gets `-name`. */
const MEANINGS: readonly (readonly [RegExp, ListColumn])[] = [
  [/功能/, 'functional'],
  [/政府.*经济|经济.*政府/, 'government'],
  [/经济/, 'departmental'],
  [/^(?:资金|经费|收入)(?:来源|性质|渠道)|^资金$/, 'source'],
  [/^支出(?:性质|类型|类别)|项目(?:类别|类型)|^基本.*项目$/, 'nature'],
  [/^收入(?:类型|类别)$|^(?:是否|本年或|资金)结转|结转(?:标志|标识|类型)|年度属性/, 'origin'],
  [/项目.*(?:编码|代码)|^(?:编码|代码)项目/, 'project-code'],
  [/项目/, 'project'],
  [/金额(?!单位)|预算数|^(?:本年|年初)?预算$|^预算\(|^合计/, 'amount'],
  [/备注|说明|摘要/, 'note'],
  [/^(?:预算|基层|用款)?单位(?:编码|代码)/, 'unit-code'],
  [/^(?:预算|基层|用款)?单位(?:名称)?(?:\(|$)/, 'unit'],
];

const OTHER_YEAR = /上年(?!结转)|去年|决算|执行|调整/;
const UNIT_OF_MONEY =
  /单位[:：]?\(?(?:人民币)?(元|千元|万元|百万元|亿元)|\((?:金额)?(?:单位[:：]?)?(元|千元|万元|百万元|亿元)\)/;
const MOST_ABOVE = 15;

/** The headings of a list of lines in a table, or undefined where it is none. */
export function listHeader({ rows, above }: SheetTable): ListHeader | undefined {
  for (let r = 0; r < Math.min(rows.length, MOST_ABOVE); r++) {
    const depth = depthOf(rows[r]);
    const { columns, unknown } = bind(headings(rows.slice(r, r + depth)));
    if (!columns.has('functional') && columns.has('functional-name'))
      columns.set('functional', columns.get('functional-name') ?? 0);
    const kind = kindOf(columns, above);
    if (kind === undefined) continue;
    const amount = headings(rows.slice(r, r + depth)).get(columns.get('amount') ?? -1) ?? '';
    const lines = [
      ...rows.slice(0, r).flatMap(({ cells }) => [...cells.values()].map(({ text }) => text)),
      ...above,
    ];
    return { kind, columns, unit: unitOf([amount, ...lines]), first: r + depth, unknown };
  }
  return undefined;
}

function kindOf(
  columns: ReadonlyMap<ListColumn, number>,
  above: readonly string[],
): ListHeader['kind'] | undefined {
  const has = (column: ListColumn) => columns.has(column);
  if (!has('functional') || !has('amount')) return undefined;
  if (has('nature') || (has('source') && (has('departmental') || has('project')))) return 'budgetLines';
  const receives = has('source') && (has('origin') || above.some((text) => /收入/.test(text)));
  return receives ? 'revenueLines' : undefined;
}

/** Two or three rows of headings where cells of the first are merged over others. */
function depthOf(row: SheetRow | undefined): number {
  const cells = [...(row?.cells.values() ?? [])];
  const deepest = Math.max(1, ...cells.map(({ rows }) => rows));
  if (deepest > 1) return Math.min(3, deepest);
  return cells.some(({ begins }) => !begins) ? 2 : 1;
}

/** The headings over each column, top to bottom in one folded text, each said once. */
function headings(rows: readonly SheetRow[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string[]>();
  for (const { cells } of rows)
    for (const [column, { text }] of cells) {
      const known = texts.get(column) ?? [];
      const folded = fold(text);
      texts.set(column, folded === '' || known.at(-1) === folded ? known : [...known, folded]);
    }
  return new Map([...texts].map(([column, parts]) => [column, parts.join('')]));
}

function bind(headings: ReadonlyMap<number, string>): {
  columns: Map<ListColumn, number>;
  unknown: string[];
} {
  const columns = new Map<ListColumn, number>();
  const unknown: string[] = [];
  for (const [index, heading] of [...headings].sort(([a], [b]) => a - b)) {
    if (heading === '' || /^(?:序号|行次|编号)$/.test(heading)) continue;
    const meaning = meaningOf(heading);
    if (meaning === undefined || columns.has(meaning)) unknown.push(heading);
    else columns.set(meaning, index);
  }
  for (const [word, column] of [
    ['科目编码', 'functional'],
    ['科目名称', 'functional-name'],
  ] as const) {
    const found = [...headings].find(([, heading]) => heading === word);
    if (found !== undefined && !columns.has(column)) columns.set(column, found[0]);
  }
  return { columns, unknown };
}

function meaningOf(heading: string): ListColumn | undefined {
  if (OTHER_YEAR.test(heading)) return undefined;
  const found = MEANINGS.find(([words]) => words.test(heading))?.[1];
  const isCode = found === 'functional' || found === 'departmental' || found === 'government';
  return isCode && /名称/.test(heading) && !/编码|代码/.test(heading) ? `${found}-name` : found;
}

/** The unit of money that the first of some texts states. */
function unitOf(texts: readonly string[]): MoneyUnit | null {
  for (const text of texts) {
    const match = UNIT_OF_MONEY.exec(fold(text));
    const unit = match?.[1] ?? match?.[2];
    if (unit !== undefined) return unit as MoneyUnit;
  }
  return null;
}
