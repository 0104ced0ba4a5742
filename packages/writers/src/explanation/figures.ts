import { type Fen, type MoneyUnit, narrow, parseAmount } from '@mingzhang/model';
import { clauseBefore } from './sentences.ts';

/** A figure that stands in prose. A change carries its sign; 持平 is a change of nought. */
export interface ProseFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'amount' | 'delta' | 'percent';
  readonly fen?: Fen;
  readonly step?: Fen;
  readonly value?: number;
  /** Folded words of the clause before it, without the word that says which way. */
  readonly clause: string;
  /** Whether a word says which way: of a percentage, that it is a rate of change. */
  readonly directed: boolean;
}

const FIGURE = /(?<![\d.A-Za-z])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(亿元|百万元|万元|千元|元|%)|持平/g;
const WAY = /(增加|增长|上升|提高|减少|下降|降低|压减)(?:了|为|额为)?$/;
const RISES = /增|上升|提高/;

/** Amounts, changes and percentages of a text in printed order. */
export function figuresOf(printed: string): readonly ProseFigure[] {
  const text = narrow(printed);
  return [...text.matchAll(FIGURE)].flatMap((match): ProseFigure[] => {
    const [said, whole = '', decimals = '', unit = ''] = match;
    const start = match.index;
    const clause = clauseBefore(text, start);
    const way = WAY.exec(clause);
    const bare = way === null ? clause : clause.slice(0, way.index);
    const common = {
      start,
      end: start + said.length,
      text: printed.slice(start, start + said.length),
      clause: bare,
      directed: way !== null,
    };
    if (said === '持平') return [{ ...common, kind: 'delta', fen: 0, step: 1 }];
    if (unit === '%') {
      const value = Number(whole.replaceAll(',', '') + decimals);
      return [{ ...common, kind: 'percent', value }];
    }
    const amount = parseAmount(whole + decimals, unit as MoneyUnit);
    if (amount === undefined) return [];
    if (way === null) return [{ ...common, kind: 'amount', ...amount }];
    const fen = RISES.test(way[1] ?? '') ? amount.fen : -amount.fen;
    return [{ ...common, kind: 'delta', fen, step: amount.step }];
  });
}
