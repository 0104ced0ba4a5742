import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeText } from '../src/edit/merge-text.ts';
import { applyEdit, compose, type Edit, invert, mapEdit, type Records, replay } from '../src/index.ts';
import { edit, editOn, fieldsOf, steps } from './edit-language.ts';

const START: Records = new Map([
  ['lines/a', fieldsOf('code=201 fen=5 note=收入增加')],
  ['lines/b', fieldsOf('code=208 fen=3')],
]);

/** A text that was removed and added again is a set: which of the two is all that may differ. */
const asSets = (made: Edit) =>
  made.map((change) => (change.kind === 'text' ? { ...change, kind: 'set' } : change));

describe('laws', () => {
  test('an edit and its inverse leave everything as it was', () => {
    fc.assert(
      fc.property(steps, (wanted) => {
        const made = editOn(START, wanted);
        expect(applyEdit(applyEdit(START, made), invert(made))).toEqual(START);
        expect(invert(invert(made))).toEqual(made);
      }),
    );
  });

  test('a composition does what its edits do, and is the same however it is bracketed', () => {
    fc.assert(
      fc.property(steps, steps, steps, (one, two, three) => {
        const first = editOn(START, one);
        const second = editOn(applyEdit(START, first), two);
        const third = editOn(replay([first, second], START), three);
        const all = compose(first, second, third);
        expect(applyEdit(START, all)).toEqual(replay([first, second, third], START));
        expect(asSets(compose(compose(first, second), third))).toEqual(asSets(all));
        expect(asSets(compose(first, compose(second, third)))).toEqual(asSets(all));
        expect(compose(all, invert(all))).toEqual([]);
      }),
    );
  });

  test('two edits made at once come to the same whichever is first, but for their conflicts', () => {
    fc.assert(
      fc.property(steps, steps, (one, two) => {
        const [mine, theirs] = [editOn(START, one), editOn(START, two)];
        const [after, before] = [mapEdit(mine, theirs), mapEdit(theirs, mine)];
        const mineLast = replay([theirs, after.edit], START);
        const theirsLast = replay([mine, before.edit], START);
        expect(after.conflicts.length > 0).toBe(before.conflicts.length > 0);
        if (after.conflicts.length === 0) expect(mineLast).toEqual(theirsLast);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing is lost: every change of mine is made, was made by the other, or is a conflict', () => {
    fc.assert(
      fc.property(steps, steps, (one, two) => {
        const [mine, theirs] = [compose(editOn(START, one)), editOn(START, two)];
        const { edit: made, conflicts } = mapEdit(mine, theirs);
        const other = applyEdit(START, theirs);
        for (const change of mine) {
          const key = `${change.table}/${change.id}`;
          const stays = conflicts.some(({ yours }) => isDeepStrictEqual(yours, change));
          const done = applyEdit(other, made).get(key);
          if (stays) continue;
          if (change.kind === 'set') expect(done?.[change.field] ?? null).toBe(change.after);
          if (change.kind === 'add') expect(done).toEqual(change.fields);
          if (change.kind === 'remove') expect(done).toBeUndefined();
        }
      }),
    );
  });
});

test('edits come down to one change a cell', () => {
  const first = edit(`
    + lines/c code=210
    lines/a.fen 5 → 6
    lines/b.fen 3 → 4
    lines/b.code 208 → ∅`);
  const second = edit(`
    lines/c.fen ∅ → 9
    lines/a.fen 6 → 7
    - lines/b fen=4`);
  expect(compose(first, second)).toEqual(
    edit(`
      lines/a.fen 5 → 7
      - lines/b code=208 fen=3
      + lines/c code=210 fen=9`),
  );
});

test.each([
  ['set of one field twice', 'lines/a.fen 5 → 7', 'lines/a.fen 5 → 8', { fen: 8 }],
  ['set of a line that was removed', 'lines/b.fen 3 → 4', '- lines/b code=208 fen=3', undefined],
  [
    'removal of a line that was changed',
    '- lines/b code=208 fen=3',
    'lines/b.fen 3 → 4',
    { code: 208, fen: 4 },
  ],
  ['one id added twice', '+ lines/c fen=1', '+ lines/c fen=2', { fen: 2 }],
  [
    'one place of a text',
    'lines/a.note "收入增加" ⇒ "收入减少"',
    'lines/a.note "收入增加" ⇒ "收入下降"',
    { note: '收入下降' },
  ],
])('conflict: %s', (_, mine, theirs, now) => {
  expect(mapEdit(edit(mine), edit(theirs))).toEqual({
    edit: [],
    conflicts: [{ yours: edit(mine)[0], theirs: now }],
  });
});

test.each([
  ['different fields of one line', 'lines/a.fen 5 → 7', 'lines/a.code 201 → 208', 'lines/a.fen 5 → 7'],
  ['the same value', 'lines/a.fen 5 → 7', 'lines/a.fen 5 → 7', ''],
  ['there and back again', 'lines/a.fen 5 → 7', 'lines/a.fen 5 → 8\nlines/a.fen 8 → 5', 'lines/a.fen 5 → 7'],
  ['both removed it', '- lines/b code=208 fen=3', '- lines/b code=208 fen=3', ''],
  [
    'two places of a text',
    'lines/a.note "收入增加" ⇒ "总收入增加"',
    'lines/a.note "收入增加" ⇒ "收入增加。"',
    'lines/a.note "收入增加。" ⇒ "总收入增加。"',
  ],
])('merge: %s', (_, mine, theirs, merged) => {
  expect(mapEdit(edit(mine), edit(theirs))).toEqual({ edit: edit(merged), conflicts: [] });
});

test('texts merge the same way round and hold both changes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, mine, theirs) => {
      expect(mergeText(before, mine, theirs)).toBe(mergeText(before, theirs, mine));
      expect(mergeText(before, mine, before)).toBe(mine);
    }),
  );
  expect(mergeText('abcdef', 'Xabcdef', 'abcdeYf')).toBe('XabcdeYf');
  expect(mergeText('abc', 'abXc', 'abYc')).toBeUndefined();
});

test.each([
  ['+ lines/a fen=1', 'is there already'],
  ['- lines/a fen=1', 'does not hold'],
  ['lines/a.fen 6 → 7', 'does not hold'],
  ['lines/z.fen 6 → 7', 'is not there'],
])('an edit that was not made for the records is refused: %s', (source, why) => {
  expect(() => applyEdit(START, edit(source))).toThrow(why);
});
