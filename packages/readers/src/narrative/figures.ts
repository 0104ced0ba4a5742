import { type MoneyUnit, narrow, parseAmount } from '@mingzhang/model';

/** A figure found in prose: what is printed from `start` to `end` of the text. */
export interface Figure {
  readonly kind: 'amount' | 'percent' | 'count' | 'year' | 'date';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly unit: string;
  readonly fen?: number;
  readonly step?: number;
  readonly value?: number;
  /** Printed with 约, 余, 多 or 近: not exact. */
  readonly rough: boolean;
}

const DIGITS = String.raw`(?<![\d.A-Za-z])(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`;
const MONEY = new RegExp(String.raw`${DIGITS}\s*(亿元|百万元|万元|千元|元|万(?![一-龥]*[人次]))`, 'g');
const PERCENT = new RegExp(String.raw`${DIGITS}\s*(%|个百分点)`, 'g');
const COUNT = new RegExp(
  String.raw`${DIGITS}\s*(平方米|人次|批次|台\(套\)|人|个|辆|家|台|套|册|次|批|项|户|份|条|场|篇|期|部|名|件|所|间|箱|处)`,
  'g',
);
const DATE = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?|(\d{4})[-./](\d{1,2})[-./](\d{1,2})/g;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?=年|-\d{4}年|至\d{4}年)/g;

/** Every figure of a text in printed order; none overlaps another. */
export function figuresOf(printed: string): Figure[] {
  const text = narrow(printed);
  const figures: Figure[] = [];
  const taken = (start: number, end: number) => figures.some((one) => start < one.end && end > one.start);
  const add = (
    match: RegExpMatchArray,
    make: (start: number, end: number) => Omit<Figure, 'start' | 'end' | 'text' | 'rough'> | undefined,
  ) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (taken(start, end)) return;
    const made = make(start, end);
    if (made === undefined) return;
    const rough =
      /[约近]$/.test(text.slice(Math.max(0, start - 1), start)) ||
      /^(?:余|多|左右)/.test(text.slice(end, end + 2));
    figures.push({ ...made, start, end, text: printed.slice(start, end), rough });
  };
  for (const match of text.matchAll(MONEY)) {
    const [, number = '', printedUnit = ''] = match;
    const unit = (printedUnit === '万' ? '万元' : printedUnit) as MoneyUnit;
    add(match, () => {
      const amount = parseAmount(number, unit);
      return amount === undefined ? undefined : { kind: 'amount', unit, ...amount };
    });
  }
  for (const match of text.matchAll(PERCENT))
    add(match, () => ({ kind: 'percent', unit: match[2] ?? '%', ...counted(match[1]) }));
  for (const match of text.matchAll(DATE))
    add(match, () => ({ kind: 'date', unit: '', value: Number(match[1] ?? match[4]) }));
  for (const match of text.matchAll(YEAR))
    add(match, () => ({ kind: 'year', unit: '年', value: Number(match[1]) }));
  for (const match of text.matchAll(COUNT))
    add(match, () => ({ kind: 'count', unit: match[2] ?? '', ...counted(match[1]) }));
  return figures.sort((a, b) => a.start - b.start);
}

function counted(number: string | undefined): { value: number; step: number } {
  const plain = (number ?? '').replaceAll(',', '');
  return { value: Number(plain), step: 10 ** -(plain.split('.')[1]?.length ?? 0) };
}
