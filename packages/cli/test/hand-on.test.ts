import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { example, inFolder, mingzhang } from './run-cli.ts';

describe('mingzhang check into a file for others', { timeout: 120_000 }, () => {
  it('SARIF on the screen, several documents in one run', async () => {
    const { code, out } = await mingzhang([
      'check',
      example('clean.txt'),
      example('faulty/basic-row.txt'),
      '--format',
      'sarif',
    ]);
    expect(code).toBe(1);
    const [run] = JSON.parse(out).runs;
    expect(run.artifacts).toHaveLength(2);
    expect(run.results.length).toBeGreaterThan(0);
    expect(run.tool.driver.rules.length).toBeGreaterThan(100);
  });

  it.each(['xlsx', 'inspection-xlsx', 'inspection-docx'])('%s', async (format) => {
    await inFolder(async (folder) => {
      const path = join(folder, 'out');
      const given = ['check', example('clean.txt'), '--format', format, '--output', path];
      expect((await mingzhang(given)).code).toBe(0);
      expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    });
  });

  it('a batch as a page or a workbook; what could not be read is in it, and in the exit code', async () => {
    await inFolder(async (folder) => {
      const inputs = [example('clean.txt'), example('faulty/basic-row.txt'), join(folder, 'none.docx')];
      const [page, book] = [join(folder, 'b.html'), join(folder, 'b.xlsx')];
      expect((await mingzhang(['check', ...inputs, '--format', 'batch', '--output', page])).code).toBe(3);
      expect(await readFile(page, 'utf8')).toMatch(/none\.docx[\s\S]*没有这个文件/);
      expect((await mingzhang(['check', ...inputs, '--format', 'batch', '--output', book])).code).toBe(3);
      expect((await readFile(book)).subarray(0, 2).toString()).toBe('PK');
    });
  });

  it.each([
    ['a file with no name', ['--format', 'xlsx']],
    [
      'several documents for one form',
      [example('faulty/basic-row.txt'), '--format', 'inspection-docx', '--output', '/tmp/x.docx'],
    ],
    ['going on where a run stopped', ['--format', 'sarif', '--resume']],
  ])('refuses %s', async (_, more) => {
    expect((await mingzhang(['check', example('clean.txt'), ...more])).code).toBe(2);
  });
});

describe('mingzhang annotate', { timeout: 120_000 }, () => {
  it('puts the findings into the document', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'a.docx');
      const { code, err } = await mingzhang(['annotate', example('faulty/rev-total.docx'), '-o', path]);
      expect(code).toBe(1);
      expect(err).toContain('加批注');
      expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    });
  });

  it('says why text cannot carry notes', async () => {
    await inFolder(async (folder) => {
      const given = ['annotate', example('clean.txt'), '-o', join(folder, 'a.txt'), '--lang', 'en'];
      const { code, err } = await mingzhang(given);
      expect(code).toBe(3);
      expect(err).toContain('docx');
    });
  });
});
