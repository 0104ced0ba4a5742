import type { Form } from '@mingzhang/forms';
import { type Cell, fold, type MoneyUnit, type Row } from '@mingzhang/model';
import { readCell } from './cells.ts';
import { type Headed, headingOf } from './header.ts';
import { nameCore } from './lines.ts';

/**
 * Reads a form of named lines that is printed as one row with its lines as columns (“三公” in many regions): every
 * column becomes a row under the form's first measure of money.
 */
export function readOneRow(headed: Headed, form: Form, unit: MoneyUnit | null): Row[] | undefined {
  if (form.rows.by !== 'lines' || form.rows.sides.length !== 1) return undefined;
  const lines = form.rows.sides[0]?.lines ?? [];
  const measure = form.measures.find(({ kind }) => kind === 'amount')?.id;
  if (measure === undefined) return undefined;
  const found: { id: string; name: string; column: number }[] = [];
  for (let column = 0; column < headed.grid.width; column++) {
    const path = headingOf(headed, column);
    const id = lineOf(
      path,
      lines,
      found.map((one) => one.id),
    );
    if (id !== undefined) found.push({ id, name: lines.find((one) => one.id === id)?.zh ?? '', column });
  }
  if (found.length < 3) return undefined;
  const r = headed.full.findIndex(
    (line, index) =>
      index >= headed.firstData && found.some(({ column }) => fold(line[column]?.text ?? '') !== ''),
  );
  const line = r < 0 ? [] : (headed.full[r] ?? []);
  return found.map(({ id, name, column }) => {
    const cell = line[column];
    const place = cell?.place ?? headed.grid.place;
    const cells: Record<string, Cell> = { [measure]: readCell(cell, 'amount', unit, place) };
    return { key: id, name, role: id === 'total' ? 'total' : 'line', cells, place };
  });
}

function lineOf(
  path: readonly string[],
  lines: readonly { id: string; words: readonly string[]; partOf?: string }[],
  taken: readonly string[],
): string | undefined {
  const leaf = nameCore(path.at(-1) ?? '')
    .replace(/["“”]/g, '')
    .replace(/预算数$/, '');
  const above = path
    .slice(0, -1)
    .map((heading) => heading.replace(/["“”]/g, ''))
    .join('/');
  if (/^(?:合计|小计)$/.test(leaf)) {
    if (/公务用车/.test(above)) return 'vehicles';
    return /三公/.test(above) ? 'three-public' : taken.includes('total') ? undefined : 'total';
  }
  return lines.find(
    ({ id, words }) =>
      !taken.includes(id) && words.some((word) => word.replace(/["“”]/g, '').replace(/预算数$/, '') === leaf),
  )?.id;
}
