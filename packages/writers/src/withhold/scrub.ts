import { fold, type MoneyUnit, narrow, parseAmount } from '@mingzhang/model';
import { WITHHELD } from '../disclosure/cell-text.ts';
import type { Secrets } from './secrets.ts';

const SPACE = '[\\s\\u00a0\\u3000\\u200b\\ufeff]*';
const SENTENCE = /(?<=[。；;！？\n])/;
const FIGURE = /(?<![\d.])(\d[\d,]*(?:\.\d+)?)(\s*(?:亿元|百万元|万元|千元|元|%))?/g;
const UNITS: readonly MoneyUnit[] = ['元', '千元', '万元', '百万元', '亿元'];

/** Takes what is withheld out of texts: spaces, line breaks and full width do not hide it. */
export class Scrubber {
  readonly #texts: RegExp | undefined;
  readonly #secrets: Secrets;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
    this.#texts =
      secrets.texts.length === 0 ? undefined : new RegExp(secrets.texts.map(patternOf).join('|'), 'giu');
  }

  /** The text without what is withheld. */
  text(text: string): string {
    if (text === '') return text;
    return text
      .split(SENTENCE)
      .map((sentence) => this.#sentence(sentence))
      .join('');
  }

  #sentence(sentence: string): string {
    const cleared = this.#texts === undefined ? sentence : sentence.replace(this.#texts, WITHHELD);
    return this.#figures(cleared, cleared !== sentence);
  }

  #figures(text: string, names: boolean): string {
    const { amounts, figures, printed } = this.#secrets;
    if (amounts.size === 0 && !names) return text;
    let cleared = '';
    let from = 0;
    for (const match of narrow(text).matchAll(FIGURE)) {
      const [whole, digits = '', unit = ''] = match;
      const hit =
        unit.trim() === ''
          ? printed.has(digits) || (names && figures.has(countOf(digits)))
          : fenOf(digits, unit.trim()).some((fen) => amounts.has(fen) || (names && figures.has(fen)));
      if (!hit) continue;
      cleared += text.slice(from, match.index) + WITHHELD;
      from = match.index + whole.length - (unit.trim() === '' ? unit.length : 0);
    }
    return cleared + text.slice(from);
  }
}

function countOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** The amount that digits with their unit mean, or the share. */
function fenOf(digits: string, unit: string): number[] {
  if (unit === '%') return [countOf(digits)];
  return UNITS.filter((one) => one === unit).flatMap((one) => parseAmount(digits, one)?.fen ?? []);
}

/** A folded text as a pattern that spaces, case and full width do not escape; a figure is whole. */
function patternOf(folded: string): string {
  const characters = [...fold(folded)].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    const plain = character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
    return code > 0x20 && code < 0x7f ? `[${plain}\\u${(code + 0xfee0).toString(16)}]` : plain;
  });
  const before = /^\d/.test(folded) ? '(?<![\\d.])' : '';
  const after = /\d$/.test(folded) ? '(?![\\d])' : '';
  return `${before}${characters.join(SPACE)}${after}`;
}
