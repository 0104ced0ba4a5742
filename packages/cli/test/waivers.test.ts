import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseWaivers } from '../src/waivers/parse-waivers.ts';
import { example, inFolder, mingzhang } from './run-cli.ts';

const FAULTY = example('faulty/asset-share.txt');
const ENTRY = `  - rule: table.share.bound
    cells: [fixed-assets/offices/value]
    reason: 口径不同
    author: 张三
    approver: 李四
    expires: `;

describe('mingzhang check --waivers', { timeout: 60_000 }, () => {
  it('shows a waived finding as waived and does not count it in the exit code', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'waivers.yaml');
      await writeFile(file, `waivers:\n${ENTRY}2099-12-31\n`);
      const { code, out } = await mingzhang(['check', FAULTY, '--waivers', file]);
      expect(out).toContain('已豁免');
      expect(code).toBe(0);
    });
  });

  it('reports an expired waiver, and the finding stands', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'waivers.yaml');
      await writeFile(file, `waivers:\n${ENTRY}2020-12-31\n`);
      const { code, out } = await mingzhang(['check', FAULTY, '--waivers', file]);
      expect(out).toContain('form.waiver.expired');
      expect(code).toBe(1);
    });
  });

  it('ends with 2 and the line where the file is malformed', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'waivers.yaml');
      await writeFile(file, 'waivers:\n  - rule: table.share.bound\n    reson: x\n');
      const { code, err } = await mingzhang(['check', FAULTY, '--waivers', file]);
      expect(code).toBe(2);
      expect(err).toContain('第 3 行：不认识的字段“reson”');
      expect((await mingzhang(['check', FAULTY, '--waivers', join(folder, 'none.yaml')])).code).toBe(2);
    });
  });
});

describe('mingzhang waivers propose', { timeout: 60_000 }, () => {
  it('lists what carries over, not yet of use', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'waivers.yaml');
      await writeFile(file, `waivers:\n${ENTRY}2024-12-31\n`);
      const { code, out } = await mingzhang(['waivers', 'propose', file, FAULTY]);
      expect(code).toBe(0);
      expect(out).toContain('fixed-assets/offices/value');
      expect(parseWaivers(out)).toMatchObject({ faults: [{ zh: '缺少 approver' }, { zh: '缺少 expires' }] });
    });
  });
});

describe('mingzhang explain', { timeout: 60_000 }, () => {
  it('lists every equation through a cell', async () => {
    const { code, out } = await mingzhang(['explain', FAULTY, '--cell', 'fixed-assets/offices/value']);
    expect(code).toBe(0);
    expect(out).toContain('✗');
    expect(out).toContain('table.share.bound');
  });

  it('names the cells there are where there is no such one', async () => {
    const { code, err } = await mingzhang([
      'explain',
      FAULTY,
      '--cell',
      'fixed-assets/none/value',
      '--lang',
      'en',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('fixed-assets/offices');
  });
});

describe('a file of waivers', () => {
  it.each([
    ['a: [', 1],
    ['waivers: 3', 1],
    ['- 3', 1],
    [`- finding: a\n  rule: b\n  reason: x\n  author: y\n  approver: z\n  expires: 2025-02-30`, 1],
    [`- rule: b\n  cells: [x]\n  reason: x\n  author: y\n  approver: z\n  expires: 2025-02-28`, 2],
    ['- &a {rule: b}\n- *a', 2],
  ])('%s is refused in line %i', (source, line) => {
    const read = parseWaivers(source);
    expect('faults' in read && read.faults.map((fault) => fault.line)).toContain(line);
  });

  it('that is empty holds none', () => {
    expect(parseWaivers('')).toEqual([]);
    expect(parseWaivers('waivers:\n')).toEqual([]);
  });
});
