import { describe, expect, test } from 'vitest';
import { type Budget, draftOf, reviewRow, type StepId, stepsOf } from '../../src/index.ts';
import { budget, inState, LINE, report, TODAY } from './workflow-language.ts';

/** A step as `state, missing places | faults`: `started budgetLines/a | 1 error`. */
function step(id: StepId, of: Budget, findings = ''): string {
  const found = stepsOf(of, draftOf(of), report(findings)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  const { state, missing, faults } = found;
  const places = missing.map(({ at = {} }) => Object.values(at).join('/') || 'somewhere');
  const counts = Object.entries(faults).flatMap(([grade, n]) => (n > 0 ? [`${n} ${grade}`] : []));
  return [[state, ...places].join(' '), ...counts].join(' | ');
}

const RECEIPT = 'revenueLines r unit=201001 functional=2013101 source=general origin=current fen=100';
const WHOLE = `${LINE}\n${RECEIPT}`;
const PROJECT = 'projects q unit=201001 name=会议 purpose=开会 continuing=new position=1';

test('nothing is begun: the first step says what to do, the others wait', () => {
  const nothing = budget('');
  expect(step('import', nothing)).toBe('empty somewhere');
  for (const id of ['lines', 'tables', 'projects', 'check', 'submit', 'publish'] as const)
    expect(step(id, nothing), id).toBe('empty');
});

describe('what is missing, and where', () => {
  test.each([
    ['', '缺预算明细、绩效目标、绩效指标、资金支出计划'],
    [
      `${LINE.replace('operating', 'project').replace(' a ', ' b ')} project=q
       goals g project=q text=好 position=1
       spendingPlans s project=q until=12月底 percent=100 position=1`,
      '缺绩效指标',
    ],
  ])('a project says in brief what it lacks', (more, expected) => {
    const of = budget(`${WHOLE}\n${PROJECT}\n${more}`);
    const { missing = [] } = stepsOf(of, draftOf(of), report()).find(({ id }) => id === 'projects') ?? {};
    expect(missing.map(({ brief }) => brief?.zh)).toEqual([expected]);
  });

  test.each<[StepId, string, string]>([
    ['import', WHOLE, 'done'],
    ['import', 'documents d name=x format=xlsx kind=imported', 'done'],
    ['lines', WHOLE, 'done'],
    ['lines', LINE, 'started revenueLines'],
    ['lines', RECEIPT, 'started units/201001'],
    [
      'lines',
      `${WHOLE}\n${LINE.replace('departmental=30201 ', '').replace(' a ', ' b ')}`,
      'started budgetLines/b',
    ],
    [
      'lines',
      `${WHOLE}\n${LINE.replace('operating', 'project').replace(' a ', ' b ')}`,
      'started budgetLines/b',
    ],
    ['tables', WHOLE, 'done'],
    [
      'tables',
      `${WHOLE}\ntypedCells c form=expenditure-summary row=total measure=basic holds=amount text=7 fen=700`,
      'started expenditure-summary/total/basic',
    ],
    ['projects', WHOLE, 'done'],
    ['projects', `${WHOLE}\n${PROJECT}`, 'started projects/q'],
    [
      'projects',
      `${WHOLE}\n${PROJECT}
       ${LINE.replace('operating', 'project').replace(' a ', ' b ')} project=q
       goals g project=q text=好 position=1
       indicators i project=q level1=产出指标 level2=数量指标 level3=场次 position=1
       spendingPlans s project=q until=12月底 percent=100 position=1`,
      'done',
    ],
    ['procurement', WHOLE, 'empty procurement'],
    ['procurement', 'explanations p section=procurement position=1 text=没有安排政府采购预算。', 'done'],
    [
      'procurement',
      'purchases b unit=201001 item=打印机 fen=1 source=general position=1',
      'started purchases/b',
    ],
    [
      'procurement',
      'purchases b unit=201001 item=打印机 itemCode=A02021003 quantity=1 fen=1 source=general position=1',
      'done',
    ],
    ['assets', WHOLE, 'empty units/201001'],
    ['assets', 'assets h unit=201001 kind=vehicles asOf=2025-12-31 fen=1', 'done'],
    ['submit', WHOLE, 'empty'],
  ])('%s: %s', (id, source, expected) => {
    expect(step(id, budget(source))).toBe(expected);
  });

  test('the explanation lacks the sections nobody wrote and the places nobody filled', () => {
    const said = step('explanation', budget('explanations p section=other position=1 text=〔请填写：事项〕'));
    expect(said).toContain('started');
    expect(said).toContain(' overall ');
    expect(said).toContain('explanations/p/other');
  });
});

describe('faults stand at the step that deals with them', () => {
  test.each<[StepId, string]>([
    ['projects', 'error fail performance.plan.last project-performance/x/plan-4'],
    ['procurement', 'error fail procurement.item.known procurement-budget/line-1/item-code'],
    ['assets', 'error fail table.lines.sum fixed-assets/total/value'],
    ['explanation', 'error fail form.section.order text/overall/paragraph-1'],
    ['explanation', 'error fail text.amount.cell expenditure-summary/total/total'],
    ['tables', 'error fail table.total.sum expenditure-summary/total/total'],
  ])('%s: %s', (id, finding) => {
    expect(step(id, budget(WHOLE), finding)).toMatch(/\| 1 error$/);
    expect(step('check', budget(WHOLE), finding)).toBe('started | 1 error');
  });

  test('a step with an error is not done, with a warning it is', () => {
    const at = 'expenditure-summary/total/total';
    expect(step('tables', budget(WHOLE), `error fail table.total.sum ${at}`)).toBe('started | 1 error');
    expect(step('tables', budget(WHOLE), `warning fail table.total.sum ${at}`)).toBe('done | 1 warning');
    expect(step('tables', budget(WHOLE), `error waived table.total.sum ${at}`)).toBe('done');
  });
});

describe('submitting and publishing', () => {
  const COMMENT = 'comments c author=wu text=请改 state=open form=text row=overall measure=paragraph-1';

  test.each([
    ['preparing', '', 'empty', 'empty'],
    ['submitted', COMMENT, 'done', 'empty'],
    ['returned', COMMENT, 'started comments/c/overall/paragraph-1', 'empty'],
    ['approved', '', 'done', 'started somewhere'],
    ['published', '', 'done', 'done'],
  ] as const)('%s', (state, more, submit, publish) => {
    expect([step('submit', inState(state, more)), step('publish', inState(state, more))]).toEqual([
      submit,
      publish,
    ]);
  });

  test("a row of the reviewer's matrix", () => {
    const of = budget(
      `${WHOLE}\n${COMMENT}\nsubmissions s state=submitted note= signedBy=zhao signedRevision=5`,
    );
    const row = (revision: number) =>
      reviewRow(of, draftOf(of), report('warning fail a.b.c'), TODAY, {
        revision,
        at: '2026-02-19T08:00:00Z',
        who: 'li',
      });
    expect(row(5)).toMatchObject({
      department: '201',
      name: '区委办',
      state: 'submitted',
      due: { deadline: '2026-03-01', daysLeft: 9 },
      counts: { error: 0, warning: 1, hint: 0 },
      openComments: 1,
      signed: true,
      fen: 100,
      changedAt: '2026-02-19T08:00:00Z',
      projects: 0,
    });
    expect(row(6).signed).toBe(false);
  });
});
