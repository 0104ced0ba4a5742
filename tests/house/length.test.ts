import { expect, test } from 'vitest';
import { filesOf, textOf } from './repository.ts';

const SOURCES = ['{packages,tests,scripts,bench,score,examples}/**/*.{ts,tsx,mjs,js,css,html}', '*.ts'];
const MADE = [/^examples\/documents\//, /\/generated\//];
const MOST = 400;

test(`no source file is longer than ${MOST} lines`, () => {
  const long = filesOf(...SOURCES)
    .filter((path) => !MADE.some((pattern) => pattern.test(path)))
    .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
  expect(long).toEqual([]);
});
