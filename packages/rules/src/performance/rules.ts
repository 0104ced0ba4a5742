import type { Rule } from '../engine/rule.ts';
import { codeCheck, codeDivision, codeShape, codeUnique, codeYear } from './code.ts';
import { costBudget } from './cost.ts';
import { coveredMoney, planPresent, targetPresent, targetQualitative } from './empty.ts';
import { kindsPresent, levelWords, targetsAlike, uniqueIndicators } from './levels.ts';
import { goalPresent, projectFunds } from './money.ts';
import { goalMoney, nameUnique, titleName } from './names.ts';
import { overallGoals } from './overall.ts';
import { planLast, planRange, planRising } from './plan.ts';
import { SMELL_RULES } from './smells.ts';

/** 项目绩效目标表: money, spending plan, codes, goals and indicators of each project. */
export const PERFORMANCE_RULES: readonly Rule[] = [
  projectFunds,
  titleName,
  nameUnique,
  goalPresent,
  goalMoney,
  planPresent,
  planRange,
  planRising,
  planLast,
  codeShape,
  codeYear,
  codeDivision,
  codeUnique,
  codeCheck,
  kindsPresent,
  levelWords,
  uniqueIndicators,
  targetPresent,
  targetQualitative,
  targetsAlike,
  ...SMELL_RULES,
  costBudget,
  coveredMoney,
  overallGoals,
];
