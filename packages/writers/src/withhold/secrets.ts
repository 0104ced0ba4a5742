import { type Cell, type Disclosure, fold, placeKey } from '@mingzhang/model';
import { allCells } from '../disclosure/all-cells.ts';
import type { Found } from './target.ts';

/** What is withheld: where it stands, and what of it must not stand anywhere else either. */
export interface Secrets {
  /** Keys of the places whose cells print 涉密. */
  readonly places: ReadonlySet<string>;
  /** Texts, folded, that may stand nowhere. */
  readonly texts: readonly string[];
  /** The same amounts as they were printed, digits only where their unit is not beside them. */
  readonly printed: ReadonlySet<string>;
  /** Amounts in fen that may stand nowhere. */
  readonly amounts: ReadonlySet<number>;
  /** Amounts, counts and shares that may not stand in a sentence that names what is withheld. */
  readonly figures: ReadonlySet<number>;
}

const SHORTEST = 2;
/** A bare count is told from the many other numbers of a document only from here on. */
const TELLING = 1000;
/** And an amount without its unit only by so many digits. */
const TELLING_DIGITS = 3;

/**
 * Gathers what is withheld. A text or amount that another cell prints in its own right stays where that cell is: a
 * total, an indicator's `年度工作计划`. Names and codes of a withheld project stay nowhere.
 */
export function secretsOf(disclosure: Disclosure, found: readonly Found[]): Secrets {
  const secret = new Set(found.flatMap(({ cells }) => cells));
  const places = new Set([...secret].filter(({ text }) => text !== '').map(({ place }) => placeKey(place)));
  const open = allCells(disclosure).filter((cell) => !places.has(placeKey(cell.place)));
  const openTexts = new Set(open.map(({ text }) => fold(text)));
  const openAmounts = new Set(open.flatMap((cell) => (cell.kind === 'amount' ? [Math.abs(cell.fen)] : [])));
  const openCounts = new Set(open.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : [])));
  const names = found.flatMap((one) => one.names.map(fold));
  const texts = new Set(names);
  const printed = new Set<string>();
  const amounts = new Set<number>();
  const figures = new Set<number>();
  for (const cell of secret) {
    const folded = fold(cell.text);
    if (cell.kind === 'amount') {
      const fen = Math.abs(cell.fen);
      figures.add(fen);
      if (fen === 0 || openAmounts.has(fen)) continue;
      amounts.add(fen);
      const digits = /\d[\d,]*(?:\.\d+)?/.exec(folded)?.[0] ?? '';
      if (digits.replace(/\D/g, '').length >= TELLING_DIGITS) printed.add(digits);
    } else if (cell.kind === 'number') {
      figures.add(cell.value);
      if (Math.abs(cell.value) >= TELLING && !openCounts.has(cell.value)) texts.add(folded);
    } else if (folded.length >= SHORTEST && !openTexts.has(folded) && !isWithheld(cell)) {
      texts.add(folded);
    }
  }
  return { places, texts: [...texts].sort((a, b) => b.length - a.length), printed, amounts, figures };
}

function isWithheld(cell: Cell): boolean {
  return cell.kind === 'absent' && cell.absence === 'withheld';
}
