import type { Form } from '@mingzhang/forms';
import { type Cell, fold, type MoneyUnit, type Row } from '@mingzhang/model';
import { readCell } from './cells.ts';
import { type Headed, headingOf } from './header.ts';
import { nameCore } from './lines.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  readonly column: number;
}

/**
 * Reads a form of named lines that is printed as one row with its lines as columns (“三公” in many regions): every
 * column becomes a row under the form's first measure of money, or under the one its lowest heading names
 * (预算数, 决算数).
 */
export function readOneRow(headed: Headed, form: Form, unit: MoneyUnit | null): Row[] | undefined {
  if (form.rows.by !== 'lines' || form.rows.sides.length !== 1) return undefined;
  const lines = form.rows.sides[0]?.lines ?? [];
  const amounts = form.measures.filter(({ kind }) => kind === 'amount');
  const found: Found[] = [];
  for (let column = 0; column < headed.grid.width; column++) {
    const path = headingOf(headed, column);
    const named = amounts.find(({ words }) => path.length > 2 && words.includes(path.at(-1) ?? ''));
    const isLine = named === undefined || /^(?:合计|小计)$/.test(path.at(-1) ?? '');
    const measure = isLine ? amounts[0] : named;
    const taken = found.filter((one) => one.measure === measure?.id).map(({ id }) => id);
    const id = lineOf(isLine ? path : path.slice(0, -1), lines, taken);
    if (id === undefined || measure === undefined) continue;
    found.push({ id, name: lines.find((one) => one.id === id)?.zh ?? '', measure: measure.id, column });
  }
  if (found.length < 3) return undefined;
  const filled = (line: Headed['full'][number]) =>
    found.some(({ column }) => fold(line[column]?.text ?? '') !== '');
  const line = headed.full.slice(headed.firstData).find(filled) ?? [];
  const rows = new Map<string, Row>();
  for (const { id, name, measure, column } of found) {
    const cell = line[column];
    const place = cell?.place ?? headed.grid.place;
    const row = rows.get(id);
    const cells: Record<string, Cell> = { ...row?.cells, [measure]: readCell(cell, 'amount', unit, place) };
    rows.set(id, {
      key: id,
      name,
      role: id === 'total' ? 'total' : 'line',
      cells,
      place: row?.place ?? place,
    });
  }
  return [...rows.values()];
}

function bare(heading: string): string {
  return heading
    .replace(/["“”]/g, '')
    .replace(/^\d{4}年度?/, '')
    .replace(/预算数$|决算数$/, '');
}

function lineOf(
  path: readonly string[],
  lines: readonly { id: string; words: readonly string[] }[],
  taken: readonly string[],
): string | undefined {
  const leaf = bare(nameCore(path.at(-1) ?? ''));
  const above = path.slice(0, -1).map(bare).join('/');
  if (/^(?:合计|小计)$/.test(leaf)) {
    if (/公务用车/.test(above)) return 'vehicles';
    if (/三公/.test(above)) return 'three-public';
    return taken.includes('total') ? undefined : 'total';
  }
  return lines.find(({ id, words }) => !taken.includes(id) && words.some((word) => bare(word) === leaf))?.id;
}
