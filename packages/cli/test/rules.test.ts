import { expect, test } from 'vitest';
import { example, mingzhang } from './run-cli.ts';

test('rules lists every rule with its grade', async () => {
  const { code, out } = await mingzhang(['rules', '--lang', 'en']);
  expect(code).toBe(0);
  expect(out).toMatch(/^table\.measures\.sum +error +/m);
  expect(out).toMatch(/^\d+ rules\.$/m);
});

test('rules --coverage gives every requirement its rules or the reason why none', async () => {
  const { code, out } = await mingzhang(['rules', '--coverage']);
  expect(code).toBe(0);
  const lines = out.split('\n');
  const bare = lines.filter((line, at) => line.startsWith('–') && !lines[at + 1]?.includes('未核对：'));
  expect(bare).toEqual([]);
  expect(lines.filter((line) => /^[–◐✓] +\d+ /.test(line)).length).toBe(92);
});

test('check takes an earlier document and dates', async () => {
  const { code, out } = await mingzhang([
    'check',
    example('clean.txt'),
    '--previous',
    example('clean.html'),
    '--approved',
    '2025-02-01',
    '--published',
    '2025-03-01',
  ]);
  expect(out).toContain('timeliness.department.deadline');
  expect(out).toContain('year.previous.fits');
  expect(code).toBe(1);
});

test('a date that is none is refused', async () => {
  const { code, err } = await mingzhang(['check', example('clean.txt'), '--approved', '2025-02-30']);
  expect(code).toBe(2);
  expect(err).toContain('--approved');
});
