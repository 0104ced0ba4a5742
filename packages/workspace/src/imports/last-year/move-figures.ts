import type { CellAddress } from '@mingzhang/forms';
import { type Disclosure, type Fen, formatFen, type MoneyUnit } from '@mingzhang/model';
import { bind, figuresOf, type ProseFigure } from '@mingzhang/writers';
import type { NowAndThen } from './now-and-then.ts';

/** A stretch of a text and what stands in its place. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A paragraph about last year's money with this year's in its place: a figure bound to a cell is told from this year's
 * cell, and what cannot be told is a marked place, the reason of a change always.
 */
export function moveFigures(text: string, last: Disclosure, section: string, amounts: NowAndThen): string {
  const bound = new Map(bind(text, last, section).figures.map((figure) => [figure.start, figure.cells[0]]));
  const figures = figuresOf(text);
  const moved = figures.map((figure) => moveFigure(text, figure, bound.get(figure.start), amounts));
  return replaced(text, [...moved, ...reasons(text, figures)]);
}

/** A paragraph with every amount of money in it left open, for one that has no cells to be told from. */
export function openAmounts(text: string): string {
  return replaced(
    text,
    figuresOf(text).flatMap(({ start, end, kind }) =>
      kind === 'amount' ? [{ start, end, text: open('金额') }] : [],
    ),
  );
}

function moveFigure(
  text: string,
  figure: ProseFigure,
  cell: CellAddress | undefined,
  amounts: NowAndThen,
): Replacement {
  const { start, end, kind, clause } = figure;
  if (kind === 'percent') return { start, end, text: open(figure.directed ? '增减比例' : '比例') };
  if (kind === 'delta') {
    const way = WAY.exec(text.slice(0, start))?.[0] ?? '';
    const change = cell === undefined ? undefined : amounts.change(cell);
    return {
      start: start - way.length,
      end,
      text: change === undefined ? open('增减情况') : changeText(change, figure.text),
    };
  }
  const fen = cell === undefined ? undefined : amounts.now(cell);
  return { start, end, text: fen === undefined ? open(asked(clause)) : amountText(fen, figure.text) };
}

/** What an amount is of, by the clause before it: `其中基本支出` is 基本支出金额. */
function asked(clause: string): string {
  const name = clause
    .replace(/^.*(?:元|其中|包括|\d{4}年度?)[和及、]?/, '')
    .replace(/^(?:本部门|本单位|我部门|我单位)/, '')
    .replace(/(?:安排|共计|合计|总计|为|共)+$/, '');
  return /(?:金额|总额)$/.test(name) ? name.slice(-30) : `${name.slice(-30)}金额`;
}

const WAY = /(?:增加|增长|上升|提高|减少|下降|降低|压减)(?:了|为|额为)?\s*$/;

function changeText(fen: Fen, printed: string): string {
  if (fen === 0) return '持平';
  return `${fen > 0 ? '增加' : '减少'}${amountText(Math.abs(fen), printed)}`;
}

/** An amount in the unit the text used. */
function amountText(fen: Fen, printed: string): string {
  const unit = (/亿元|百万元|万元|千元|元/.exec(printed)?.[0] ?? '万元') as MoneyUnit;
  const small = fen !== 0 && Number(formatFen(fen, unit)) === 0;
  return small ? `${formatFen(fen, '元')}元` : `${formatFen(fen, unit)}${unit}`;
}

const REASON = /(?:主要原因(?:是|为|系)?|原因(?:是|为|系)|主要(?:是|为|系|由于))(?:由于|因)?[:：]?/;
const STOP = /[。；;\n]/;

/** Why something changed is last year's: from the word that gives the reason to the end of its sentence. */
function reasons(text: string, figures: readonly ProseFigure[]): readonly Replacement[] {
  return figures.flatMap(({ kind, end }, i): Replacement[] => {
    if (kind !== 'delta') return [];
    const length = text.slice(end).search(STOP);
    const stop = Math.min(length < 0 ? text.length : end + length, figures[i + 1]?.start ?? text.length);
    const given = REASON.exec(text.slice(end, stop));
    if (given === null) return [];
    const start = end + given.index + given[0].length;
    const last = stop === figures[i + 1]?.start ? Math.max(start, text.lastIndexOf('，', stop)) : stop;
    return last > start ? [{ start, end: last, text: open('增减原因') }] : [];
  });
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: put } of replacements.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    result += text.slice(from, start) + put;
    from = end;
  }
  return result + text.slice(from);
}

/** The mark of a place that only a person can fill. */
function open(asks: string): string {
  return `〔请填写：${asks}〕`;
}
