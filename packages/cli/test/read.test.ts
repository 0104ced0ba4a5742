import { describe, expect, it } from 'vitest';
import { breaches } from '../../../tests/contract.ts';
import { example, mingzhang } from './run-cli.ts';

describe('mingzhang read', { timeout: 60_000 }, () => {
  it.each(['clean.txt', 'clean.docx', 'clean.html'])('gives the data of %s by its contract', async (name) => {
    const { code, out } = await mingzhang(['read', example(name)]);
    expect(code).toBe(0);
    const object = JSON.parse(out) as { facts: object[]; projects: object[] };
    expect(breaches('read-1', object)).toEqual([]);
    expect(object.facts.length).toBeGreaterThan(100);
    expect(object.projects).toHaveLength(16);
  });

  it('gives the facts as csv', async () => {
    const { code, out } = await mingzhang(['read', example('clean.txt'), '--format', 'csv']);
    expect(code).toBe(0);
    expect(out.startsWith('\ufeffform,row,rowName,measure,fen,absence,text,place\r\n')).toBe(true);
  });

  it('ends with 3 where there is nothing to read, and says so in the object too', async () => {
    const { code, out, err } = await mingzhang(['read', '/nowhere.txt', '--lang', 'en']);
    expect(code).toBe(3);
    expect(err).toContain('There is no such file');
    expect(breaches('read-1', JSON.parse(out))).toEqual([]);
  });

  it('takes one file', async () => {
    expect((await mingzhang(['read', 'a.txt', 'b.txt'])).code).toBe(2);
  });
});
