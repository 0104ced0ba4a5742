import type { Balance, Form, Measure, Side } from './form.ts';

/**
 * What a form says must hold inside one table. A whole equals the sum of its nearest printed parts: where a part is
 * not printed, its own parts stand in for it, so that one declaration serves every layout.
 */
export type Equation =
  /** In every row: the measure is the sum of its parts. */
  | {
      readonly kind: 'measures';
      readonly whole: string;
      readonly parts: readonly Node[];
      readonly side?: Side;
    }
  /** In every measure: the line is the sum of its parts; `classes` adds every class row of that side. */
  | {
      readonly kind: 'lines';
      readonly whole: string;
      readonly parts: readonly Node[];
      readonly side?: Side;
      readonly classes: boolean;
    }
  /** In every measure: a coded row is the sum of the rows whose code continues it by one level. */
  | { readonly kind: 'codes' }
  /** In every measure: the total row is the sum of the coded rows that have no parent in the table. */
  | { readonly kind: 'total' }
  /** In every measure: total and subtotals are the sum of the listed rows below them. */
  | { readonly kind: 'list' }
  | ({ readonly kind: 'balance' } & Balance)
  /** A 其中 never exceeds what it is of. */
  | {
      readonly kind: 'share';
      readonly whole: string;
      readonly part: string;
      readonly of: 'line' | 'measure';
    };

/** A part, and the parts that stand in for it where it is not printed. */
export interface Node {
  readonly id: string;
  readonly parts: readonly Node[];
}

interface Part {
  readonly id: string;
  readonly partOf?: string;
  readonly share?: 'which';
}

function partsOf(whole: string, all: readonly Part[]): Node[] {
  return all
    .filter((part) => part.partOf === whole && part.share === undefined)
    .map((part) => ({ id: part.id, parts: partsOf(part.id, all) }));
}

function wholes(all: readonly Part[]): Set<string> {
  const ids = new Set<string>();
  for (const { partOf } of all) if (partOf !== undefined) ids.add(partOf);
  return ids;
}

function shares(all: readonly Part[], of: 'line' | 'measure'): Equation[] {
  return all.flatMap(({ id, partOf, share }) =>
    share === 'which' && partOf !== undefined
      ? [{ kind: 'share', whole: partOf, part: id, of } as const]
      : [],
  );
}

function ofMeasures(measures: readonly Measure[]): Equation[] {
  const sums = [...wholes(measures)].map((whole): Equation => {
    const side = measures.find(({ id }) => id === whole)?.side;
    const equation = { kind: 'measures', whole, parts: partsOf(whole, measures) } as const;
    return side === undefined ? equation : { ...equation, side };
  });
  return [...sums, ...shares(measures, 'measure')];
}

/** Every equation that the form's declaration carries. */
export function equationsOf(form: Form): readonly Equation[] {
  const equations = ofMeasures(form.measures);
  const { rows } = form;
  if (rows.by === 'functional' || rows.by === 'economic')
    equations.push({ kind: 'codes' }, { kind: 'total' });
  if (rows.by === 'list' && form.measures.some(({ kind }) => kind === 'amount'))
    equations.push({ kind: 'list' });
  if (rows.by === 'lines') {
    for (const { side, lines, classesUnder } of rows.sides) {
      const named = wholes(lines);
      if (classesUnder !== undefined) named.add(classesUnder);
      for (const whole of named) {
        const equation = {
          kind: 'lines',
          whole,
          parts: partsOf(whole, lines),
          classes: whole === classesUnder,
        } as const;
        equations.push(side === undefined ? equation : { ...equation, side });
      }
      equations.push(...shares(lines, 'line'));
    }
  }
  for (const balance of form.balances ?? []) equations.push({ kind: 'balance', ...balance });
  return equations;
}
