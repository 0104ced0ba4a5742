import { formOf, sectionsOf } from '@mingzhang/forms';
import { type Finding, printFen, type Report } from '@mingzhang/model';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { OpenConflict } from '../store/history.ts';
import { conflictsOfYear } from './conflicts.ts';
import type { Obstacle } from './obstacle.ts';
import { openPlaces } from './open-places.ts';
import { sectionsMissing } from './sections-missing.ts';
import { spotOf } from './spot.ts';
import { unresolved } from './unresolved.ts';

/** What in the content itself stands in the way of signing or submitting it, each with its place and what to do. */
export function contentObstacles(
  budget: Budget,
  report: Report,
  conflicts: readonly OpenConflict[],
): readonly Obstacle[] {
  if (isEmpty(budget)) return [NOTHING];
  return [
    ...findings(report),
    ...unwritten(budget),
    ...untargeted(budget),
    ...places(budget),
    ...merges(budget, conflicts),
    ...amounts(budget),
  ];
}

const NOTHING: Obstacle = {
  code: 'nothing-there',
  zh: '还没有任何预算数据；请先导入一体化平台的工作簿，或逐行录入。',
  en: 'There are no budget lines yet. Import the workbook of the budget platform, or enter the lines.',
};

function isEmpty(budget: Budget): boolean {
  return (['budgetLines', 'revenueLines', 'typedCells'] as const).every(
    (table) => recordsOf(budget, table).length === 0,
  );
}

function* findings({ findings: all }: Report): Iterable<Obstacle> {
  for (const finding of all) {
    if (finding.severity !== 'error' || finding.verdict !== 'fail' || isOpenPlace(finding)) continue;
    const { id, message: zh, messageEn: en } = finding;
    const at = spotOf(finding);
    yield { code: 'finding', zh, en, finding: id, ...(at === undefined ? {} : { at }) };
  }
}

/** Sections that every disclosure must hold (地方预决算公开操作规程). */
function* unwritten(budget: Budget): Iterable<Obstacle> {
  for (const { required, ...missing } of sectionsMissing(budget))
    if (required) yield { code: 'section-missing', ...missing };
}

/** Every project is published with its performance indicators (财预〔2015〕88号). */
function* untargeted(budget: Budget): Iterable<Obstacle> {
  const having = new Set(recordsOf(budget, 'indicators').map(({ project }) => project));
  for (const { id, name } of recordsOf(budget, 'projects'))
    if (!having.has(id))
      yield {
        code: 'no-indicators',
        zh: `项目“${name}”还没有绩效指标；请填写后再报送。`,
        en: `The project “${name}” has no performance indicators. Enter them before submitting.`,
        at: { table: 'projects', id },
      };
}

/** Findings about marked places say what {@link openPlaces} says, which knows the record. */
function isOpenPlace({ rule, cells: [first] }: Finding): boolean {
  return rule.startsWith('explanation.') && first?.text.startsWith('〔请填写') === true;
}

function* places(budget: Budget): Iterable<Obstacle> {
  for (const { asks, at } of openPlaces(budget)) {
    const where = at.section === undefined ? '项目文字' : `说明“${sectionName(at.section)}”`;
    yield {
      code: 'open-place',
      zh: `${where}中“${asks}”还没有填写；请填写后再报送。`,
      en: `“${asks}” is still to be filled in ${at.section === undefined ? 'a project' : `the section “${sectionName(at.section)}”`}. Fill it in before submitting.`,
      at,
    };
  }
}

function sectionName(id: string): string {
  return sectionsOf('budget').find((section) => section.id === id)?.zh ?? id;
}

function* merges(budget: Budget, conflicts: readonly OpenConflict[]): Iterable<Obstacle> {
  for (const { yours, who, revision } of conflictsOfYear(budget, conflicts))
    yield {
      code: 'conflict',
      zh: `${who} 的一处修改与他人的修改冲突（版本 ${revision}）；请选定一个值。`,
      en: `A change by ${who} conflicts with another's (revision ${revision}). Choose one of the two values.`,
      at: { table: yours.table as NonNullable<Obstacle['at']>['table'] & string, id: yours.id },
    };
}

function* amounts(budget: Budget): Iterable<Obstacle> {
  for (const { typed, computed, difference } of unresolved(budget)) {
    const { form, row, measure, fen = 0 } = typed;
    const [said, is, apart] = [fen, computed, Math.abs(difference)].map((one) => printFen(one, '万元'));
    yield {
      code: 'difference',
      zh: `《${formOf(form).zh}》填写 ${said} 万元，明细合计 ${is} 万元，相差 ${apart} 万元；请改填写的数或改明细。`,
      en: `“${formOf(form).en}” holds a typed ${said} (10,000 yuan) where the lines come to ${is}, ${apart} apart. Change the cell or the lines.`,
      at: { form, row, measure },
    };
  }
}
