import { type Fen, fold, parseAmount } from '@mingzhang/model';
import type { EntryUnit } from './money-unit.ts';

/**
 * An amount as a person types or pastes it: `1,234.50`, full-width digits, with or without a unit of its own (`12万元`
 * is 12 万元 wherever it is typed). In fen; undefined where it is no amount or is finer than a fen.
 */
export function readTyped(text: string, unit: EntryUnit): Fen | undefined {
  const [, digits = '', own] =
    /^(.*?)(万元?|元)?$/.exec(
      fold(text)
        .replace(/^[¥￥]/, '')
        .replaceAll('，', ','),
    ) ?? [];
  const named = own === undefined ? unit : own === '元' ? '元' : '万元';
  return parseAmount(digits.replace(/^\+/, ''), named)?.fen;
}
