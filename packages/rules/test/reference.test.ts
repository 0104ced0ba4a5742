import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referencePage } from '../scripts/reference-page.ts';

test.each([
  ['zh', 'rules.zh-CN.md'],
  ['en', 'rules.md'],
] as const)('the reference page in %s is what the rules make of it (docs/%s)', (lang, file) => {
  const written = readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8');
  expect(written === referencePage(lang), 'run node packages/rules/scripts/reference.ts').toBe(true);
});
