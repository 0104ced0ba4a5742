import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const INDEX = new URL('../src/index.ts', import.meta.url).href;

/** The modules below `src` that a program loads, as a process of its own. */
function loaded(program: string): string[] {
  const code = `import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => (console.log(url), next(url, context)) });
    const writers = await import(${JSON.stringify(INDEX)});
    ${program}`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return out.split('\n').flatMap((url) => /\/writers\/src\/(.*)$/.exec(url)?.[1] ?? []);
}

const WRITERS = [
  'docx/write-docx.ts',
  'pdf/write-pdf.ts',
  'xlsx/write-xlsx.ts',
  'html/write-html.ts',
  'txt/write-txt.ts',
];

test('no writer of a disclosure is loaded before it is asked for', () => {
  expect(loaded('').filter((path) => WRITERS.includes(path))).toEqual([]);
  expect(loaded(`await writers.FORMATS.txt.write({}).catch(() => undefined)`)).toContain('txt/write-txt.ts');
});
