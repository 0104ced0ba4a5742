import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Finding, Report } from '@mingzhang/model';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { laidOut, publish, withhold } from '../src/index.ts';
import { sample } from './disclosures.ts';

function report(...findings: readonly Finding[]): Report {
  return {
    findings,
    verdicts: { pass: 0, fail: findings.length, cannotCheck: 0, waived: 0 },
    coverage: { amounts: 0, checked: 0, untouched: [] },
    notRun: [],
  };
}

const finding = (severity: Finding['severity'], verdict: Finding['verdict'] = 'fail'): Finding => ({
  id: `${severity}-${verdict}`,
  rule: 'table.total.sum',
  severity,
  verdict,
  message: '合计不等于各项之和',
  messageEn: 'The total is not the sum of its parts',
  basis: '',
  cells: [],
});

const given = laidOut(sample());
const secret = (approvedBy: string | null) =>
  withhold(given, [
    { target: { kind: 'purchase', row: 'line-1' }, reason: '秘密', basis: '保密法', approvedBy },
  ]);

describe('publishing', () => {
  it('gives every form and a manifest of their hashes', async () => {
    const out = await publish(given, report(finding('warning'), finding('error', 'waived')));
    if (out.kind !== 'published') throw new Error('refused');
    expect([...out.files.keys()]).toEqual([
      'disclosure.docx',
      'disclosure.pdf',
      'disclosure.xlsx',
      'disclosure.html',
      'disclosure.txt',
      'disclosure.zip',
      'manifest.json',
    ]);
    for (const { name, bytes, sha256 } of out.manifest.files) {
      const content = out.files.get(name) ?? new Uint8Array();
      expect(bytes).toBe(content.byteLength);
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
    }
    const schema = new URL('../schema/manifest-1.schema.json', import.meta.url);
    const valid = new Ajv().compile(JSON.parse(readFileSync(schema, 'utf8')));
    expect(valid(out.manifest), JSON.stringify(valid.errors)).toBe(true);
  });

  it('is refused while an error-grade finding fails, and says which', async () => {
    const out = await publish(given, report(finding('error')));
    expect(out).toMatchObject({
      kind: 'refused',
      obstacles: [{ id: 'error-fail', message: '合计不等于各项之和' }],
    });
  });

  it('is not held by what a person waived', async () => {
    const waivers = [{ obstacle: 'error-fail', by: '李明', reason: '上级来文更正' }];
    expect(await publish(given, report(finding('error')), { waivers })).toMatchObject({ kind: 'published' });
  });

  it.each([
    ['nobody decided', (withheld: ReturnType<typeof secret>) => ({ ...withheld, records: [] }), null],
    ['nobody approved', (withheld: ReturnType<typeof secret>) => withheld, null],
  ])('is refused while something is withheld that %s', async (_, change, by) => {
    const { disclosure, records } = change(secret(by));
    const out = await publish(disclosure, report(), { withheld: records });
    expect(out.kind).toBe('refused');
    if (out.kind === 'refused') expect(out.obstacles[0]?.id).toMatch(/^withholding:/);
  });

  it('goes through with what was approved', async () => {
    const { disclosure, records } = secret('保密办');
    expect(await publish(disclosure, report(), { withheld: records })).toMatchObject({ kind: 'published' });
  });
});
