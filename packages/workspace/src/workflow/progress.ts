import { formOf } from '@mingzhang/forms';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { Draft } from '../draft/draft.ts';
import { openComments, spotOfComment } from './open-comments.ts';
import { openPlaces } from './open-places.ts';
import { projectsMissing } from './projects-missing.ts';
import { sectionsMissing } from './sections-missing.ts';
import type { Missing, Progress, StepId } from './steps.ts';
import { stateOf } from './submission.ts';

/** How far each step is, as the records say; the findings are counted apart. */
export const PROGRESS: Readonly<Record<StepId, (budget: Budget, draft: Draft) => Progress>> = {
  import: (budget) => {
    const begun = hasLines(budget) || recordsOf(budget, 'documents').some(({ kind }) => kind === 'imported');
    return {
      begun,
      missing: begun
        ? []
        : [
            {
              zh: '还没有导入数据；请上传一体化平台导出的工作簿，或直接录入明细。',
              en: 'Nothing is imported yet. Upload the workbook of the budget platform, or enter the lines.',
            },
          ],
    };
  },

  lines: (budget) => ({
    begun: hasLines(budget),
    missing: hasLines(budget) ? [...linesMissing(budget)] : [],
  }),

  tables: (budget, { differences }) => ({
    begun: hasLines(budget) || recordsOf(budget, 'typedCells').length > 0,
    missing: (hasLines(budget) ? differences : []).map(
      ({ typed: { form, row, measure } }): Missing => ({
        zh: `《${formOf(form).zh}》有一格填写的数与明细合计不同；请改填写的数或改明细。`,
        en: `A typed cell of “${formOf(form).en}” is not what the lines come to. Change the cell or the lines.`,
        at: { form, row, measure },
      }),
    ),
  }),

  projects: (budget) => {
    const projects = recordsOf(budget, 'projects');
    const hasMoney = recordsOf(budget, 'budgetLines').some(({ nature }) => nature === 'project');
    if (projects.length === 0 && !hasMoney) return { begun: hasLines(budget), missing: [] };
    return { begun: projects.length > 0, missing: [...projectsMissing(budget)] };
  },

  procurement: (budget) => {
    const purchases = recordsOf(budget, 'purchases');
    const isSaid = saysOf(budget, 'procurement');
    return {
      begun: purchases.length > 0 || isSaid,
      missing: purchases.length > 0 || isSaid ? [...purchasesMissing(budget)] : [NO_PURCHASES],
    };
  },

  assets: (budget) => {
    const counted = new Set(recordsOf(budget, 'assets').map(({ unit }) => unit));
    const missing = budget.units
      .filter(({ id }) => !counted.has(id))
      .map(
        ({ id, name }): Missing => ({
          zh: `${name}还没有资产数据；请填写上年末的房屋、车辆、设备和其他资产，没有的填 0。`,
          en: `No assets are entered for ${name}. Enter buildings, vehicles, equipment and other assets at the end of last year, 0 where there are none.`,
          at: { table: 'units', id },
        }),
      );
    return { begun: counted.size > 0, missing };
  },

  explanation: (budget) => {
    return {
      begun: recordsOf(budget, 'explanations').length > 0,
      missing: [...sectionsMissing(budget), ...placesMissing(budget)],
    };
  },

  check: (budget) => ({ begun: hasLines(budget) || recordsOf(budget, 'typedCells').length > 0, missing: [] }),

  submit: (budget) => {
    const state = stateOf(budget);
    const open = state === 'preparing' || state === 'returned';
    return {
      begun: state !== 'preparing',
      missing: open
        ? openComments(budget).map(
            (comment): Missing => ({
              zh: `审核意见：${comment.text}`,
              en: `The reviewer says: ${comment.text}`,
              at: spotOfComment(comment),
            }),
          )
        : [],
    };
  },

  publish: (budget) => {
    const state = stateOf(budget);
    const waits = state === 'approved';
    return {
      begun: waits || state === 'published',
      missing: waits
        ? [{ zh: '已审核，等待公开；请在期限内公开。', en: 'Approved and waiting to be published in time.' }]
        : [],
    };
  },
};

function hasLines(budget: Budget): boolean {
  return recordsOf(budget, 'budgetLines').length + recordsOf(budget, 'revenueLines').length > 0;
}

function saysOf(budget: Budget, section: string): boolean {
  return recordsOf(budget, 'explanations').some(
    (one) => one.section === section && one.text.trim() !== '' && !one.text.includes('〔请填写'),
  );
}

const NO_PURCHASES: Missing = {
  zh: '没有采购项目；有则逐项填写，没有请在说明的政府采购部分写明。',
  en: 'No purchases are entered. Enter them, or state in the procurement section that there are none.',
  at: { section: 'procurement' },
};

function* linesMissing(budget: Budget): Iterable<Missing> {
  if (recordsOf(budget, 'revenueLines').length === 0)
    yield {
      zh: '还没有收入明细；请填写各项收入。',
      en: 'There are no revenue lines yet. Enter where the money comes from.',
      at: { table: 'revenueLines' },
    };
  const spent = new Set(recordsOf(budget, 'budgetLines').map(({ unit }) => unit));
  for (const { id, name } of budget.units)
    if (!spent.has(id))
      yield {
        zh: `${name}还没有支出明细；请录入，或确认该单位本年没有预算。`,
        en: `${name} has no budget lines. Enter them, or make sure that it has no budget this year.`,
        at: { table: 'units', id },
      };
  for (const { id, nature, departmental, project } of recordsOf(budget, 'budgetLines')) {
    const isBasic = nature === 'personnel' || nature === 'operating';
    if (isBasic && departmental === undefined)
      yield {
        zh: '一行基本支出没有部门预算经济分类科目；请补填到款。',
        en: 'A line of basic expenditure has no departmental economic code. Give it one of five digits.',
        at: { table: 'budgetLines', id },
      };
    if (nature === 'project' && project === undefined)
      yield {
        zh: '一行项目支出没有对应的项目；请选定项目。',
        en: 'A line of project expenditure names no project. Choose one.',
        at: { table: 'budgetLines', id },
      };
  }
}

function* purchasesMissing(budget: Budget): Iterable<Missing> {
  for (const { id, item, itemCode, quantity } of recordsOf(budget, 'purchases')) {
    const lacks = [
      ...(itemCode === undefined ? ([['品目编码', 'item code']] as const) : []),
      ...(quantity === undefined ? ([['数量', 'quantity']] as const) : []),
    ];
    if (lacks.length > 0)
      yield {
        zh: `采购“${item}”缺${lacks.map(([zh]) => zh).join('、')}；请补填。`,
        en: `The purchase “${item}” has no ${lacks.map(([, en]) => en).join(' and no ')}. Fill it in.`,
        at: { table: 'purchases', id },
      };
  }
}

function placesMissing(budget: Budget): readonly Missing[] {
  return openPlaces(budget)
    .filter(({ at }) => at.table === 'explanations')
    .map(({ asks, at }) => ({ zh: `请填写：${asks}。`, en: `To be filled in: ${asks}.`, at }));
}
