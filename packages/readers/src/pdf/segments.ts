import { around, type Box } from './frame.ts';
import type { Line, Segment } from './lines.ts';

/** Lines that make one row of a table without rules. */
export interface Row extends Box {
  readonly lines: readonly Line[];
  readonly segments: readonly Segment[];
}

const number = /^[-−+(（]?[\d,，]*\d(\.\d+)?[)）]?[%％‰]?$/;

export const isNumber = (text: string): boolean => number.test(text);

export const rowOf = (lines: readonly Line[]): Row => ({
  ...around(lines),
  lines,
  segments: lines.flatMap((line) => line.segments),
});

const hasNumber = (line: Line): boolean => line.segments.some((segment) => isNumber(segment.text));

function median(numbers: number[]): number {
  numbers.sort((p, q) => p - q);
  return numbers[numbers.length >> 1] ?? 0;
}

/**
 * Lines as rows: a line much closer to the one above than rows are apart (measured between lines with numbers)
 * goes on in its row, as the words of a wrapped cell do; two lines with numbers are two rows.
 */
export function rowsOf(lines: readonly Line[]): Row[] {
  const numbered = lines.filter(hasNumber);
  const usual = median(
    numbered.slice(1).map((line, i) => line.baseline - (numbered[i]?.baseline ?? line.baseline)),
  );
  const rows: Line[][] = [];
  let numbers = 0;
  for (const [i, line] of lines.entries()) {
    const open = rows[rows.length - 1];
    const step = line.baseline - (lines[i - 1]?.baseline ?? Number.NEGATIVE_INFINITY);
    const numeric = hasNumber(line);
    if (open !== undefined && step < usual * 0.75 && !(numeric && numbers > 0)) {
      open.push(line);
      if (numeric) numbers++;
    } else {
      rows.push([line]);
      numbers = numeric ? 1 : 0;
    }
  }
  return rows.map(rowOf);
}
