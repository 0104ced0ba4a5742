import { fold } from './fold.ts';

type Operator = '≥' | '≤' | '>' | '<' | '=';

/**
 * What an indicator's target value (指标值) says.
 *
 * - quantity: `≥95%`, `≤0.54万元`, `76个`, `24小时内`; what follows number and unit is the remark
 * - range: `3-5次`
 * - deadline: `2024年12月底前`
 * - yes-no: `是否`, `是`, `否`
 * - qualitative: anything else in words
 */
export type IndicatorTarget =
  | {
      readonly kind: 'quantity';
      readonly operator: Operator;
      readonly value: number;
      readonly unit: string;
      readonly remark: string;
    }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly unit: string }
  | { readonly kind: 'deadline' }
  | { readonly kind: 'yes-no'; readonly asks: boolean }
  | { readonly kind: 'qualitative' };

const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|≧|⩾|>=|=>|不低于|不少于|不小于|大于等于|大于或等于|至少)/, '≥'],
  [/^(?:≤|≦|⩽|<=|=<|不超过|不高于|不大于|不多于|小于等于|小于或等于|至多|控制在)/, '≤'],
  [/^(?:>|大于|超过|高于|多于)/, '>'],
  [/^(?:<|小于|低于|少于)/, '<'],
  [/^(?:=|等于|达到?)/, '='],
];
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,8}))?/;
const RANGE = /^(\d{1,9}(?:\.\d{1,6})?)(%?)(?:-|–|—|~|～|至)(\d{1,9}(?:\.\d{1,6})?)([^\d]{0,8})$/;
const DEADLINE =
  /^(?:每?年|\d{4}年?|\d{4}年\d{1,2}月|\d{1,2}月|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?)?(?:\d{1,2}[日号])?(?:年?[底末初中内]|上旬|中旬|下旬|[上下]半年)?(?:之前|以前|前|以内|内)?(?:完成)?$/;
const MONEY = '亿元|百万元|万元|千元|元';
const UNIT = new RegExp(
  `^(?:%|‰|(?:${MONEY})?(?:/[^\\d,，;；。、]{1,6})|${MONEY}|[^\\d,，;；。、()%]{1,4}$)`,
);
const SUFFIXES: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及以上|以上)$/, '≥'],
  [/(?:及以下|以下|之内|以内|内)$/, '≤'],
];

/** Reads a target value. Never fails: what has no number in its place is qualitative. */
export function parseTarget(text: string): IndicatorTarget {
  const folded = fold(text);
  if (/^(?:是\/?否|是或否|有\/?无)$/.test(folded)) return { kind: 'yes-no', asks: true };
  if (/^[是否有无]$/.test(folded)) return { kind: 'yes-no', asks: false };
  const range = RANGE.exec(folded);
  if (range !== null) {
    const [, low = '', percent = '', high = '', unit = ''] = range;
    return { kind: 'range', low: Number(low), high: Number(high), unit: unit || percent };
  }
  if (/\d{4}年|\d月|\d日|^年/.test(folded) && DEADLINE.test(folded)) return { kind: 'deadline' };
  return parseQuantity(folded) ?? { kind: 'qualitative' };
}

function parseQuantity(folded: string): IndicatorTarget | undefined {
  const written = OPERATORS.find(([words]) => words.test(folded));
  const rest = written === undefined ? folded : folded.replace(written[0], '');
  const number = NUMBER.exec(rest);
  if (number === null) return undefined;
  const [printed, whole = '', decimals = '0'] = number;
  const after = rest.slice(printed.length);
  const suffix = SUFFIXES.find(([words]) => words.test(after));
  const measured = suffix === undefined ? after : after.replace(suffix[0], '');
  const unit = UNIT.exec(measured)?.[0] ?? '';
  return {
    kind: 'quantity',
    operator: written?.[1] ?? suffix?.[1] ?? '=',
    value: Number(`${whole.replaceAll(',', '')}.${decimals}`),
    unit: unit.replace(/^个(?=.)/, ''),
    remark: measured.slice(unit.length),
  };
}
