import { formOf } from '@mingzhang/forms';
import { parseAmount, type Table } from '@mingzhang/model';
import type { Receipt, Spending } from '../src/index.ts';

/**
 * A budget in a line each, amounts in 万元:
 *
 *     2013101 30101 general personnel 400
 *     2120899 - fund project 9
 *     receipt 2013101 general current 405
 */
export function budget(source: string): { spending: Spending[]; receipts: Receipt[] } {
  const lines = { spending: [] as Spending[], receipts: [] as Receipt[] };
  for (const line of source.split('\n').map((one) => one.trim())) {
    const words = line.split(/\s+/);
    const fen = parseAmount(words.at(-1) ?? '', '万元')?.fen ?? 0;
    if (words[0] === 'receipt') {
      const [, functional = '', source, origin] = words as [
        string,
        string,
        Receipt['source'],
        Receipt['origin'],
      ];
      lines.receipts.push({ functional, source, origin, fen });
    } else if (line !== '') {
      const [functional = '', departmental, source, nature] = words as [
        string,
        string,
        Spending['source'],
        Spending['nature'],
      ];
      lines.spending.push({
        functional,
        source,
        nature,
        fen,
        ...(departmental === '-' ? {} : { departmental }),
      });
    }
  }
  return lines;
}

/** A table's rows as `key name | amount | …`, columns nothing stands in left out. */
export function table(tables: readonly Table[], form: string): string[] {
  const found = tables.find((one) => one.form === form);
  const amounts = formOf(form).measures.filter(({ kind }) => kind === 'amount');
  const used = amounts.filter(({ id }) => found?.rows.some(({ cells }) => cells[id]?.kind === 'amount'));
  return (found?.rows ?? []).map(({ key, name, cells }) =>
    [`${key} ${name}`, ...used.map(({ id }) => cells[id]?.text ?? '')]
      .join(' | ')
      .replaceAll(/\s+\|/g, ' |')
      .trim(),
  );
}
