import { type Change, type Edit, type Fields, parseAmount, printFen, recordKey } from '@mingzhang/model';
import { type Budget, draftOf, recordsOf } from '@mingzhang/workspace';
import { add } from './add.ts';

/** A fault planted in a department's budget, and everything that the rules say of it: `error table.total.sum`. */
export interface Plant {
  readonly zh: string;
  /** Empty where no rule speaks, and the steps of the clerk's home page say what is missing. */
  readonly found: readonly string[];
  readonly edit: (budget: Budget) => Edit;
}

/** The faults that stand in departments that are still at work, by department. */
export const FAULTS: Readonly<Record<string, readonly Plant[]>> = {
  '312': [
    {
      zh: '支出总表的项目支出合计录错一位数字',
      found: [
        'error explanation.delta.cells',
        'error table.measures.sum',
        'error table.total.sum',
        'error text.amount.cell',
        'warning table.projects.tie',
        'warning table.same-code.tie',
        'warning year.delta.recomputed',
      ],
      edit: (budget) => {
        const { year, department } = budget;
        const [form, row, measure] = ['expenditure-summary', 'total', 'project'];
        const table = draftOf(budget).disclosure.tables.find((one) => one.form === form);
        const cell = table?.rows.find(({ key }) => key === row)?.cells[measure];
        if (cell?.kind !== 'amount') throw new Error('no total to mistype');
        const text = otherDigit(cell.text);
        const amount = parseAmount(text, '万元');
        return [
          add('typedCells', `t${department.id}-${year.id}`, {
            department: department.id,
            year: year.id,
            form,
            row,
            measure,
            holds: 'amount',
            text,
            fen: amount?.fen,
            step: amount?.step,
          }),
        ];
      },
    },
    {
      zh: '“广场文化活动季经费”没有绩效指标',
      found: [],
      edit: (budget) =>
        recordsOf(budget, 'indicators')
          .filter(({ project }) => project === 'p312-2026-square')
          .map(({ id }) => removal(budget, 'indicators', id)),
    },
    {
      zh: '更换台式计算机数量多写一个 0，采购超过项目预算',
      found: [
        'error text.amount.cell',
        'error text.amount.cell',
        'warning asset.purchases.procurement',
        'warning procurement.project.budget',
        'warning procurement.text.kinds',
      ],
      edit: (budget) => {
        const id = 'b-p312-2026-office-desktop';
        return [
          change(budget, 'purchases', id, 'quantity', (one) => `${one}0`),
          ...['fen', 'smeFen', 'microFen'].map((field) =>
            change(budget, 'purchases', id, field, (one) => Number(one) * 10),
          ),
        ];
      },
    },
    {
      zh: '“三公”经费的一处变动原因没有填写',
      found: ['error explanation.reason.missing', 'warning form.text.residue'],
      edit: (budget) => [rewrite(budget, 'three-public', /从严控制接待批次/, '〔请填写：增减原因〕')],
    },
    {
      zh: '总体情况里的人员经费还是旧数',
      found: ['error text.amount.cell'],
      edit: (budget) => [
        rewrite(budget, 'overall', /(?<=人员经费)[\d,.]+(?=万元)/, (said) =>
          printFen((parseAmount(said, '万元')?.fen ?? 0) - 1_230_000, '万元').replaceAll(',', ''),
        ),
      ],
    },
    {
      zh: '“戏曲进乡村演出经费”的场均价格高出项目预算',
      found: ['warning performance.cost.budget'],
      edit: (budget) => [change(budget, 'indicators', 'p312-2026-opera-i4', 'target', () => '≤0.54万元/场')],
    },
  ],
  '307': [
    {
      zh: '“应急演练与物资储备经费”的支出计划年底只到 90%',
      found: ['error performance.plan.last'],
      edit: (budget) => [change(budget, 'spendingPlans', 'p307-2026-drill-s4', 'percent', () => '90')],
    },
    {
      zh: '职业年金缴费记在了基本养老保险科目',
      found: [
        'warning table.contributions.tie',
        'warning table.contributions.tie',
        'warning table.same-code.tie',
        'warning table.same-code.tie',
      ],
      edit: (budget) => {
        const own = recordsOf(budget, 'budgetLines').filter(
          ({ departmental, unit }) => departmental === '30109' && unit === '307001',
        );
        return own.map(({ id }) => change(budget, 'budgetLines', id, 'functional', () => '2080505'));
      },
    },
    {
      zh: '其他事项没有写完',
      found: ['error explanation.place.open', 'warning form.text.residue'],
      edit: (budget) => [rewrite(budget, 'other', /.+/, '〔请填写：其他需要说明的事项〕')],
    },
  ],
  '205': [
    {
      zh: '“福利院护理照料经费”的成本指标方向写反',
      found: ['warning performance.cost.operator'],
      edit: (budget) => [
        change(budget, 'indicators', 'p205-2026-welfare-i5', 'target', (one) =>
          String(one).replace('≤', '≥'),
        ),
      ],
    },
    {
      zh: '“流浪乞讨人员救助经费”没有满意度指标',
      found: ['hint performance.indicator.kinds'],
      edit: (budget) => [removal(budget, 'indicators', 'p205-2026-rescue-i7')],
    },
  ],
};

/** The second digit as another one. */
function otherDigit(text: string): string {
  return text.replace(/(?<=^\d)\d/, (digit) => String((Number(digit) + 3) % 10));
}

function fieldsOf(budget: Budget, table: string, id: string): Fields {
  const fields = budget.records.get(recordKey(table, id));
  if (fields === undefined) throw new RangeError(`no ${table}/${id}`);
  return fields;
}

function removal(budget: Budget, table: string, id: string): Change {
  return { kind: 'remove', table, id, fields: fieldsOf(budget, table, id) };
}

function change(
  budget: Budget,
  table: string,
  id: string,
  field: string,
  to: (now: string | number) => string | number,
): Change {
  const before = fieldsOf(budget, table, id)[field];
  if (before === undefined) throw new RangeError(`${table}/${id} has no ${field}`);
  return { kind: 'set', table, id, field, before, after: to(before) };
}

/** Other words in the first paragraph of a section that has these. */
function rewrite(
  budget: Budget,
  section: string,
  words: RegExp,
  by: string | ((said: string) => string),
): Change {
  const found = recordsOf(budget, 'explanations').find(
    (one) => one.section === section && words.test(one.text),
  );
  if (found === undefined) throw new RangeError(`${section} does not say ${words}`);
  const { id, text: before } = found;
  const after = before.replace(words, (said) => (typeof by === 'string' ? by : by(said)));
  return { kind: 'text', table: 'explanations', id, field: 'text', before, after };
}
