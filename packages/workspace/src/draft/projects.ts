import { type Cell, type Fen, type Indicator, type Project, projectKeys } from '@mingzhang/model';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { amountCell, blankCell, decimalsOf, numberCell, textCell } from '../tables/cells.ts';
import type { Edition } from './edition.ts';
import { UNPLACED } from './unplaced.ts';

/** A project as it is printed, with the records it is printed from in the order of its cells. */
export interface DraftProject {
  /** Its address, as findings say it: the code, else the name, with `#2` for the second of that address. */
  readonly key: string;
  readonly project: Project;
  readonly record: WorkspaceRecord<'projects'>;
  readonly goals: readonly WorkspaceRecord<'goals'>[];
  readonly indicators: readonly WorkspaceRecord<'indicators'>[];
  readonly plan: readonly WorkspaceRecord<'spendingPlans'>[];
}

type Line = WorkspaceRecord<'budgetLines'>;

/** The projects of an edition in their order. A project's money is the sum of its budget lines. */
export function projectsOf(budget: Budget, { unit }: Edition): readonly DraftProject[] {
  const lines = Map.groupBy(recordsOf(budget, 'budgetLines'), ({ project }) => project);
  const goals = Map.groupBy(recordsOf(budget, 'goals'), ({ project }) => project);
  const indicators = Map.groupBy(recordsOf(budget, 'indicators'), ({ project }) => project);
  const plans = Map.groupBy(recordsOf(budget, 'spendingPlans'), ({ project }) => project);
  const parts = recordsOf(budget, 'projects')
    .filter((one) => unit === undefined || one.unit === unit.id)
    .map((record) => ({
      record,
      goals: goals.get(record.id) ?? [],
      indicators: indicators.get(record.id) ?? [],
      plan: plans.get(record.id) ?? [],
    }))
    .map((one) => ({ ...one, project: printed(one, lines.get(one.record.id) ?? []) }));
  const keys = projectKeys(parts.map(({ project }) => project));
  return parts.map((one, i) => ({ ...one, key: keys[i] ?? '' }));
}

const FISCAL = new Set<Line['source']>(['general', 'fund', 'capital']);

/** Whether a line's money is 财政资金 rather than 其他资金. */
export function isFiscal({ source }: Line): boolean {
  return FISCAL.has(source);
}

function printed(
  { record, goals, indicators, plan }: Omit<DraftProject, 'project' | 'key'>,
  lines: readonly Line[],
): Project {
  const decimals = decimalsOf(
    lines.map(({ fen }) => fen),
    '万元',
  );
  const sum = (some: readonly Line[]): Cell => {
    const fen: Fen = some.reduce((total, line) => total + line.fen, 0);
    return amountCell(fen, '万元', decimals, UNPLACED);
  };
  return {
    title: { text: '', place: UNPLACED },
    code: textCell(record.code ?? '', UNPLACED),
    name: textCell(record.name, UNPLACED),
    budget: sum(lines),
    fiscal: sum(lines.filter(isFiscal)),
    other: sum(lines.filter((line) => !isFiscal(line))),
    purpose: textCell(record.purpose, UNPLACED),
    plan: plan.map(({ until, percent }) => ({ until, share: numberCell(percent, UNPLACED, '%') })),
    goals: goals.map(({ text }) => textCell(text, UNPLACED)),
    indicators: indicators.map(indicator),
    unit: '万元',
    grids: [],
    place: UNPLACED,
  };
}

function indicator(record: WorkspaceRecord<'indicators'>): Indicator {
  const optional = (text: string | undefined) =>
    text === undefined ? blankCell(UNPLACED) : textCell(text, UNPLACED);
  return {
    level1: textCell(record.level1, UNPLACED),
    level2: textCell(record.level2, UNPLACED),
    level3: textCell(record.level3, UNPLACED),
    description: optional(record.description),
    target: optional(record.target),
    basis: optional(record.basis),
    place: UNPLACED,
  };
}
