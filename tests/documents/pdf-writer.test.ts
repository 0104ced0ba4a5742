import { read } from '@mingzhang/readers';
import { write } from '@mingzhang/writers';
import { describe, expect, test } from 'vitest';
import { published, publishedDocument, said, WITHOUT } from './published.ts';

/**
 * Differences that stay, with the reason. A paragraph of the txt with a line break in it is two paragraphs on a page:
 * a PDF prints lines, and no mark says that a line was broken by hand.
 */
const SPLIT_SECTIONS = new Set(['overall-performance']);

const isSplit = (line: string) =>
  [...SPLIT_SECTIONS].some((id) => line.startsWith('{') && line.includes(`"id":"${id}"`));

describe.skipIf(!published)(published ? 'the reference document → PDF → read' : WITHOUT, () => {
  test('says the same, one paragraph with a line break apart', async () => {
    const disclosure = await publishedDocument('reference/beidaihe-party-office-2024.txt');
    const again = await read(await write(disclosure, 'pdf'), { path: 'x.pdf' });
    const others = (lines: string[]) => lines.filter((line) => !isSplit(line));
    expect(others(said(again))).toEqual(others(said(disclosure)));
    for (const id of SPLIT_SECTIONS) {
      const prose = (one: typeof disclosure) =>
        one.sections
          .find((section) => section.id === id)
          ?.paragraphs.map(({ text }) => text)
          .join('')
          .replace(/\s+/g, '');
      expect(prose(again)).toBe(prose(disclosure));
    }
  });
});
