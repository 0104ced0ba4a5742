import type { Words } from '@mingzhang/forms';
import {
  economicCode,
  type Fields,
  fold,
  functionalByPath,
  functionalCode,
  narrow,
  oneLine,
} from '@mingzhang/model';
import { type CodeCheck, checkEconomic, checkFunctional } from '../codes.ts';
import { type MoneySource, type Nature, natureNamed, SOURCE_NAMES, sourceNamed } from '../money-words.ts';

/** What a cell of a list comes to: the value, with what its reader should know, or why the row has to wait. */
export type Taken<T> = { readonly value: T; readonly note?: Words } | { readonly problem: Words };

/** A code and the name printed with it, in one cell or two: `2013101 行政运行`, `[30101]基本工资`. */
function codeAndName(printed: string, name: string): readonly [code: string, name: string] {
  const text = oneLine(narrow(printed)).replace(/^['‘]/, '');
  const match = /^[[【(]?(\d{3,9})[\]】)]?[-—_\s:.]*(.*)$/.exec(text);
  if (match === null) return ['', name === '' ? text : name];
  return [match[1] ?? '', name === '' || name === printed ? (match[2] ?? '') : name];
}

export function functionalOf(printed: string, printedName: string, year: number): Taken<string> {
  const [code, name] = codeAndName(printed, printedName);
  if (code !== '') return taken(checkFunctional(code, name, year));
  const paths = [[name], name.split(/[-—/>|]+/)];
  for (const path of paths) {
    const rows = functionalByPath(path).filter((row) => row.level === 3 && functionalCode(row.code, year));
    if (rows.length === 1 && rows[0] !== undefined) return { value: rows[0].code };
  }
  return taken(checkFunctional('', name, year));
}

export function economicOf(
  printed: string,
  printedName: string,
  kind: 'departmental' | 'government',
): Taken<string | undefined> {
  if (fold(printed) === '' && fold(printedName) === '') return { value: undefined };
  const [code, name] = codeAndName(printed, printedName);
  return taken(checkEconomic(code, name, kind));
}

function taken(check: CodeCheck): Taken<string> {
  if (check.kind === 'bad') return { problem: check.problem };
  return check.note === undefined ? { value: check.code } : { value: check.code, note: check.note };
}

/** 资金来源; where it says 财政拨款 only, the budget that the functional code belongs to says which. */
export function sourceOf(printed: string, functional: string): Taken<MoneySource> {
  const named = sourceNamed(printed);
  if (named !== undefined) return { value: named };
  if (/^(?:本级)?财政拨款/.test(fold(printed))) {
    const fund = fundOf(functional);
    if (fund !== undefined) return { value: fund };
  }
  const words = Object.values(SOURCE_NAMES).join('、');
  const shown = fold(printed).slice(0, 20);
  return {
    problem:
      shown === ''
        ? {
            zh: `没有填写资金来源。可填：${words}。`,
            en: `The source of money is missing. It is one of: ${words}.`,
          }
        : {
            zh: `资金来源“${shown}”不能确定是哪一种。可填：${words}。`,
            en: `“${shown}” does not tell the source of money. It is one of: ${words}.`,
          },
  };
}

/** The budget among 财政拨款 that a functional code belongs to by the official list; undefined where to several. */
export function fundOf(functional: string): 'general' | 'fund' | 'capital' | undefined {
  const budget = functionalCode(functional)?.budget;
  if (budget === 'general-public') return 'general';
  if (budget === 'government-fund') return 'fund';
  return budget === 'state-capital' ? 'capital' : undefined;
}

/** 支出性质; 基本支出 is 人员经费 or 公用经费 as its economic code is. */
export function natureOf(
  printed: string,
  departmental: string | undefined,
  hasProject: boolean,
): Taken<Nature> {
  const named = natureNamed(printed);
  if (named !== undefined) return { value: named };
  const folded = fold(printed);
  if (/基本/.test(folded)) {
    const part = departmental === undefined ? undefined : economicCode(departmental)?.basicPart;
    if (part !== undefined) return { value: part };
    return {
      problem: {
        zh: '基本支出须分清人员经费和公用经费：请填写支出性质，或填写部门经济科目。',
        en: 'Basic expenditure is personnel or operating: state the nature, or the departmental economic code.',
      },
    };
  }
  if (folded === '' && hasProject) return { value: 'project' };
  return {
    problem: {
      zh: `支出性质“${folded.slice(0, 20)}”不能确定。可填：人员经费、公用经费、项目支出、经营支出、上缴上级支出、对附属单位补助支出、年终结转。`,
      en: `“${folded.slice(0, 20)}” is no nature of expenditure. It is one of: 人员经费, 公用经费, 项目支出, 经营支出, 上缴上级支出, 对附属单位补助支出, 年终结转.`,
    },
  };
}

/** The fields that hold something. */
export function present(fields: Readonly<Record<string, string | number | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined || value === '' ? [] : [[field, value]],
    ),
  );
}
