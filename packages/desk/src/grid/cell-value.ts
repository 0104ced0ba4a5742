import type { AnyRecord } from '@mingzhang/api';
import { fold, formatFen, printFen, type Value } from '@mingzhang/model';
import type { EntryUnit } from '../money/money-unit.ts';
import { readTyped } from '../money/read-typed.ts';
import type { GridColumn, Option } from './column.ts';
import { readDate } from './read-date.ts';

/** What was typed as a value of the column, or why it is none. */
export type ReadCell =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'bad'; readonly zh: string; readonly en: string };

/** The value of a cell; null where it holds nothing. */
export function held(record: AnyRecord, { field }: GridColumn): Value {
  return record[field] ?? null;
}

/** A cell as the grid shows it. */
export function shown(column: GridColumn, record: AnyRecord, unit: EntryUnit): string {
  if (column.kind === 'computed') return column.show?.(record) ?? '';
  return shownValue(column, held(record, column), unit);
}

/** A value as its column shows it: amounts with thousands marks and all their decimals, options by their label. */
export function shownValue(column: GridColumn, value: Value, unit: EntryUnit): string {
  if (value === null) return '';
  if (column.kind === 'amount' && typeof value === 'number')
    return printFen(value, unit, decimalsOf(value, unit));
  return column.options === undefined
    ? String(value)
    : (optionOf(column, String(value))?.label ?? String(value));
}

/** A value as it is typed or copied: amounts without thousands marks, codes alone. */
export function typedValue(column: GridColumn, value: Value, unit: EntryUnit): string {
  if (value === null) return '';
  if (column.kind === 'amount' && typeof value === 'number')
    return formatFen(value, unit, decimalsOf(value, unit));
  return column.kind === 'code' ? String(value) : shownValue(column, value, unit);
}

function decimalsOf(fen: number, unit: EntryUnit): number {
  if (unit === '元') return 2;
  const exact = formatFen(fen, unit, 6).replace(/0{1,4}$/, '');
  return exact.length - exact.indexOf('.') - 1;
}

const INDEX = new WeakMap<readonly Option[], ReadonlyMap<string, Option>>();

/** The option that a value is. */
function optionOf({ options = [] }: GridColumn, value: string): Option | undefined {
  let index = INDEX.get(options);
  if (index === undefined) {
    index = new Map(options.map((option) => [option.value, option]));
    INDEX.set(options, index);
  }
  return index.get(value);
}

const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;
const LONGEST_TEXT = 1_000;

/** What a person typed or pasted into a cell. */
export function readCell(column: GridColumn, typed: string, unit: EntryUnit): ReadCell {
  const text = column.kind === 'prose' ? typed : typed.trim();
  if (text.trim() === '')
    return column.required === true
      ? bad(`“${column.zh}”不能为空`, `“${column.en}” must not be empty`)
      : { kind: 'value', value: null };
  switch (column.kind) {
    case 'amount':
      return readAmount(text, unit);
    case 'decimal': {
      const digits = fold(text)
        .replaceAll(/[,，]/g, '')
        .replace(/^\+/, '')
        .replace(/^\./, '0.')
        .replace(/\.$/, '');
      return DECIMAL.test(digits)
        ? { kind: 'value', value: digits }
        : bad(`“${text}”不是数，请填如 12 或 12.5`, `“${text}” is no number; enter 12 or 12.5`);
    }
    case 'date': {
      const date = readDate(text);
      return date === undefined
        ? bad(`“${text}”不是日期，请填如 2025-12-31`, `“${text}” is no date; enter 2025-12-31`)
        : { kind: 'value', value: date };
    }
    case 'choice':
    case 'reference':
    case 'code':
      return readOption(column, text);
    default:
      return text.length > LONGEST_TEXT && column.kind === 'text'
        ? bad(`太长：最多 ${LONGEST_TEXT} 字`, `Too long: at most ${LONGEST_TEXT} characters`)
        : { kind: 'value', value: text };
  }
}

function readAmount(text: string, unit: EntryUnit): ReadCell {
  const fen = readTyped(text, unit);
  return fen === undefined
    ? bad(`“${text}”不是金额，请填如 1,234.50`, `“${text}” is no amount; enter 1,234.50`)
    : { kind: 'value', value: fen };
}

function readOption(column: GridColumn, text: string): ReadCell {
  const { kind, options = [], pattern } = column;
  const words = fold(text);
  if (kind === 'code') {
    const code = /^[A-Z]?\d+/.exec(words)?.[0];
    if (code !== undefined && (optionOf(column, code) !== undefined || pattern?.test(code) === true))
      return { kind: 'value', value: code };
    if (code === words)
      return bad(
        `“${column.zh}”没有 ${code}，请从列表中选`,
        `“${column.en}” has no ${code}; choose from the list`,
      );
  }
  const exact = options.filter(({ value, label, also = [] }) =>
    [value, label, ...also].some((one) => fold(one) === words),
  );
  const found = exact.length > 0 ? exact : options.filter(({ label }) => fold(label).includes(words));
  const [first] = found;
  if (first !== undefined && found.length === 1) return { kind: 'value', value: first.value };
  return found.length > 1
    ? bad(
        `“${text}”对应 ${found.length} 个，请写全或从列表中选`,
        `“${text}” fits ${found.length}; write it out or choose`,
      )
    : bad(
        `“${text}”不在“${column.zh}”的范围内，请从列表中选`,
        `“${text}” is no “${column.en}”; choose from the list`,
      );
}

function bad(zh: string, en: string): ReadCell {
  return { kind: 'bad', zh, en };
}
