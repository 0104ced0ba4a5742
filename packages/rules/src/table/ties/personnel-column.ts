import type { Rule } from '../../engine/rule.ts';
import { BUDGET } from './table-set.ts';
import { NOTHING } from './tie.ts';

const PERSONNEL = ['301', '303'];
const OPERATING = ['302', '310'];

/** 301 and 303 are 人员经费; 302 and 310 are 公用经费. */
export const personnelColumn: Rule = {
  id: 'table.personnel-column.tie',
  severity: 'warning',
  title: {
    zh: '工资福利和对个人补助列人员经费，商品服务和资本性支出列公用经费',
    en: '301 and 303 are personnel expenditure, 302 and 310 operating',
  },
  message: {
    zh: '{form}：{row} 不应列入“{measure}”，却印有 {actual} {unit}',
    en: '{form}: {row} does not belong under “{measure}”, yet {actual} {unit} stands there',
  },
  basis: '《中华人民共和国预算法实施条例》第五条',
  *statements(facts) {
    for (const { role, code = '', key } of facts.rows(BUDGET.basic)) {
      if (role !== 'coded') continue;
      const wrong = PERSONNEL.includes(code.slice(0, 3))
        ? 'operating'
        : OPERATING.includes(code.slice(0, 3))
          ? 'personnel'
          : undefined;
      const left = wrong === undefined ? undefined : facts.term(BUDGET.basic, key, wrong);
      if (left !== undefined) yield { statement: { kind: 'equal', left, right: NOTHING }, words: {} };
    }
  },
  examples: {
    pass: `basic-expenditure
                 | total | personnel | operating
           301   | 5.00  | 5.00      |
           302   | 1.00  |           | 1.00`,
    fail: `basic-expenditure
                 | total | personnel | operating
           301   | 5.00  | 5.00      |
           302   | 1.00  | 1.00      |`,
  },
};
