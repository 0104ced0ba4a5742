import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches } from '../../../tests/contract.ts';
import { example, inFolder, mingzhang } from './run-cli.ts';

const CLEAN = example('clean.txt');
const FAULTY = example('faulty/app-row.txt');

describe('mingzhang check', { timeout: 60_000 }, () => {
  it('ends with 0 on a clean document and says what it covered', async () => {
    const { code, out } = await mingzhang(['check', CLEAN]);
    expect(code).toBe(0);
    expect(out).toContain('个有规则核对');
    expect(out).not.toContain('\u001b');
  });

  it('ends with 1 where an error-grade finding stands', async () => {
    const { code, out } = await mingzhang(['check', FAULTY]);
    expect(code).toBe(1);
    expect(out).toContain('✗ 错误');
  });

  it('speaks the language asked for, else the locale’s', async () => {
    const asked = await mingzhang(['check', FAULTY, '--lang', 'en'], { LC_ALL: 'zh_CN.UTF-8' });
    expect(asked.out).toContain('✗ error');
    const locale = await mingzhang(['check', FAULTY], { LC_ALL: 'en_GB.UTF-8' });
    expect(locale.out).toContain('✗ error');
  });

  it.each([
    ['check'],
    ['check', CLEAN, '--format', 'pdf'],
    ['check', CLEAN, '--jobs', '0'],
    ['check', CLEAN, '--nothing'],
    ['check', CLEAN, '--lang', 'fr'],
    ['check', CLEAN, '--output', '/nowhere/at/all.txt'],
    ['check', CLEAN, '--output', CLEAN],
    ['check', CLEAN, FAULTY, '--format', 'html'],
    ['publish', CLEAN],
  ])('ends with 2 on wrong usage: %s %s %s %s', async (...args) => {
    const before = await readFile(CLEAN);
    const { code, out, err } = await mingzhang(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/[\u4e00-\u9fff]/);
    expect(await readFile(CLEAN)).toEqual(before);
  });

  it('writes one JSON object that keeps its contract', async () => {
    const { code, out } = await mingzhang(['check', FAULTY, '--format', 'json']);
    expect(code).toBe(1);
    const object = JSON.parse(out) as { findings: { severity: string }[] };
    expect(breaches('check-1', object)).toEqual([]);
    expect(object.findings.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('reads a folder all the way down, in order, and reports the good files beside a bad one', () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'b'));
      await copyFile(CLEAN, join(folder, 'a.txt'));
      await writeFile(join(folder, 'b', 'bad.docx'), 'PK\u0003\u0004 not an archive');
      await copyFile(FAULTY, join(folder, 'c.txt'));
      await writeFile(join(folder, '.hidden.txt'), 'x');
      await writeFile(join(folder, '~$c.docx'), 'x');
      await writeFile(join(folder, 'picture.png'), 'x');
      await symlink(folder, join(folder, 'b', 'loop'));
      const { code, out, err } = await mingzhang(['check', folder, '--format', 'ndjson', '--jobs', '2']);
      expect(code).toBe(3);
      const objects = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { source: { path: string }; error?: object });
      expect(objects.map(({ source }) => source.path.slice(folder.length + 1))).toEqual([
        'a.txt',
        'b/bad.docx',
        'c.txt',
      ]);
      for (const object of objects) expect(breaches('check-1', object)).toEqual([]);
      expect(objects.map(({ error }) => error !== undefined)).toEqual([false, true, false]);
      expect(err).toContain('bad.docx');
      expect(err).toContain('picture.png');
    }));

  it('gives an array for several inputs, the same with one thread as with three', async () => {
    const inputs = ['check', FAULTY, CLEAN, FAULTY, example('clean.docx'), '--format', 'json'];
    const runs = await Promise.all(['1', '3'].map((jobs) => mingzhang([...inputs, '--jobs', jobs])));
    const [serial, parallel] = runs.map(({ out }) =>
      (JSON.parse(out) as object[]).map((one) => ({ ...one, timing: 0 })),
    );
    expect(serial).toHaveLength(4);
    expect(parallel).toEqual(serial);
  });

  it('ends with 3 on a file that is not there, an empty file and an empty folder', () =>
    inFolder(async (folder) => {
      const empty = join(folder, 'empty.txt');
      await mkdir(join(folder, 'none'));
      await writeFile(empty, '');
      const missing = await mingzhang(['check', join(folder, 'missing.txt')]);
      expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('没有这个文件')]);
      expect((await mingzhang(['check', empty])).code).toBe(3);
      expect((await mingzhang(['check', join(folder, 'none')])).code).toBe(3);
    }));

  it('writes its output whole or not at all', () =>
    inFolder(async (folder) => {
      const output = join(folder, 'report.html');
      const done = await mingzhang(['check', FAULTY, '--format', 'html', '--output', output]);
      expect([done.code, done.out]).toEqual([1, '']);
      expect(await readFile(output, 'utf8')).toContain('</html>');
      expect(await readdir(folder)).toEqual(['report.html']);
      const bad = join(folder, 'bad.docx');
      await writeFile(bad, 'x');
      await mingzhang(['check', bad, '--format', 'html', '--output', join(folder, 'bad.html')]);
      expect((await readdir(folder)).sort()).toEqual(['bad.docx', 'report.html']);
    }));
});
