import { describe, expect, test } from 'vitest';
import { applyWaivers, check, proposeWaivers, type Waiver } from '../src/index.ts';
import { disclosure } from './language.ts';

const report = check(
  disclosure(`expenditure-summary
                | total | basic | project
        total   | 10.50 | 6.00  | 4.00
        201     | 10.00 | 6.00  | 4.00`),
);
const failing = report.findings.filter(
  ({ rule, verdict }) => verdict === 'fail' && rule.startsWith('table.'),
);
const NOTE = { reason: '已另文说明', author: '张三', approver: '李四', expires: '2025-12-31' };
const TODAY = '2025-03-01';
const waiver = (more: Partial<Waiver>): Waiver => ({ ...NOTE, ...more });
const [first] = failing;
const byId = waiver({ finding: first?.id ?? '' });

describe('a waiver', () => {
  test('by the id of a finding waives that one, with who, why and until when', () => {
    const { findings, verdicts } = applyWaivers(report, [byId], TODAY);
    expect(findings.filter(({ verdict }) => verdict === 'waived')).toMatchObject([
      { id: first?.id, waiver: NOTE },
    ]);
    expect(verdicts).toEqual({ ...report.verdicts, fail: report.verdicts.fail - 1, waived: 1 });
    expect(findings).toHaveLength(report.findings.length);
  });

  test('by rule and cells waives every finding of the rule that speaks of all of them', () => {
    const cells = [{ form: 'expenditure-summary', row: 'total', measure: 'total' }];
    const told = (rule: string, more = cells) =>
      applyWaivers(report, [waiver({ rule, cells: more })], TODAY).findings.filter(
        ({ verdict }) => verdict === 'waived',
      );
    expect(told('table.total.sum')).toHaveLength(1);
    expect(told('table.measures.sum')).toHaveLength(1);
    expect(
      told('table.total.sum', [...cells, { form: 'fixed-assets', row: 'total', measure: 'value' }]),
    ).toEqual([]);
  });

  test('holds on its last day and is reported the day after', () => {
    const on = (today: string) => applyWaivers(report, [byId], today).findings.map(({ rule }) => rule);
    expect(on('2025-12-31')).not.toContain('form.waiver.expired');
    expect(on('2026-01-01')).toContain('form.waiver.expired');
    expect(applyWaivers(report, [byId], '2026-01-01').verdicts.waived).toBe(0);
  });

  test('that speaks of nothing is reported as a warning', () => {
    const { findings, verdicts } = applyWaivers(report, [waiver({ rule: 'table.balance.equal' })], TODAY);
    expect(findings.at(-1)).toMatchObject({ rule: 'form.waiver.unmatched', severity: 'warning' });
    expect(verdicts.fail).toBe(report.verdicts.fail + 1);
  });

  test('takes a cluster away once all its findings are waived', () => {
    const all = failing.map(({ id }) => waiver({ finding: id }));
    expect(applyWaivers(report, [byId], TODAY).clusters).toHaveLength(1);
    expect(applyWaivers(report, all, TODAY).clusters).toEqual([]);
  });

  test('none leaves the report as it is', () => {
    expect(applyWaivers(report, [], TODAY)).toBe(report);
  });
});

test('proposals name what carries over and change nothing', () => {
  const gone = waiver({ finding: '0'.repeat(16) });
  const { carried, dropped } = proposeWaivers([byId, gone], report);
  expect(carried).toMatchObject([{ waiver: byId, findings: [{ id: first?.id, verdict: 'fail' }] }]);
  expect(dropped).toEqual([gone]);
});
