import type { Form, Measure, Side } from '@mingzhang/forms';
import type { Column, MoneyUnit } from '@mingzhang/model';
import { unitOfHeading } from './caption.ts';
import { type Headed, headingOf } from './header.ts';

/** A printed column bound to a measure of the form, or kept under `column-N`. */
export interface Bound extends Column {
  readonly known: Measure | undefined;
  readonly panel: number;
  /** The unit its own heading states, before the table's. */
  readonly unit: MoneyUnit | null;
}

const KEYS = new Set([
  'code',
  'code-class',
  'code-section',
  'code-item',
  'name',
  'revenue-name',
  'expenditure-name',
]);
const ORDINALS = new Set(['序号', '行次', '栏次', '编号']);

/** Folded heading without what does not tell columns apart: a unit in brackets, 其中, a trailing mark. */
function core(heading: string): string {
  return heading
    .replace(/["“”]/g, '')
    .replace(/[(（](?:金额)?(?:单位[:：])?(?:元|千元|万元|百万元|亿元|%)[)）]$/, '')
    .replace(/^其中[:：]/, '')
    .replace(/^\d{4}年度?/, '');
}

function fit(measure: Measure, path: readonly string[], side: Side | undefined): number {
  const leaf = path.at(-1);
  if (leaf === undefined) return 0;
  if (measure.side !== undefined && side !== undefined && measure.side !== side) return 0;
  const exact = measure.words.includes(leaf) ? 10 : measure.words.includes(core(leaf)) ? 8 : 0;
  if (exact === 0 || measure.under === undefined) return exact;
  const above = path.slice(0, -1);
  if (above.some((heading) => measure.under?.some((word) => heading.includes(word)))) return exact + 2;
  const named = side === 'revenue' ? '收入' : side === 'expenditure' ? '支出' : '';
  return above.length === 0 && measure.under.includes(named) ? exact : 0;
}

const CODE_PARTS = ['类', '款', '项'];

/** One heading of a code over two or three columns: 类, 款 and 项, though nothing says so. */
function splitCodes(paths: readonly string[][], form: Form): string[][] {
  const words = form.measures.find(({ id }) => id === 'code')?.words ?? [];
  const split = paths.map((path) => path);
  for (let c = 0; c < paths.length; c++) {
    const path = paths[c] ?? [];
    if (!words.includes(path.at(-1) ?? '')) continue;
    let end = c + 1;
    while (end < paths.length && (paths[end] ?? []).join('/') === path.join('/')) end++;
    if (end - c > 1 && end - c <= 3) {
      for (let i = c; i < end; i++) split[i] = [...path, CODE_PARTS[i - c] ?? ''];
    }
    c = end - 1;
  }
  return split;
}

/** Which side of a two-sided table a column stands on, by the heading above it. */
function sideOf(path: readonly string[]): Side | undefined {
  const above = path.slice(0, -1).join('');
  if (/支出/.test(above)) return 'expenditure';
  if (/收入/.test(above)) return 'revenue';
  return undefined;
}

/**
 * Binds every printed column to the measure its heading means. A measure is used once in a panel; a new panel begins
 * where a key column comes again behind amounts (two-sided and side-by-side tables).
 */
export function bindColumns(headed: Headed, form: Form): Bound[] {
  const width = headed.grid.width;
  const twoSided = form.rows.by === 'lines' && form.rows.sides.length > 1;
  const paths = splitCodes(
    Array.from({ length: width }, (_, c) => headingOf(headed, c)),
    form,
  );
  const bound: Bound[] = [];
  let panel = 0;
  let used = new Set<string>();
  let amounts = 0;
  for (const [index, path] of paths.entries()) {
    const leaf = path.at(-1) ?? '';
    if (ORDINALS.has(leaf) || (index === 0 && path.length === 0)) continue;
    const side = twoSided ? (sideOf(path) ?? (panel === 0 ? 'revenue' : 'expenditure')) : undefined;
    const choose = (taken: ReadonlySet<string>) => best(form, path, side, taken);
    const again = best(form, path, side, new Set());
    if (again !== undefined && KEYS.has(again.id) && amounts > 0) {
      panel++;
      used = new Set();
      amounts = 0;
    }
    const sideNow = twoSided ? (sideOf(path) ?? (panel === 0 ? 'revenue' : 'expenditure')) : undefined;
    const known = sideNow === side ? choose(used) : best(form, path, sideNow, used);
    if (known !== undefined) used.add(known.id);
    if (known === undefined || !KEYS.has(known.id)) amounts++;
    bound.push({
      measure: known?.id ?? `column-${index + 1}`,
      heading: path,
      index,
      known,
      panel,
      unit: path.map(unitOfHeading).find((unit) => unit !== null) ?? null,
    });
  }
  return bound;
}

function best(
  form: Form,
  path: readonly string[],
  side: Side | undefined,
  used: ReadonlySet<string>,
): Measure | undefined {
  let found: Measure | undefined;
  let score = 0;
  for (const measure of form.measures) {
    if (used.has(measure.id)) continue;
    const own = fit(measure, path, side);
    if (own > score) {
      found = measure;
      score = own;
    }
  }
  return found;
}
