import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { example, inFolder, mingzhang } from './run-cli.ts';

describe('mingzhang convert and write', { timeout: 60_000 }, () => {
  it('turns any form into any other, by the name of the new file', async () => {
    await inFolder(async (folder) => {
      const stored = join(folder, 'a.json');
      expect((await mingzhang(['convert', example('clean.txt'), stored])).code).toBe(0);
      const page = join(folder, 'a.html');
      expect((await mingzhang(['write', stored, '--to', 'html', '-o', page])).code).toBe(0);
      expect(await readFile(page, 'utf8')).toContain('<html lang="zh-CN">');
    });
  });

  it('a name that says no form is a wrong command line', async () => {
    const { code, err } = await mingzhang(['convert', example('clean.txt'), 'x.unknown', '--lang', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('.docx');
  });

  it('a stored disclosure of another shape is named with its place', async () => {
    await inFolder(async (folder) => {
      const stored = join(folder, 'a.json');
      await writeFile(stored, '{"schema":"mingzhang.disclosure/1","source":{}}');
      const { code, err } = await mingzhang(['write', stored, '--to', 'txt', '-o', join(folder, 'a.txt')]);
      expect(code).toBe(3);
      expect(err).toContain('document');
    });
  });
});

describe('mingzhang publish', { timeout: 60_000 }, () => {
  it('puts every form into a folder with a manifest', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'published');
      expect((await mingzhang(['publish', example('clean.txt'), '-o', out])).code).toBe(0);
      expect((await readdir(out)).sort()).toEqual([
        'disclosure.docx',
        'disclosure.html',
        'disclosure.pdf',
        'disclosure.txt',
        'disclosure.xlsx',
        'disclosure.zip',
        'manifest.json',
      ]);
      expect((await mingzhang(['publish', example('clean.txt'), '-o', out])).code).toBe(2);
    });
  });

  it('withholds what was decided, and refuses while nobody approved it', async () => {
    await inFolder(async (folder) => {
      const decisions = join(folder, 'decisions.json');
      const out = join(folder, 'published');
      const decide = (approvedBy: string | null) =>
        writeFile(
          decisions,
          JSON.stringify([
            { target: { kind: 'project', project: 0 }, reason: '秘密', basis: '保密法', approvedBy },
          ]),
        );
      const run = () =>
        mingzhang(['publish', example('clean.txt'), '-o', out, '--withhold', decisions, '--lang', 'en']);
      await decide(null);
      const refused = await run();
      expect(refused.code).toBe(1);
      expect(refused.err).toContain('Not published');
      await decide('保密办');
      const { code, err } = await run();
      expect(err).toBe('');
      expect(code).toBe(0);
      expect(await readFile(join(out, 'disclosure.txt'), 'utf8')).toContain('涉密');
    });
  });
});
