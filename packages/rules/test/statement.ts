import { type MoneyUnit, parseAmount } from '@mingzhang/model';
import type { Statement, Term } from '../src/engine/tree.ts';

/**
 * A statement as a line: amounts in 万元 unless 元 follows, `_` blank, `涉密` withheld, `?` unreadable, `150 * 0.01` a
 * count times a price; `=` or `<=` between two sums.
 */
export function statement(line: string): Statement {
  const atMost = line.includes('<=');
  const [left = '', right = ''] = line.split(atMost ? '<=' : '=');
  return { kind: atMost ? 'at-most' : 'equal', left: sum(left), right: sum(right) };
}

function sum(text: string): Term {
  const of = text.split('+').map((part) => term(part.trim()));
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'sum', of };
}

function term(text: string): Term {
  const [factor, price] = text.split('*').map((part) => part.trim());
  if (price !== undefined) return { kind: 'times', factor: Number(factor), step: 1, term: term(price) };
  const cell = { form: 'three-public-expenses', row: text, measure: 'total', text, place: { line: 1 } };
  if (text === '_') return { kind: 'cell', cell, value: { fen: 0, step: 0 } };
  if (text === '涉密') return { kind: 'cell', cell, value: undefined, why: 'withheld' };
  const unit: MoneyUnit = text.endsWith('元') ? '元' : '万元';
  return { kind: 'cell', cell, value: parseAmount(text.replace('元', ''), unit) };
}
