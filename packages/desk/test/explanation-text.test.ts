import type { DraftTable } from '@mingzhang/api';
import { type Edit, replay } from '@mingzhang/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../src/budget/records.ts';
import { carried, placesIn } from '../src/pages/explanation/carry.ts';
import { cellsOf, type Figure, renewed, staleFigure } from '../src/pages/explanation/figure-now.ts';
import { inserted, rewritten, swapped } from '../src/pages/explanation/section-edits.ts';

/** `收入[834.36万元]，支出[800.00万元]`: a text with its bound figures in brackets. */
function marked(line: string): { readonly text: string; readonly spots: { start: number; end: number }[] } {
  const spots: { start: number; end: number }[] = [];
  let text = '';
  for (const part of line.split(/(\[[^\]]*\])/)) {
    const inner = part.startsWith('[') ? part.slice(1, -1) : part;
    if (inner !== part) spots.push({ start: text.length, end: text.length + inner.length });
    text += inner;
  }
  return { text, spots };
}

function shown(text: string, spots: readonly { start: number; end: number }[]): string {
  return spots
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (said, { start, end }) => `${said.slice(0, start)}[${said.slice(start, end)}]${said.slice(end)}`,
      text,
    );
}

describe('figures while somebody writes', () => {
  test.each([
    ['收入[834.36万元]。', '本年收入834.36万元。', '本年收入[834.36万元]。'],
    ['收入[834.36万元]。', '收入834.36万元，增加。', '收入[834.36万元]，增加。'],
    [
      '收入[834.36万元]，支出[800.00万元]。',
      '收入84.36万元，支出800.00万元。',
      '收入84.36万元，支出[800.00万元]。',
    ],
    ['收入[834.36万元]。', '', ''],
  ])('%s → %s', (before, after, there) => {
    const { text, spots } = marked(before);
    expect(shown(after, carried(spots, text, after))).toBe(there);
  });

  test('what is carried reads as before', () => {
    const text = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.nat(40), fc.nat(10), (before, after, start, length) => {
        const spot = { start: Math.min(start, before.length), end: Math.min(start + length, before.length) };
        return carried([spot], before, after).every(
          (one) => after.slice(one.start, one.end) === before.slice(spot.start, spot.end),
        );
      }),
    );
  });

  test('open places are found with what they ask', () => {
    expect(placesIn('增加〔请填写：增减原因〕，〔请填写:依据〕').map(({ asks }) => asks)).toEqual([
      '增减原因',
      '依据',
    ]);
  });
});

/** `a 834.36 · b 100.00 · c ■`: cells of one table in 万元; ■ is withheld, — blank. */
function table(line: string): DraftTable {
  const rows = line.split(' · ').map((one) => {
    const [key = '', printed = ''] = one.split(' ');
    const cell =
      printed === '■' || printed === '—'
        ? ({ kind: 'absent', text: '', absence: printed === '■' ? 'withheld' : 'blank' } as const)
        : ({ kind: 'amount', text: printed, fen: Math.round(Number(printed) * 100) * 10_000 } as const);
    return { key, name: key, role: 'line' as const, cells: { m: cell } };
  });
  return { form: 'f', title: '表', unit: '万元', columns: [], rows, notes: [] };
}

/** The one bound figure of a line, and the line with what it would say now: `same`, or the new text, or `reword`. */
function now(line: string, kind: Figure['kind'], rows: string, cells: string, last?: string): string {
  const { text, spots } = marked(line);
  const [spot] = spots;
  if (spot === undefined) throw new Error(`nothing bound in ${line}`);
  const figure: Figure = {
    ...spot,
    text: text.slice(spot.start, spot.end),
    kind,
    cells: rows.split('+').map((row) => ({ form: 'f', row, measure: 'm' })),
  };
  const before = last === undefined ? () => undefined : cellsOf([table(last)]);
  const stale = staleFigure(figure, text, { now: cellsOf([table(cells)]), before });
  if (stale === undefined) return 'same';
  return stale.says === undefined ? 'reword' : renewed(text, [stale]);
}

