import type { AnyRecord } from '@mingzhang/api';
import { type Edit, FEN_PER, type Fields, formatFen } from '@mingzhang/model';
import { added, removed, set } from '../../budget/changes.ts';
import { newId } from '../../budget/new-id.ts';
import type { BudgetAddress } from '../../budget/use-budget.ts';
import type { EntryUnit } from '../../money/money-unit.ts';
import { readTyped } from '../../money/read-typed.ts';
import { type Address, addressKey } from './sheet.ts';

/** The department's own typed cells, by address. */
export function typedByAddress(records: readonly AnyRecord[] = []): ReadonlyMap<string, AnyRecord> {
  return new Map(
    records
      .filter(({ unit }) => unit === undefined)
      .map((record) => [
        addressKey({ form: String(record.form), row: String(record.row), measure: String(record.measure) }),
        record,
      ]),
  );
}

/** The edit that types an amount over a cell; undefined where it is no amount. Nothing typed takes away what was typed. */
export function typeOver(
  known: AnyRecord | undefined,
  address: Address,
  text: string,
  unit: EntryUnit,
  home: BudgetAddress,
): Edit | undefined {
  if (text.trim() === '') return known === undefined ? [] : [removed('typedCells', known)];
  const fen = readTyped(text, unit);
  if (fen === undefined) return undefined;
  const fields: Fields = { holds: 'amount', fen, ...printed(fen, unit) };
  if (known === undefined) return [added('typedCells', newId(), { ...home, ...address, ...fields })];
  return Object.entries(fields).flatMap(([field, value]) => set('typedCells', known, field, value));
}

/** As it will be printed: the fewest decimals, two at least, that say it exactly. */
function printed(fen: number, unit: EntryUnit): { readonly text: string; readonly step: number } {
  const exact = formatFen(fen, unit, unit === '元' ? 2 : 6);
  const text = unit === '元' ? exact : exact.replace(/0{1,4}$/, '');
  const decimals = text.length - text.indexOf('.') - 1;
  return { text, step: FEN_PER[unit] / 10 ** decimals };
}
