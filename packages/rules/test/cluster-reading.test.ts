import { describe, expect, test } from 'vitest';
import { check, RULES } from '../src/index.ts';
import { disclosure } from './language.ts';

describe('what was not read is said once', () => {
  const shifted = `expenditure-summary shifted
               | total | basic | project
       total   |       | 10.00 | 6.00
       201     |       | 10.00 | 6.00
       general-public-expenditure
               | total | basic | project
       total   | 10.00 | 6.00  | 4.00
       201     | 10.00 | 6.00  | 4.00`;

  test('a table whose columns stand one over is one warning, and its equations and ties are counted', () => {
    const report = check(disclosure(shifted));
    const told = report.findings.filter(({ cells }) =>
      cells.some(({ form }) => form === 'expenditure-summary'),
    );
    expect(told.filter(({ verdict }) => verdict === 'cannot-check')).toMatchObject([
      { rule: 'table.columns.shifted', severity: 'warning', cells: [{ measure: 'title' }] },
    ]);
    expect(told.filter(({ rule }) => rule.startsWith('table.'))).toHaveLength(1);
    expect(report.verdicts.cannotCheck).toBeGreaterThan(3);
    expect(report.clusters).toBeUndefined();
  });

  test('a form to be filled in is one hint, and no other rule runs', () => {
    const report = check(disclosure(`document budget department 2024 区委办 empty\n${shifted}`));
    expect(report.findings).toMatchObject([{ rule: 'form.document.empty', severity: 'hint' }]);
    expect(report.notRun).toHaveLength(RULES.length - 1);
  });
});

describe('a figure that is missing', () => {
  const told = (text: string) =>
    check(disclosure(`section overall 二、部门预算安排的总体情况\ntext ${text}`))
      .findings.filter(({ rule }) => rule === 'text.figure.missing')
      .map(({ cells }) => cells[0]?.text);

  test.each([
    ['2024年预算收入，其中：一般公共预算收入[一般公共预算收入|10.00万元]。', '预算收入'],
    [
      '支出预算[支出预算|9.00万元]，其中基本支出，包括人员经费[人员经费|5.00万元]和公用经费[公用经费|1.00万元]；项目支出[项目支出|3.00万元]。',
      '基本支出',
    ],
    [
      '支出预算[支出预算|9.00万元]，其中基本支出[基本支出|6.00万元]，包括人员经费和公用经费[公用经费|1.00万元]。',
      '人员经费',
    ],
    [
      '预算收支安排[预算收支|9.00万元]，较2023年预算增加，其中：基本支出[基本支出|减少1.00万元]。',
      '较2023年预算增加',
    ],
    ['较2023年预算[预算|增加1.00万元]，其中：基本支出减少，主要为人员减少一人。', '基本支出减少'],
    ['2024年预算收支安排，较2023年预算[预算|增加1.00万元]。', '2024年预算收支安排'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test.each([
    '2024年支出预算[支出预算|9.00万元]，主要为人员减少一人，经费支出预算减少。',
    '基本支出[基本支出|减少1.00万元]，主要是人员经费和按人安排的公用经费随之变动。',
    '按照支出预算，基本支出是指为保障机构正常运转而发生的支出，包括人员经费和公用经费。',
  ])('is not seen in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
