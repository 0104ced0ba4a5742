import type { Rule } from '../engine/rule.ts';

/** A table whose amounts stand one column over is one reading problem: its equations are not evaluated. */
export const columnsShifted: Rule = {
  id: 'table.columns.shifted',
  severity: 'warning',
  title: { zh: '报表各列与表头对齐', en: 'The columns of a table stand under their headings' },
  message: {
    zh: '《{title}》的金额与表头错开一列，表内及与它勾稽的等式均未核对；请核对原件的列是否错位。',
    en: 'The amounts of table “{title}” stand one column away from their headings; its equations and ties were not checked. See whether the columns of the original are out of place.',
  },
  basis: '报表格式',
  *statements(facts) {
    for (const table of facts.disclosure.tables) {
      const cells = [facts.titleRef(table)];
      const words = { title: table.title };
      if (table.suspect !== 'shifted') {
        yield { statement: { kind: 'holds', holds: true, cells }, words };
        continue;
      }
      const why = `《${table.title}》的金额与表头错开一列，其等式均未核对；请核对原件的列是否错位`;
      const whyEn = `the amounts of “${table.title}” stand one column away from their headings and none of its equations was checked; see whether the columns of the original are out of place`;
      yield { statement: { kind: 'cannot', why, whyEn, cells, severity: 'warning' }, words };
    }
  },
  examples: {
    pass: `expenditure-summary
                 | total | basic
           total | 10.00 | 10.00`,
    fail: `expenditure-summary shifted
                 | total | basic | project
           total |       | 10.00 | 10.00`,
  },
};
