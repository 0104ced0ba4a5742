import { createHash } from 'node:crypto';
import { type CellAddress, formOf } from '@mingzhang/forms';
import type { CellRef, Fen, Finding } from '@mingzhang/model';
import { proseAmount } from './amount.ts';

/** What was found of a sentence, before it is worded. */
export interface Found {
  readonly kind: 'open' | 'reason' | 'amount' | 'delta';
  readonly cells: readonly CellRef[];
  /** What stands there, or what an open place asks for. */
  readonly text: string;
  readonly cell?: CellAddress;
  readonly actual?: Fen;
  readonly expected?: Fen;
}

const PROCEDURE = '《地方预决算公开操作规程》（财预〔2016〕143号）';

const RULES = {
  open: 'explanation.place.open',
  reason: 'explanation.reason.missing',
  amount: 'explanation.amount.cell',
  delta: 'explanation.delta.cells',
} as const;

/** What must hold, by the id of the rule. */
export const EXPLANATION_TITLES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  [RULES.open]: { zh: '说明中没有待填写的地方', en: 'No place of the explanation is left open' },
  [RULES.reason]: { zh: '增减变化写明原因', en: 'Every change states its reason' },
  [RULES.amount]: { zh: '说明中的金额与表一致', en: 'Amounts of the explanation are those of the tables' },
  [RULES.delta]: {
    zh: '说明中的增减额等于两年之差',
    en: 'Changes in the explanation are the differences of two years',
  },
};

/** A finding of the explanation in the two languages; every one is an error. */
export function finding(found: Found, idOf: (rule: string, cells: readonly CellRef[]) => string): Finding {
  const { kind, cells, actual, expected } = found;
  const rule = RULES[kind];
  const [message, messageEn] = SENTENCES[kind](found);
  return {
    id: idOf(rule, cells),
    rule,
    severity: 'error',
    verdict: 'fail',
    message,
    messageEn,
    basis: PROCEDURE,
    cells,
    ...(actual === undefined ? {} : { actual, unit: '万元' }),
    ...(expected === undefined ? {} : { expected }),
  };
}

const SENTENCES: Readonly<Record<Found['kind'], (found: Found) => readonly [zh: string, en: string]>> = {
  open: ({ text }) => [
    `“${text}”还没有填写；请填写后再公开。`,
    `“${text}” has not been filled in. Fill it in before publishing.`,
  ],
  reason: ({ text }) => [
    `有增减（${text}）而没有说明原因；请写明原因。`,
    `A change (${text}) is stated without its reason. Give the reason.`,
  ],
  amount: ({ text, cell, expected }) => [
    `文字写为${text}，而《${nameOf(cell)}》为${amountOf(expected)}；请核对后改文字或改表。`,
    `The text says ${text}, but the cell of “${nameOf(cell, 'en')}” prints ${amountOf(expected)}. Check which is right.`,
  ],
  delta: ({ text, cell, expected }) => [
    `文字写的变动为${text}，而《${nameOf(cell)}》两年相差${amountOf(expected)}；请核对金额和“增加/减少”。`,
    `The text states a change of ${text}, but the two years of “${nameOf(cell, 'en')}” differ by ${amountOf(expected)}. Check the amount and the word 增加 or 减少.`,
  ],
};

function nameOf(cell: CellAddress | undefined, language: 'zh' | 'en' = 'zh'): string {
  return cell === undefined ? '' : formOf(cell.form)[language];
}

function amountOf(fen: Fen | undefined): string {
  return fen === undefined ? '' : proseAmount(fen);
}

/** Ids as hashes of a rule and its addresses, never of values, with a number where both repeat. */
export function findingIds(): (rule: string, cells: readonly CellRef[]) => string {
  const taken = new Map<string, number>();
  return (rule, cells) => {
    const address = [rule, ...cells.map(({ row, measure }) => `${row}/${measure}`)].join('|');
    const times = (taken.get(address) ?? 0) + 1;
    taken.set(address, times);
    return createHash('sha256').update(`${address}#${times}`).digest('hex').slice(0, 16);
  };
}
