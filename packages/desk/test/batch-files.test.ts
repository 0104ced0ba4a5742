import { expect, test } from 'vitest';
import { durationWords, rateWords } from '../src/jobs/duration.ts';
import {
  type ChosenFile,
  LARGEST_FILE,
  MOST_FILES,
  reportedName,
  sorted,
} from '../src/pages/batch/chosen-files.ts';

function chosen(path: string, size = 1): ChosenFile {
  return { path, file: { name: path, size } as File };
}

const paths = (files: readonly ChosenFile[]) => files.map(({ path }) => path).join(' ');

test('documents are sent; what no reader reads, hidden files and lock files are not', () => {
  const { now, others } = sorted(
    ['局/预算.docx', '局/~$预算.docx', '局/.DS_Store', '局/图.png', 'a.PDF', 'b.htm', '局/.隐藏/c.txt'].map(
      (path) => chosen(path),
    ),
  );
  expect(paths(now)).toBe('局/预算.docx a.PDF b.htm');
  expect(others).toBe(4);
});

test('a file over the limit is named and not sent', () => {
  const { now, tooLarge } = sorted([chosen('a.pdf', LARGEST_FILE), chosen('b.pdf', LARGEST_FILE + 1)]);
  expect(paths(now)).toBe('a.pdf');
  expect(paths(tooLarge)).toBe('b.pdf');
});

test('what goes over one batch waits for the next, and nothing is lost', () => {
  const files = Array.from({ length: MOST_FILES + 3 }, (_, i) => chosen(`${i}.txt`));
  const { now, later } = sorted(files);
  expect(now).toHaveLength(MOST_FILES);
  expect([...now, ...later]).toEqual(files);
});

test('two files of one name in two folders are told apart', () => {
  expect(reportedName('甲局/预算.docx')).not.toBe(reportedName('乙局/预算.docx'));
  expect(reportedName('甲局/预算.docx')).not.toMatch(/[\\/]/);
});

const zh = (words: string) => words;

test.each([
  [0.2, '不到 1 秒'],
  [1, '1 秒'],
  [59.2, '60 秒'],
  [61, '2 分钟'],
  [3_600, '1 小时 0 分钟'],
  [5_000, '1 小时 24 分钟'],
])('%d seconds are %s', (seconds, words) => expect(durationWords(seconds, zh)).toBe(words));

test.each([
  [6.25, '每秒 6.3 个'],
  [0.5, '每分钟 30 个'],
  [0.03, '每分钟 1.8 个'],
])('%d a second are %s', (rate, words) => expect(rateWords(rate, zh)).toBe(words));
