import { fold } from '@mingzhang/model';
import type { GridColumn } from './column.ts';

const FEWEST = 2;

/**
 * The columns that the first row of a pasted block heads, by position; undefined where it is no row of headings. A
 * heading is a column's own name or one of its words, with or without a unit in brackets (`金额（万元）`).
 */
export function headingsOf(
  row: readonly string[],
  columns: readonly GridColumn[],
): readonly (GridColumn | undefined)[] | undefined {
  const heads = row.map((cell) => columnUnder(cell, columns));
  const known = heads.filter((column) => column !== undefined);
  const filled = row.filter((cell) => cell.trim() !== '');
  const distinct = new Set(known).size === known.length;
  return known.length >= FEWEST && known.length * 2 >= filled.length && distinct ? heads : undefined;
}

/** 元 or 万元 where a heading names it. */
export function unitIn(heading: string): '元' | '万元' | undefined {
  const [, unit] = /[（(](?:单位[:：])?(万元|元)[)）]/.exec(heading) ?? [];
  return unit === '元' || unit === '万元' ? unit : undefined;
}

function columnUnder(cell: string, columns: readonly GridColumn[]): GridColumn | undefined {
  const words = fold(cell)
    .toLowerCase()
    .replace(/\([^)]*\)$/, '');
  if (words === '') return undefined;
  return columns.find(({ zh, en, words: also = [] }) =>
    [zh, en, ...also].some((name) => fold(name).toLowerCase() === words),
  );
}
