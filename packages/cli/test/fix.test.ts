import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { example, inFolder, mingzhang } from './run-cli.ts';

const FAULTY = example('faulty/asset-total.docx');

describe('mingzhang fix', { timeout: 60_000 }, () => {
  it('lists what it could change and writes nothing', async () => {
    const { code, out } = await mingzhang(['fix', FAULTY, '--lang', 'en']);
    expect(code).toBe(1);
    expect(out).toMatch(/^[0-9a-f]{16} {2}/);
    expect(out).toContain('1603.50 → 1503.50');
  });

  it('applies one finding, or all, and says what remains', async () => {
    await inFolder(async (folder) => {
      const id = (await mingzhang(['fix', FAULTY])).out.slice(0, 16);
      const [one, all] = [join(folder, 'one.docx'), join(folder, 'all.docx')];
      const applied = await mingzhang(['fix', FAULTY, '--apply', id, '-o', one]);
      expect(applied.err).toBe('');
      expect(applied.code).toBe(0);
      expect(applied.out).toContain('1603.50 → 1503.50');
      expect(applied.out).toMatch(/改前：错误 \d+.*改后：错误 0/);
      expect((await mingzhang(['fix', FAULTY, '--all', '-o', all])).code).toBe(0);
      expect(await readFile(all)).toEqual(await readFile(one));
      const [old, now] = [unzipSync(await readFile(FAULTY)), unzipSync(await readFile(one))];
      const changed = Object.keys(old).filter(
        (name) => !Buffer.from(old[name] ?? []).equals(now[name] ?? Buffer.of()),
      );
      expect(changed).toEqual(['word/document.xml']);
    });
  });

  it('refuses to write over the document, an unknown finding, and half a command', async () => {
    await inFolder(async (folder) => {
      const own = join(folder, 'own.docx');
      await copyFile(FAULTY, own);
      expect((await mingzhang(['fix', own, '--all', '-o', own])).code).toBe(2);
      const unknown = await mingzhang([
        'fix',
        own,
        '--apply',
        'nothing',
        '-o',
        join(folder, 'x.docx'),
        '--lang',
        'en',
      ]);
      expect(unknown.code).toBe(2);
      expect(unknown.err).toContain('there is no finding nothing');
      expect((await mingzhang(['fix', own, '--all'])).code).toBe(2);
      expect((await mingzhang(['fix', own, '-o', join(folder, 'x.docx')])).code).toBe(2);
      expect(await readFile(own)).toEqual(await readFile(FAULTY));
    });
  });

  it('a format of which no single place can be changed is refused with a way out', async () => {
    await inFolder(async (folder) => {
      const ran = await mingzhang([
        'fix',
        example('faulty/gen-row.txt'),
        '--all',
        '-o',
        join(folder, 'x.txt'),
      ]);
      expect(ran.code).toBe(3);
      expect(ran.err).toContain('docx');
    });
  });
});

describe('mingzhang publish', { timeout: 60_000 }, () => {
  it('takes waivers from a file', async () => {
    await inFolder(async (folder) => {
      const [waivers, out] = [join(folder, 'waivers.yaml'), join(folder, 'published')];
      const publish = () => mingzhang(['publish', FAULTY, '-o', out, '--waivers', waivers, '--lang', 'en']);
      await writeFile(waivers, '[]');
      const refused = await publish();
      expect(refused.code).toBe(1);
      const ids = [...refused.err.matchAll(/\[(\w+)\]$/gm)].map(([, id]) => id);
      expect(ids.length).toBeGreaterThan(0);
      const said = 'reason: 已核实, author: 张三, approver: 李四, expires: 2999-12-31';
      await writeFile(waivers, ids.map((id) => `- {finding: ${id}, ${said}}\n`).join(''));
      const { code, err } = await publish();
      expect(err).toBe('');
      expect(code).toBe(0);
    });
  });
});
