import type { CellAddress } from '@mingzhang/forms';
import type { Fen, Table } from '@mingzhang/model';

const MEASURE = 'amount';

/**
 * What the purchases of one letter of the catalogue come to, with their cells. Undefined where some line has no code or
 * no amount that can be read: then nobody can say.
 */
export function purchasesOf(
  { form, rows }: Table,
  letter: 'A' | 'B' | 'C',
): { readonly fen: Fen; readonly cells: readonly CellAddress[] } | undefined {
  let fen = 0;
  const cells: CellAddress[] = [];
  for (const { key, cells: printed } of rows) {
    const code = printed['item-code']?.text.trim() ?? '';
    const amount = printed[MEASURE];
    if (!key.startsWith('line-')) continue;
    if (!/^[ABC]/.test(code) || amount?.kind !== 'amount') return undefined;
    if (!code.startsWith(letter)) continue;
    fen += amount.fen;
    cells.push({ form, row: key, measure: MEASURE });
  }
  return { fen, cells };
}
