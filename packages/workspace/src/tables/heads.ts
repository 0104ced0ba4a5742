import type { Form, Layout, LineSide, Side } from '@mingzhang/forms';
import { economicCode, functionalCode, functionalCodes, type Row } from '@mingzhang/model';
import { chineseNumber } from '@mingzhang/writers';
import { type Amounts, UNCODED } from './add-up.ts';
import { printedLines } from './row-order.ts';
import type { Heading } from './table.ts';

/** What a row is, before its cells, and the words it is printed with. */
export type Head = Pick<Row, 'key' | 'name' | 'role' | 'code' | 'level' | 'side'> & {
  readonly label: string;
};

/** How the template prints a form itself; another region's layout says nothing of lines that it leaves out. */
type Own = Pick<Layout, 'lines' | 'everyClass' | 'labels'>;

/** The rows of a form in printed order: the lines of its layout, the codes that have money. */
export function headsOf(
  { rows, id, layouts }: Form,
  sides: ReadonlyMap<Side | undefined, Amounts>,
  { template, year }: Pick<Heading, 'template' | 'year'>,
): readonly Head[] {
  if (rows.by === 'lines') {
    const own: Own = layouts[template] ?? {};
    return rows.sides.flatMap((side) => lineHeads(side, sides.get(side.side), own, year));
  }
  const list = id === 'basic-expenditure' ? economicCode : functionalCode;
  const amounts: Amounts = sides.get(undefined) ?? new Map();
  const total = { key: 'total', name: '合计', label: '合计', role: 'total' } as const;
  return [...(amounts.has('total') ? [total] : []), ...codedHeads(codesOf(amounts), amounts, list)];
}

function lineHeads(
  lines: LineSide,
  amounts: Amounts = new Map(),
  { lines: only, labels, everyClass }: Own,
  year: number,
): Head[] {
  const side = lines.side === undefined ? {} : { side: lines.side };
  return printedLines(lines).flatMap((line): Head[] => {
    if (line !== null)
      return only?.includes(line.id) === false
        ? []
        : [{ key: line.id, name: line.zh, label: labels?.[line.id] ?? line.zh, role: 'line', ...side }];
    const codes = codesOf(amounts);
    const heads = codedHeads(
      everyClass === true ? [...new Set([...classesOf(year), ...codes])].sort() : codes,
      amounts,
      functionalCode,
    );
    return heads.map((head, i) => {
      const isNumbered = everyClass === true && head.role === 'coded';
      return { ...head, ...side, label: isNumbered ? `${chineseNumber(i + 1)}、${head.label}` : head.label };
    });
  });
}

function codesOf(amounts: Amounts): readonly string[] {
  return [...amounts.keys()].filter((key) => /^\d+$/.test(key)).sort();
}

const CLASSES = new Map<number, readonly string[]>();

/** The 类 of a year's list. */
function classesOf(year: number): readonly string[] {
  let classes = CLASSES.get(year);
  if (classes === undefined) {
    classes = functionalCodes(year).flatMap(({ code, level }) => (level === 1 ? [code] : []));
    CLASSES.set(year, classes);
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
