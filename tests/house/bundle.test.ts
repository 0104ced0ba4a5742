import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from './repository.ts';

let house: string;
let bundle: typeof import('../../packages/cli/bin/bundle.cjs');

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'mingzhang-bundle-'));
  cpSync(`${root}packages/cli/bin`, join(house, 'packages/cli/bin'), { recursive: true });
  writeFileSync(join(house, 'packages/cli/package.json'), '{ "type": "module" }');
  bundle = createRequire(import.meta.url)(join(house, 'packages/cli/bin/bundle.cjs'));
  writeFileSync(join(house, 'source.ts'), 'one');
  mkdirSync(join(house, 'node_modules/.cache/mingzhang'), { recursive: true });
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

function stampWith(checkout: string): void {
  writeFileSync(bundle.stamp, [checkout, 'bundle-1', bundle.stampLine('source.ts')].join('\n'));
}

test('a bundle is taken while its sources are what they were', () => {
  stampWith(`${house}/`);
  expect(bundle.freshBundle()).toBe(join(house, 'node_modules/.cache/mingzhang/bundle-1/'));
});

test.each([
  ['there is none', () => undefined],
  ['it was made of another checkout', () => stampWith('/elsewhere/')],
  [
    'a source has changed',
    () => {
      stampWith(`${house}/`);
      writeFileSync(join(house, 'source.ts'), 'another');
    },
  ],
  [
    'a source is gone',
    () => {
      stampWith(`${house}/`);
      rmSync(join(house, 'source.ts'));
    },
  ],
])('the sources are run where %s', (_, change) => {
  change();
  expect(bundle.freshBundle()).toBeUndefined();
});

test('the stamp of a file is its time, its size and its path', () => {
  const { mtimeMs, size } = statSync(join(house, 'source.ts'));
  expect(bundle.stampLine('source.ts')).toBe(`${mtimeMs} ${size} source.ts`);
});