describe('a figure against its cells', () => {
  test.each([
    ['收入[834.36万元]', 'amount', 'a', 'a 834.36', 'same'],
    ['收入[834.36万元]', 'amount', 'a', 'a 840.00', '收入840.00万元'],
    ['收入[1,834.4万元]', 'amount', 'a', 'a 2840.00', '收入2,840.0万元'],
    ['收入[8343600元]', 'amount', 'a', 'a 834.37', '收入8343700元'],
    ['出国费[0.00万元]', 'amount', 'a', 'a —', 'same'],
    ['费用[1.00万元]', 'amount', 'a', 'a ■', 'same'],
    ['货物[3.00万元]', 'amount', 'a+b', 'a 1.00 · b 2.50', '货物3.50万元'],
    ['占[33.33%]', 'share', 'a+b', 'a 1.00 · b 3.00', 'same'],
    ['占[30%]', 'share', 'a+b', 'a 2.00 · b 3.00', '占67%'],
    ['占[30%]', 'share', 'a', 'a 2.00', 'same'],
  ] as const)('%s, cells %s of %s: %s', (line, kind, rows, cells, says) =>
    expect(now(line, kind, rows, cells)).toBe(says),
  );

  test.each([
    ['较上年增加[1.00万元]', 'a 3.00', 'a 2.00', 'same'],
    ['较上年增加[1.00万元]', 'a 4.00', 'a 2.00', '较上年增加2.00万元'],
    ['较上年增加[1.00万元]', 'a 1.00', 'a 2.00', 'reword'],
    ['较上年减少[1.00万元]', 'a 0.50', 'a 2.00', '较上年减少1.50万元'],
    ['与上年[持平]', 'a 2.00', 'a 2.00', 'same'],
    ['与上年[持平]', 'a 2.10', 'a 2.00', 'reword'],
  ])('%s, now %s, last year %s: %s', (line, cells, last, says) =>
    expect(now(line, 'delta', 'a', cells, last)).toBe(says),
  );

  test('without last year nothing is said of a change', () => {
    expect(now('较上年增加[1.00万元]', 'delta', 'a', 'a 9.00')).toBe('same');
  });
});

const HOME = { department: 'd', year: '2026', section: 'overall' };

/** `一 二 三`: paragraphs in this order. */
function paragraphs(words: string): readonly Paragraph[] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map((text, i) => ({ id: `p${i}`, ...HOME, text, position: i + 1 }));
}

/** The section after an edit, in order. */
function after(before: readonly Paragraph[], edit: Edit) {
  const start = new Map(before.map(({ id, ...fields }) => [`explanations/${id}`, fields]));
  return [...replay([edit], start).values()]
    .toSorted((a, b) => Number(a.position) - Number(b.position))
    .map(({ text }) => text)
    .join(' ');
}

describe('paragraphs of a section', () => {
  test.each([
    ['一 二 三', ['甲', '乙'], '甲 乙'],
    ['一', ['甲', '乙', '丙'], '甲 乙 丙'],
    ['', ['甲'], '甲'],
  ])('%s written anew', (before, texts, there) => {
    const known = paragraphs(before);
    expect(after(known, rewritten(known, texts, HOME))).toBe(there);
  });

  test.each([
    [-1, '甲 乙 一 二 三'],
    [0, '一 甲 乙 二 三'],
    [2, '一 二 三 甲 乙'],
  ])('put in behind paragraph %i', (index, there) => {
    const known = paragraphs('一 二 三');
    expect(after(known, inserted(known, index, ['甲', '乙'], HOME).edit)).toBe(there);
  });

  test('swapped with the next, and back', () => {
    const known = paragraphs('一 二 三');
    expect(after(known, swapped(known, 0, 1))).toBe('二 一 三');
    const tied = known.map((one) => ({ ...one, position: 1 }));
    expect(after(tied, swapped(tied, 1, 2))).toBe('一 三 二');
  });

  test('a paragraph written over keeps what else it holds', () => {
    const [first] = paragraphs('一');
    const known = first === undefined ? [] : [first];
    const [change] = rewritten(known, ['甲'], HOME);
    expect(change).toMatchObject({ kind: 'text', id: 'p0', before: '一', after: '甲' });
  });
});
