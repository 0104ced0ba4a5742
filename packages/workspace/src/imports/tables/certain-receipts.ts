import type { Fen } from '@mingzhang/model';
import { fundOf } from '../line-list/fields.ts';
import type { MoneySource } from '../money-words.ts';
import type { OpenQuestion } from './open-question.ts';
import { type PrintedForms, sumOf } from './printed-forms.ts';

/** Revenue that the forms determine. */
export interface CertainReceipt {
  readonly functional: string;
  readonly source: MoneySource;
  readonly origin: 'current' | 'carried-over';
  readonly fen: Fen;
}

const REVENUE = 'revenue-summary';
const SUMMARY = 'revenue-expenditure-summary';
const FUNDS = ['general', 'fund', 'capital'] as const;
type Fund = (typeof FUNDS)[number];

const APPROPRIATIONS: Readonly<Record<Fund, string>> = {
  general: 'general-public-budget',
  fund: 'government-fund',
  capital: 'state-capital',
};

/** Sources beside 财政拨款, with the line of 收支总表 that prints them. */
const OWN: readonly (readonly [source: MoneySource, line: string])[] = [
  ['special-account', 'fiscal-special-account'],
  ['business', 'business'],
  ['operating', 'operating'],
  ['from-superior', 'from-superior'],
  ['from-affiliated', 'from-affiliated'],
  ['other', 'other'],
];

/** The revenue that follows from the forms in one way only, and what of it stays open. */
export function certainReceipts(forms: PrintedForms): {
  readonly lines: readonly CertainReceipt[];
  readonly open: ReadonlySet<OpenQuestion>;
} {
  const open = new Set<OpenQuestion>();
  const lines: CertainReceipt[] = [];
  const take = (source: MoneySource, amounts: ReadonlyMap<string, Fen>) => {
    for (const [functional, fen] of amounts) lines.push({ functional, source, origin: 'current', fen });
  };
  for (const source of [...FUNDS, ...OWN.map(([one]) => one)]) take(source, forms.lowest(REVENUE, source, 7));
  if (!FUNDS.some((fund) => forms.lowest(REVENUE, fund, 7).size > 0))
    lines.push(...byFund(forms, 'fiscal', '', 'current', open, 'revenue-fund'));
  const own = forms.lowest(REVENUE, 'own', 7);
  if (own.size > 0 && !OWN.slice(1).some(([source]) => forms.lowest(REVENUE, source, 7).size > 0)) {
    const printed = OWN.slice(1).filter(([, line]) => forms.fen(SUMMARY, line, 'budget') !== 0);
    const [only] = printed;
    if (printed.length === 1 && only !== undefined) take(only[0], own);
    else open.add('revenue-own');
  }
  lines.push(...byFund(forms, 'carried-over', 'opening-', 'carried-over', open, 'revenue-carried-over'));
  return { lines, open };
}

/**
 * A column of 收入总表 that does not say its fund: of the one fund that 财政拨款收支总表 prints, or of the fund each code
 * belongs to by the official list, where that comes to what is printed there.
 */
function byFund(
  forms: PrintedForms,
  measure: string,
  prefix: '' | 'opening-',
  origin: CertainReceipt['origin'],
  open: Set<OpenQuestion>,
  question: OpenQuestion,
): readonly CertainReceipt[] {
  const amounts = [...forms.lowest(REVENUE, measure, 7)];
  if (amounts.length === 0) return [];
  const printed = FUNDS.filter((fund) => appropriated(forms, prefix, fund) !== 0);
  const [only] = printed;
  const all = sumOf(amounts.map(([, fen]) => fen));
  const sum = sumOf(printed.map((fund) => appropriated(forms, prefix, fund)));
  if (sum === all) {
    if (printed.length === 1 && only !== undefined)
      return amounts.map(([functional, fen]) => ({ functional, source: only, origin, fen }));
    const told = amounts.flatMap(([functional, fen]): CertainReceipt[] => {
      const source = fundOf(functional);
      return source === undefined ? [] : [{ functional, source, origin, fen }];
    });
    const of = (fund: Fund) => sumOf(told.filter(({ source }) => source === fund).map(({ fen }) => fen));
    if (FUNDS.every((fund) => of(fund) === appropriated(forms, prefix, fund))) return told;
  }
  open.add(question);
  return [];
}

/** An amount of 财政拨款 by fund: in 财政拨款收支总表, else in 收支总表. */
function appropriated(forms: PrintedForms, prefix: '' | 'opening-', fund: Fund): Fen {
  const line = `${prefix}${APPROPRIATIONS[fund]}`;
  if (forms.has('appropriation-summary')) return forms.fen('appropriation-summary', line, 'amount');
  return prefix === '' ? forms.fen(SUMMARY, line, 'budget') : 0;
}

/** The one source of money beside 财政拨款 with what it brings, where there is one and nothing was carried over. */
export function onlyOwnSource(
  forms: PrintedForms,
  lines: readonly CertainReceipt[],
): { readonly source: MoneySource; readonly fen: Fen } | undefined {
  if (forms.fen(REVENUE, 'total', 'carried-over') !== 0) return undefined;
  const own = lines.filter(({ source }) => !(source in APPROPRIATIONS));
  const sources = new Set(own.map(({ source }) => source));
  const [source] = sources;
  if (sources.size !== 1 || source === undefined) return undefined;
  return { source, fen: sumOf(own.map(({ fen }) => fen)) };
}
