import type { Form, Layout, Line, LineSide, Side } from '@mingzhang/forms';
import { economicCode, functionalCode, functionalCodes, type Row } from '@mingzhang/model';
import { chineseNumber } from '@mingzhang/writers';
import { type Amounts, UNCODED } from './add-up.ts';
import { furtherLines, layoutLines } from './row-order.ts';

/** What a row is, before its cells, and the words it is printed with. */
export type Head = Pick<Row, 'key' | 'name' | 'role' | 'code' | 'level' | 'side'> & {
  readonly label: string;
};

const TOTAL: Head = { key: 'total', name: '合计', label: '合计', role: 'total' };

/** The rows of a form in printed order: the lines of its layout, the codes that have money. */
export function headsOf(
  { rows, id }: Form,
  sides: ReadonlyMap<Side | undefined, Amounts>,
  layout: Layout,
  year: number,
): readonly Head[] {
  if (rows.by === 'lines')
    return rows.sides.flatMap((side) => lineHeads(side, sides.get(side.side), layout, year));
  const list = id === 'basic-expenditure' ? economicCode : functionalCode;
  const amounts: Amounts = sides.get(undefined) ?? new Map();
  const coded = codedHeads(codesOf(amounts), amounts, list);
  if (layout.totalBelow === true) return [...coded, TOTAL];
  return amounts.has('total') ? [TOTAL, ...coded] : coded;
}

function lineHeads(side: LineSide, amounts: Amounts = new Map(), layout: Layout, year: number): Head[] {
  const always = layoutLines(side, layout);
  const further = layout.lines === undefined ? [] : furtherLines(side, always, amounts);
  const end = always.findIndex((line) => line !== null && line.partOf === undefined);
  const listed = (lines: typeof always) =>
    lines.flatMap((line) => (line === null ? classHeads(amounts, layout, year) : [lineHead(line, layout)]));
  const above = listed(always.slice(0, end));
  const numbered = above.filter(({ label }) => /^[一二三四五六七八九十]+、/.test(label)).length;
  const added = further.map((line, i): Head => {
    const head = lineHead(line, layout);
    return numbered === 0 ? head : { ...head, label: `${chineseNumber(numbered + i + 1)}、${head.label}` };
  });
  return [...above, ...added, ...listed(always.slice(end))].map((head) =>
    side.side === undefined ? head : { ...head, side: side.side },
  );
}

function lineHead({ id, zh }: Line, { labels }: Layout): Head {
  return { key: id, name: zh, label: labels?.[id] ?? zh, role: 'line' };
}

/** The functional classes that stand among the lines, numbered as the layout numbers them. */
function classHeads(amounts: Amounts, { classes }: Layout, year: number): Head[] {
  const funded = codesOf(amounts);
  const codes = classes?.which === 'every' ? [...new Set([...classesOf(year), ...funded])].sort() : funded;
  return codedHeads(codes, amounts, functionalCode).map((head, i) => {
    if (classes === undefined || head.role !== 'coded') return head;
    return { ...head, label: classes.ordinal.replace('一', chineseNumber(i + 1)) + head.label };
  });
}

function codesOf(amounts: Amounts): readonly string[] {
  return [...amounts.keys()].filter((key) => /^\d+$/.test(key)).sort();
}

const YEARS = new Map<number, readonly string[]>();

/** The 类 of a year's list. */
function classesOf(year: number): readonly string[] {
  let classes = YEARS.get(year);
  if (classes === undefined) {
    classes = functionalCodes(year).flatMap(({ code, level }) => (level === 1 ? [code] : []));
    YEARS.set(year, classes);
  }
  return classes;
}

function codedHeads(
  codes: readonly string[],
  amounts: Amounts,
  list: (code: string) => { readonly name: string } | undefined,
): Head[] {
  const heads = codes.map((code): Head => {
    const name = list(code)?.name ?? '';
    return { key: code, code, name, label: name, role: 'coded', level: (code.length - 1) / 2 };
  });
  const uncoded: Head = { key: UNCODED, name: '未填科目', label: '未填科目', role: 'other' };
  return amounts.has(UNCODED) ? [...heads, uncoded] : heads;
}
