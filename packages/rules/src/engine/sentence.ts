import type { Words } from '@mingzhang/forms';
import type { Fen } from '@mingzhang/model';
import { cellsOf } from './cells.ts';
import { explain, money, unitOf } from './explain.ts';
import type { Facts } from './facts.ts';
import { formName, measureName, rowName } from './names.ts';
import type { Instance } from './tree.ts';

export interface Numbers {
  readonly actual?: Fen;
  readonly expected?: Fen;
}

const NO_WORDS: Words = { zh: '', en: '' };

/**
 * The sentence of a finding in both languages. A template's `{word}` is the instance's own word, or one of `{form}`,
 * `{row}`, `{measure}` (of the first cell), `{equation}`, `{actual}`, `{expected}`, `{difference}`, `{unit}`.
 * Throws for a word that nobody gives.
 */
export function sentence(
  facts: Facts,
  template: Words,
  { statement, words, wordsEn }: Instance,
  numbers: Numbers,
): Words {
  const [first] = cellsOf(statement);
  const unit = unitOf(facts, statement);
  const amounts: Record<string, string> = { unit };
  const { actual, expected } = numbers;
  if (actual !== undefined) amounts.actual = money(actual, unit);
  if (expected !== undefined) amounts.expected = money(expected, unit);
  if (actual !== undefined && expected !== undefined)
    amounts.difference = money(Math.abs(actual - expected), unit);
  const equation = template.zh.includes('{equation}') ? explain(facts, statement, false) : NO_WORDS;
  const names = (language: 'zh' | 'en'): Record<string, string> =>
    first === undefined
      ? {}
      : {
          form: formName(first.form)[language],
          row: rowName(facts, first)[language],
          measure: measureName(first)[language],
        };
  return {
    zh: fill(template.zh, { ...names('zh'), ...amounts, equation: equation.zh, ...words }),
    en: fill(template.en, { ...names('en'), ...amounts, equation: equation.en, ...words, ...wordsEn }),
  };
}

function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{([\w-]+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`the sentence “${template}” has no word for {${name}}`);
    return word;
  });
}
