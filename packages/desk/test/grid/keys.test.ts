import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, moved, rangeOf, type Selection } from '../../src/grid/selection.ts';
import { slicesOf } from '../../src/grid/slices.ts';

const EXTENT = { rows: 10, columns: 4, page: 3 };

/** Where keys lead from a cell, told `row,column` or `row,column:row,column` for a range. */
function after(start: string, keys: string): string {
  const [row = 0, column = 0] = start.split(',').map(Number);
  let selection: Selection = at(row, column);
  for (const word of keys.split(' ')) {
    const key = word.split('+').at(-1) ?? '';
    const next = moved(
      selection,
      { key, ctrl: word.includes('Ctrl+'), shift: word.includes('Shift+') },
      EXTENT,
    );
    if (next === undefined) throw new RangeError(word);
    selection = next;
  }
  const { active, head } = selection;
  const [one, other] = [active, head].map((spot) => `${spot.row},${spot.column}`);
  return one === other ? `${one}` : `${one}:${other}`;
}

describe('keys that move', () => {
  test.each([
    ['0,0', 'ArrowDown ArrowRight', '1,1'],
    ['0,0', 'ArrowUp ArrowLeft', '0,0'],
    ['5,2', 'Home', '5,0'],
    ['5,2', 'End', '5,3'],
    ['5,2', 'Ctrl+Home', '0,0'],
    ['5,2', 'Ctrl+End', '9,3'],
    ['5,2', 'Ctrl+ArrowUp', '0,2'],
    ['5,2', 'PageDown', '8,2'],
    ['5,2', 'PageDown PageDown', '9,2'],
    ['0,3', 'Tab', '1,0'],
    ['1,0', 'Shift+Tab', '0,3'],
    ['9,3', 'Tab', '9,3'],
    ['2,1', 'Enter', '3,1'],
    ['2,1', 'Shift+Enter', '1,1'],
    ['2,1', 'Shift+ArrowDown Shift+ArrowRight', '2,1:3,2'],
    ['2,1', 'Shift+ArrowDown ArrowDown', '3,1'],
    ['2,1', 'Ctrl+a', '0,0:9,3'],
    ['2,1', 'Ctrl+Shift+End', '2,1:9,3'],
  ])('%s %s → %s', (start, keys, end) => {
    expect(after(start, keys)).toBe(end);
  });

  test('never lead out of the grid', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'Tab',
      'Enter',
    ];
    const pressed = fc.record({ key: fc.constantFrom(...keys), ctrl: fc.boolean(), shift: fc.boolean() });
    fc.assert(
      fc.property(fc.array(pressed), (all) => {
        const end = all.reduce((selection, key) => moved(selection, key, EXTENT) ?? selection, at(0, 0));
        const { top, bottom, left, right } = rangeOf(end);
        expect([top, left].every((one) => one >= 0) && bottom < EXTENT.rows && right < EXTENT.columns).toBe(
          true,
        );
      }),
    );
  });
});

describe('rows that are drawn', () => {
  test('those in sight and the one at work, with room for the rest', () => {
    const drawn = slicesOf(100, 10, 12, 50).map((slice) =>
      slice.kind === 'row' ? slice.row : `gap ${slice.rows}`,
    );
    expect(drawn).toEqual(['gap 10', 10, 11, 'gap 38', 50, 'gap 49']);
  });

  test('make up all rows, each once', () => {
    const number = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(number, number, number, number, (total, from, more, active) => {
        const slices = slicesOf(total, from, from + more, active);
        expect(slices.reduce((sum, slice) => sum + (slice.kind === 'row' ? 1 : slice.rows), 0)).toBe(total);
      }),
    );
  });
});
