import type { Fen } from '@mingzhang/model';
import type { Statement, Term } from './tree.ts';

/** What a statement comes to. Amounts in fen. */
export type Outcome =
  | {
      readonly verdict: 'pass';
      /**
       * How it holds: to the fen, or only because printed values are rounded (in a sum, in a product of a rounded
       * price, or to one unit of the coarser of two prints).
       */
      readonly slack: 'none' | 'rounding' | 'product' | 'last-unit';
      /** Whether some side adds two or more printed items. */
      readonly several: boolean;
      /** The coarsest printing step among its amounts; 0 where it has none. */
      readonly step: Fen;
      readonly actual?: Fen;
      readonly expected?: Fen;
    }
  | {
      readonly verdict: 'fail';
      /** Two prints of one quantity that differ by one unit of the last digit. */
      readonly lastUnit: boolean;
      readonly actual?: Fen;
      readonly expected?: Fen;
    }
  | { readonly verdict: 'cannot-check'; readonly why: string; readonly whyEn: string };

/** What a term comes to: its value, the doubt rounding leaves in it (twice over, to stay whole), what was printed. */
interface Value {
  readonly fen: number;
  readonly doubt: number;
  readonly items: number;
  readonly coarsest: number;
  readonly finest: number;
  readonly product: boolean;
}

const PASS: Outcome = { verdict: 'pass', slack: 'none', several: false, step: 0 };
const NOTHING: Value = {
  fen: 0,
  doubt: 0,
  items: 0,
  coarsest: 0,
  finest: Number.POSITIVE_INFINITY,
  product: false,
};

const ABSENT = {
  withheld: { why: '涉及的单元格为涉密', whyEn: 'a cell it speaks of is withheld' },
  unreadable: { why: '涉及的单元格读不出金额', whyEn: 'a cell it speaks of could not be read as an amount' },
} as const;

/**
 * Decides a statement. Two prints of one quantity at one step must be equal to the fen; a sum of two or more printed
 * items may differ from its printed total by less than half a step for each printed value; where steps differ the
 * intervals must meet.
 */
export function evaluate(statement: Statement): Outcome {
  switch (statement.kind) {
    case 'holds':
      return statement.holds ? PASS : { verdict: 'fail', lastUnit: false };
    case 'cannot':
      return { verdict: 'cannot-check', why: statement.why, whyEn: statement.whyEn };
    case 'equal':
    case 'at-most': {
      const left = amount(statement.left);
      if ('why' in left) return { verdict: 'cannot-check', ...left };
      const right = amount(statement.right);
      if ('why' in right) return { verdict: 'cannot-check', ...right };
      const apart = left.fen - right.fen;
      return compare(statement.kind === 'equal' ? Math.abs(apart) : Math.max(apart, 0), left, right);
    }
  }
}

/**
 * How far the sides of a comparison are apart (left less right, in fen), and how far they may be. Undefined where an
 * amount is withheld or unreadable. `unrounded`: rounding is not at work in the document and explains no sum.
 */
export function balance(
  { left: one, right: other }: { readonly left: Term; readonly right: Term },
  unrounded: boolean,
): { readonly apart: Fen; readonly tolerance: Fen } | undefined {
  const left = amount(one);
  const right = amount(other);
  if ('why' in left || 'why' in right) return undefined;
  return { apart: left.fen - right.fen, tolerance: toleranceOf(left, right, unrounded) };
}

function toleranceOf(left: Value, right: Value, unrounded: boolean): Fen {
  const step = Math.max(left.coarsest, right.coarsest);
  const items = left.items + right.items;
  const doubt = left.doubt + right.doubt;
  const product = left.product || right.product;
  if (Math.min(left.finest, right.finest) !== step)
    return Math.max(Math.floor(doubt / 2), items === 2 ? step : 0);
  return items > 2 && (product || !unrounded) ? Math.ceil(doubt / 2) - 1 : 0;
}

function compare(apart: number, left: Value, right: Value): Outcome {
  const step = Math.max(left.coarsest, right.coarsest);
  const items = left.items + right.items;
  const several = items > 2;
  if (apart === 0) return { verdict: 'pass', slack: 'none', several, step };
  const numbers = { actual: left.fen, expected: right.fen };
  const doubt = left.doubt + right.doubt;
  const oneStep = Math.min(left.finest, right.finest) === step;
  if (oneStep ? several && 2 * apart < doubt : 2 * apart <= doubt) {
    const slack = left.product || right.product ? 'product' : 'rounding';
    return { verdict: 'pass', slack, several, step, ...numbers };
  }
  if (!oneStep && items === 2 && apart <= step)
    return { verdict: 'pass', slack: 'last-unit', several, step, ...numbers };
  return { verdict: 'fail', lastUnit: items === 2 && apart <= step, ...numbers };
}

function amount(term: Term): Value | { readonly why: string; readonly whyEn: string } {
  switch (term.kind) {
    case 'constant':
      return { ...NOTHING, fen: term.fen };
    case 'cell': {
      if (term.value === undefined) return ABSENT[term.why ?? 'unreadable'];
      const { fen, step } = term.value;
      if (step === 0) return { ...NOTHING, fen };
      return { fen, doubt: step > 1 ? step : 0, items: 1, coarsest: step, finest: step, product: false };
    }
    case 'sum': {
      let sum = NOTHING;
      for (const part of term.of) {
        const value = amount(part);
        if ('why' in value) return value;
        sum = add(sum, value, 1);
      }
      return sum;
    }
    case 'difference': {
      const from = amount(term.of[0]);
      if ('why' in from) return from;
      const less = amount(term.of[1]);
      return 'why' in less ? less : add(from, less, -1);
    }
    case 'times': {
      const value = amount(term.term);
      return 'why' in value ? value : times(value, term.factor, term.step);
    }
  }
}

function add(a: Value, b: Value, sign: 1 | -1): Value {
  return {
    fen: a.fen + sign * b.fen,
    doubt: a.doubt + b.doubt,
    items: a.items + b.items,
    coarsest: Math.max(a.coarsest, b.coarsest),
    finest: Math.min(a.finest, b.finest),
    product: a.product || b.product,
  };
}

/**
 * A price times a count: the doubt of the price counts once for each, that of a rounded count by the price, and the
 * product is taken to the nearest fen.
 */
function times(value: Value, factor: number, step: number): Value {
  const exact = Number.isInteger(factor) && step <= 1;
  const doubt = value.doubt * Math.abs(factor) + (exact ? 0 : Math.abs(value.fen) * step);
  return {
    ...value,
    fen: Math.round(value.fen * factor),
    doubt: Math.ceil(doubt) + (Number.isInteger(factor) ? 0 : 2),
    items: Math.max(value.items, 2),
    product: true,
  };
}
