import { type Budget, recordsOf } from '../budget/budget.ts';
import type { Missing } from './steps.ts';

/** What the projects of a budget lack: money, words, goals, indicators, a plan of spending. */
export function* projectsMissing(budget: Budget): Iterable<Missing> {
  const funded = owners(recordsOf(budget, 'budgetLines'));
  const parts = [
    ['绩效目标', 'goal', owners(recordsOf(budget, 'goals'))],
    ['绩效指标', 'indicator', owners(recordsOf(budget, 'indicators'))],
    ['资金支出计划', 'spending plan', owners(recordsOf(budget, 'spendingPlans'))],
  ] as const;
  for (const { id, name, purpose } of recordsOf(budget, 'projects')) {
    const lacks = [
      ...(funded.has(id) ? [] : ([['预算明细', 'budget line']] as const)),
      ...(purpose.trim() === '' ? ([['资金用途', 'purpose']] as const) : []),
      ...parts.filter(([, , having]) => !having.has(id)),
    ];
    if (lacks.length === 0) continue;
    const zh = `缺${lacks.map(([part]) => part).join('、')}`;
    const en = `no ${lacks.map(([, part]) => part).join(', no ')}`;
    yield {
      zh: `项目“${name}”${zh}；请补填。`,
      en: `The project “${name}” has ${en}. Fill it in.`,
      at: { table: 'projects', id },
      brief: { zh, en },
    };
  }
}

function owners(records: readonly { readonly project?: string }[]): ReadonlySet<string | undefined> {
  return new Set(records.map(({ project }) => project));
}
