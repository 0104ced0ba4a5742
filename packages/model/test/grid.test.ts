import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Grid, type GridCell, matrix } from '../src/grid.ts';

/**
 * A grid drawn as a picture: every letter is one cell and covers the rectangle its letters fill; `.` is a hole.
 */
function draw(...lines: string[]): Grid {
  const cells = new Map<string, GridCell>();
  lines.forEach((line, row) => {
    [...line].forEach((text, column) => {
      if (text === '.') return;
      const cell = cells.get(text);
      cells.set(
        text,
        cell === undefined
          ? { text, place: { line: row + 1, column: column + 1 }, row, column, rowSpan: 1, columnSpan: 1 }
          : { ...cell, rowSpan: row - cell.row + 1, columnSpan: column - cell.column + 1 },
      );
    });
  });
  const rows = lines.map((_, row) => [...cells.values()].filter((cell) => cell.row === row));
  return { kind: 'grid', rows, width: lines[0]?.length ?? 0, place: { line: 1 }, spans: true };
}

const picture = (grid: Grid) => matrix(grid).map((row) => row.map((cell) => cell?.text ?? '.').join(''));

test.each([[['ab', 'cd']], [['aab', 'aac', 'def']], [['abb', 'acd', 'a.d']], [['..', '..']]])(
  'the matrix of %j is that picture',
  (lines) => {
    expect(picture(draw(...lines))).toEqual(lines);
  },
);

test('a span that reaches beyond the grid is cut, and an overlap goes to the cell that comes first', () => {
  const place = { line: 1 };
  const grid: Grid = {
    kind: 'grid',
    width: 2,
    place,
    spans: true,
    rows: [
      [{ text: 'a', place, row: 0, column: 0, rowSpan: 9, columnSpan: 9 }],
      [{ text: 'b', place, row: 1, column: 1, rowSpan: 1, columnSpan: 1 }],
    ],
  };
  expect(picture(grid)).toEqual(['aa', 'aa']);
});

const spans = fc.record({
  row: fc.nat(5),
  column: fc.nat(5),
  rowSpan: fc.integer({ min: 1, max: 4 }),
  columnSpan: fc.integer({ min: 1, max: 4 }),
});

test('every position is a cell that covers it, and is a hole only where none does', () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 12 }), (rectangles) => {
      const cells = rectangles.map((one, i) => ({ ...one, text: String(i), place: { line: i + 1 } }));
      const rows = Array.from({ length: 6 }, (_, row) => cells.filter((cell) => cell.row === row));
      const full = matrix({ kind: 'grid', rows, width: 6, place: { line: 1 }, spans: true });
      expect(full.map((row) => row.length)).toEqual([6, 6, 6, 6, 6, 6]);
      full.forEach((line, r) => {
        line.forEach((cell, c) => {
          const covers = (one: GridCell) =>
            one.row <= r && r < one.row + one.rowSpan && one.column <= c && c < one.column + one.columnSpan;
          if (cell === undefined) expect(cells.some(covers)).toBe(false);
          else expect(covers(cell)).toBe(true);
        });
      });
    }),
  );
});
