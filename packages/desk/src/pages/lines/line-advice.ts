import type { AnyRecord } from '@mingzhang/api';
import type { Value } from '@mingzhang/model';
import type { CellNote, Option } from '../../grid/column.ts';

const PERSONNEL = /^30[13]/;
const OPERATING = /^3(?:02|10)/;

/** That a code is not in the official list of the year. */
export function codeAdvice(options: readonly Option[], year: string): (value: Value) => CellNote | undefined {
  const known = new Set(options.map(({ value }) => value));
  return (value) =>
    value === null || known.has(String(value))
      ? undefined
      : {
          severity: 'warning',
          zh: `${year} 年的科目表里没有末级科目 ${value}，请核对。`,
          en: `The list of ${year} has no lowest-level code ${value}; look it up.`,
        };
}

/**
 * What an economic code says against the nature of the line: 301 and 303 are 人员经费, 302 and 310 公用经费; and basic
 * expenditure is compiled down to the economic 款 (预算法实施条例 第六条).
 */
export function natureAdvice(value: Value, { nature }: AnyRecord): CellNote | undefined {
  const isBasic = nature === 'personnel' || nature === 'operating';
  if (value === null)
    return isBasic
      ? {
          severity: 'warning',
          zh: '基本支出要编到部门经济分类的款。',
          en: 'Basic expenditure needs its departmental economic code.',
        }
      : undefined;
  const code = String(value);
  if (nature === 'personnel' && OPERATING.test(code))
    return {
      severity: 'warning',
      zh: `${code} 属公用经费，这一行的支出性质是人员经费。`,
      en: `${code} is operating expenditure, the line says personnel.`,
    };
  if (nature === 'operating' && PERSONNEL.test(code))
    return {
      severity: 'warning',
      zh: `${code} 属人员经费，这一行的支出性质是公用经费。`,
      en: `${code} is personnel expenditure, the line says operating.`,
    };
  return undefined;
}

/** 项目支出 belongs to a project, other expenditure to none. */
export function projectAdvice(value: Value, { nature }: AnyRecord): CellNote | undefined {
  if (value === null && nature === 'project')
    return { severity: 'warning', zh: '项目支出要选项目。', en: 'Project expenditure needs its project.' };
  if (value !== null && (nature === 'personnel' || nature === 'operating'))
    return { severity: 'warning', zh: '基本支出不属于项目。', en: 'Basic expenditure is of no project.' };
  return undefined;
}

/** 223 is of the state capital budget alone. */
export function sourceAdvice(value: Value, { functional }: AnyRecord): CellNote | undefined {
  const isCapital = String(functional ?? '').startsWith('223');
  if (isCapital && value !== null && value !== 'capital')
    return {
      severity: 'warning',
      zh: '223 类只用于国有资本经营预算。',
      en: 'Class 223 is of the state capital budget alone.',
    };
  return undefined;
}

/** An amount of nothing, or below it. */
export function amountAdvice(value: Value): CellNote | undefined {
  if (value === 0)
    return { severity: 'hint', zh: '金额是 0，不会出现在表里。', en: 'An amount of 0 is in no table.' };
  return typeof value === 'number' && value < 0
    ? { severity: 'hint', zh: '金额是负数，请核对。', en: 'The amount is negative; look it up.' }
    : undefined;
}
