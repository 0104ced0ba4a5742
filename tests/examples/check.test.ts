import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../examples/documents/', import.meta.url));

interface Fault {
  readonly id: string;
  readonly family: string;
  readonly rule: string;
  readonly files: readonly string[];
}

const truth = JSON.parse(readFileSync(`${folder}truth.json`, 'utf8')) as {
  readonly faults: readonly Fault[];
};

async function findings(file: string) {
  return check(await read(readFileSync(folder + file), { path: file })).findings;
}

describe('the fictional district', () => {
  test.each(['clean.txt', 'clean.docx', 'clean.html'])('%s is silent', async (file) => {
    expect(await findings(file)).toEqual([]);
  });

  test.each(truth.faults.flatMap(({ files, ...fault }) => files.map((file) => ({ ...fault, file }))))(
    '$id in $file is found by $rule',
    async ({ file, rule, family }) => {
      const found = await findings(file);
      expect(found.map((finding) => finding.rule)).toContain(rule);
      expect(found.find((finding) => finding.rule === rule)?.rule.startsWith(`${family}.`)).toBe(true);
    },
  );
});
