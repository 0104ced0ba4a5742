import type { DraftTable, ProseSection } from '@mingzhang/api';
import { type Fen, formatFen, type MoneyUnit, parseAmount, printFen } from '@mingzhang/model';

export type Figure = ProseSection['paragraphs'][number]['figures'][number];

/** What cells hold, now and last year; undefined where nothing can be said. */
export interface Cells {
  readonly now: (cell: Figure['cells'][number]) => Fen | undefined;
  readonly before: (cell: Figure['cells'][number]) => Fen | undefined;
}

/** A figure of a sentence that is not what its cells come to. */
export interface Stale {
  readonly figure: Figure;
  /** What it would say now; undefined where the words around it have to change too. */
  readonly says: string | undefined;
}

/** The cells of tables by their addresses. A blank is nought; what is withheld or unreadable says nothing. */
export function cellsOf(tables: readonly DraftTable[]): Cells['now'] {
  const held = new Map<string, Fen>();
  for (const { form, rows } of tables)
    for (const { key, cells } of rows)
      for (const [measure, { kind, fen, absence }] of Object.entries(cells)) {
        const value = kind === 'amount' ? fen : absence === 'blank' ? 0 : undefined;
        if (value !== undefined) held.set(`${form}/${key}/${measure}`, value);
      }
  return ({ form, row, measure }) => held.get(`${form}/${row}/${measure}`);
}

/** Where a figure of a text is not what its cells come to; undefined where it is, or where nothing can be said. */
export function staleFigure(figure: Figure, text: string, { now, before }: Cells): Stale | undefined {
  const { kind, cells } = figure;
  if (kind === 'share') return staleShare(figure, now);
  const values = cells.map(now);
  if (values.length === 0 || values.includes(undefined)) return undefined;
  const sum = values.reduce<number>((total, one) => total + (one ?? 0), 0);
  if (kind === 'amount') return staleAmount(figure, sum);
  const [cell] = cells;
  const last = cell && before(cell);
  return last === undefined ? undefined : staleChange(figure, text, sum - last);
}

const PRINTED = /^([\d,]+(?:\.(\d+))?)\s*(亿元|百万元|万元|千元|元)$/;

interface Printed {
  readonly fen: Fen;
  readonly step: Fen;
  readonly unit: MoneyUnit;
  readonly decimals: number;
  readonly marked: boolean;
}

function printed(text: string): Printed | undefined {
  const [, digits = '', decimals = '', unit] = PRINTED.exec(text) ?? [];
  if (unit === undefined) return undefined;
  const amount = parseAmount(digits, unit as MoneyUnit);
  return (
    amount && {
      ...amount,
      unit: unit as MoneyUnit,
      decimals: decimals.length,
      marked: digits.includes(','),
    }
  );
}

/** An amount printed as another was: in its unit, with its decimals and thousands marks. */
function printAs({ unit, decimals, marked }: Printed, fen: Fen): string {
  return `${(marked ? printFen : formatFen)(fen, unit, decimals)}${unit}`;
}

function staleAmount(figure: Figure, now: Fen): Stale | undefined {
  const said = printed(figure.text);
  if (said === undefined || Math.abs(said.fen - now) <= said.step / 2) return undefined;
  return { figure, says: printAs(said, now) };
}

const FALLS = /(?:减少|下降|降低|压减)(?:了|为|额为)?$/;
const RISES = /(?:增加|增长|上升|提高)(?:了|为|额为)?$/;

function staleChange(figure: Figure, text: string, now: Fen): Stale | undefined {
  if (figure.text === '持平') return now === 0 ? undefined : { figure, says: undefined };
  const said = printed(figure.text);
  const words = text.slice(0, figure.start).trimEnd();
  const sign = FALLS.test(words) ? -1 : RISES.test(words) ? 1 : 0;
  if (said === undefined || sign === 0) return undefined;
  if (Math.abs(sign * said.fen - now) <= said.step / 2) return undefined;
  return { figure, says: Math.sign(now) === sign ? printAs(said, Math.abs(now)) : undefined };
}

function staleShare(figure: Figure, now: Cells['now']): Stale | undefined {
  const [part, whole, further] = figure.cells.map(now);
  const [, decimals] = /^\d+(?:\.(\d+))?%$/.exec(figure.text) ?? [];
  if (part === undefined || whole === undefined || further !== undefined || whole <= 0) return undefined;
  const says = `${percent(part, whole, decimals?.length ?? 0)}%`;
  return says === figure.text ? undefined : { figure, says };
}

/** Rounded half up, without a float. */
function percent(part: Fen, whole: Fen, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = (BigInt(part) * 200n * scale + BigInt(whole)) / (2n * BigInt(whole));
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
}

/** A text with stale figures as they would say now, as far as that takes no other words. */
export function renewed(text: string, stale: readonly Stale[]): string {
  return stale
    .toSorted((a, b) => b.figure.start - a.figure.start)
    .reduce(
      (after, { figure: { start, end }, says }) =>
        says === undefined ? after : after.slice(0, start) + says + after.slice(end),
      text,
    );
}
