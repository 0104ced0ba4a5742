import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disclosure } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { write } from '@mingzhang/writers';
import { describe, expect, test } from 'vitest';
import { said } from '../documents/published.ts';

const folder = fileURLToPath(new URL('../../examples/documents/', import.meta.url));
const example = (name: string) => read(readFileSync(folder + name), { path: name });
const HAS_POPPLER = spawnSync('pdftotext', ['-v']).error === undefined;

describe.each(['clean.txt', 'clean.docx', 'clean.html'])('%s → PDF → read', (name) => {
  test('says the same', async () => {
    const disclosure = await example(name);
    expect(said(await read(await write(disclosure, 'pdf'), { path: 'x.pdf' }))).toEqual(said(disclosure));
  });
});

describe.skipIf(!HAS_POPPLER)(HAS_POPPLER ? 'what is withheld' : 'pdftotext is not installed', () => {
  test('prints 涉密 and nothing of what it hides', async () => {
    const text = textOf(await write(withheld(await example('clean.txt')), 'pdf'));
    expect(text).toContain('涉密');
    expect(text).not.toContain('7654.32');
    expect(text).not.toContain('暗号');
  });
});

/** The first project's budget and name hidden, whatever else still stands in its cells. */
function withheld(disclosure: Disclosure): Disclosure {
  const [first, ...others] = disclosure.projects;
  if (first === undefined) throw new Error('the example has no project');
  const budget = {
    kind: 'absent',
    absence: 'withheld',
    text: '7654.32',
    place: first.budget.place,
  } as const;
  const purpose = { kind: 'absent', absence: 'withheld', text: '暗号', place: first.purpose.place } as const;
  return { ...disclosure, projects: [{ ...first, budget, purpose }, ...others] };
}

function textOf(pdf: Uint8Array): string {
  const temporary = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  try {
    const path = join(temporary, 'a.pdf');
    writeFileSync(path, pdf);
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
