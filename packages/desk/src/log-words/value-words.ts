import { formatFen, printFen, type Value } from '@mingzhang/model';
import { type Language, told } from '../words/words.tsx';
import { formWords, sectionWords } from './cell-words.ts';
import type { FieldWords } from './field-words.ts';

/** What a person calls a record, by its table and id; undefined where it is not known. */
export type NameOf = (table: string, id: string) => string | undefined;

const EXACT_DECIMALS = 6;

/** An amount in 万元 to the fen, two decimals at least: `1,234.50 万元`. */
export function amountWords(fen: number, language: Language): string {
  const exact = formatFen(fen, '万元', EXACT_DECIMALS);
  const decimals = Math.max(2, exact.replace(/0+$/, '').length - exact.indexOf('.') - 1);
  const printed = printFen(fen, '万元', decimals);
  return language === 'zh' ? `${printed} 万元` : `${printed} (10,000 yuan)`;
}

/** The value of a field as a person reads it; null where it holds nothing. */
export function valueWords(
  field: FieldWords | undefined,
  value: Value,
  language: Language,
  nameOf: NameOf,
): string | null {
  if (value === null || value === '') return null;
  const text = String(value);
  const choice = field?.choices?.[text];
  if (choice !== undefined) return told(choice, language);
  if (field?.to !== undefined) return nameOf(field.to, text) ?? text;
  switch (field?.kind) {
    case 'fen':
      return typeof value === 'number' ? amountWords(value, language) : text;
    case 'percent':
      return `${text}%`;
    case 'form':
      return text === 'text' ? (language === 'zh' ? '说明' : 'explanation') : formWords(text, language);
    case 'section':
      return sectionWords(text, language);
    default:
      return text;
  }
}
