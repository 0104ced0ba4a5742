import type { Words } from '@mingzhang/forms';
import {
  type EconomicKind,
  economicByName,
  economicCode,
  economicKind,
  fold,
  functionalByPath,
  functionalCode,
  functionalLevel,
  historicalEconomic,
  historicalFunctional,
  type ListRow,
  nameFits,
  nameMatch,
} from '@mingzhang/model';

/** What a printed code is: the code with what its reader should know, or why it cannot be taken. */
export type CodeCheck =
  | { readonly kind: 'known'; readonly code: string; readonly note?: Words }
  | { readonly kind: 'bad'; readonly problem: Words };

const MOST_CANDIDATES = 3;

/** A list of codes as this check needs it. */
interface List {
  readonly zh: string;
  readonly en: string;
  readonly digits: number;
  readonly get: (code: string) => ListRow | undefined;
  /** Also where it is not valid in the year. */
  readonly ever: (code: string) => ListRow | undefined;
  readonly before: (code: string) => ListRow | undefined;
  readonly named: (name: string) => readonly ListRow[];
}

/** A 功能科目 of a line: 项 of 7 digits that the year's list holds. `name` is what the file prints beside it, or empty. */
export function checkFunctional(code: string, name: string, year: number): CodeCheck {
  return check(code, name, {
    zh: '功能科目',
    en: 'functional code',
    digits: 7,
    get: (one) => (functionalLevel(one) === 3 ? functionalCode(one, year) : undefined),
    ever: functionalCode,
    before: historicalFunctional,
    named: (one) =>
      functionalByPath([one]).filter(({ level, code: at }) => level === 3 && functionalCode(at, year)),
  });
}

/** An 经济科目 of a line: 款 of 5 digits of the departmental or the government list. */
export function checkEconomic(code: string, name: string, kind: EconomicKind): CodeCheck {
  const departmental = kind === 'departmental';
  return check(code, name, {
    zh: departmental ? '部门经济科目' : '政府经济科目',
    en: departmental ? 'departmental economic code' : 'government economic code',
    digits: 5,
    get: (one) => (one.length === 5 && economicKind(one) === kind ? economicCode(one) : undefined),
    ever: (one) => (economicKind(one) === kind ? economicCode(one) : undefined),
    before: (one) => (departmental ? historicalEconomic(one) : undefined),
    named: (one) => economicByName(one, 2).filter((row) => row.kind === kind),
  });
}

/** A 功能科目 of any level, as a row of a table has it. */
export function checkFunctionalRow(code: string, name: string, year: number): CodeCheck {
  if (functionalLevel(code) === 3) return checkFunctional(code, name, year);
  return check(code, name, {
    zh: '功能科目',
    en: 'functional code',
    digits: code.length,
    get: (one) => (one.length === code.length ? functionalCode(one, year) : undefined),
    ever: functionalCode,
    before: historicalFunctional,
    named: (one) => functionalByPath([one]).filter(({ code: at }) => at.length === code.length),
  });
}

/** A 部门经济科目 of either level, as a row of 基本支出表 has it. */
export function checkEconomicRow(code: string, name: string): CodeCheck {
  return check(code, name, {
    zh: '部门经济科目',
    en: 'departmental economic code',
    digits: code.length,
    get: (one) =>
      one.length === code.length && economicKind(one) === 'departmental' ? economicCode(one) : undefined,
    ever: (one) => (economicKind(one) === 'departmental' ? economicCode(one) : undefined),
    before: historicalEconomic,
    named: (one) =>
      economicByName(one, code.length === 3 ? 1 : 2).filter(({ kind }) => kind === 'departmental'),
  });
}

function check(code: string, name: string, list: List): CodeCheck {
  const found = list.get(code);
  if (found !== undefined) return namedRight(found, name, list);
  const near = candidates(code, name, list);
  const hint = near.length === 0 ? '' : `可能是：${near.map(said).join('、')}。`;
  const hintEn = near.length === 0 ? '' : ` Perhaps: ${near.map(said).join(', ')}.`;
  return {
    kind: 'bad',
    problem: { zh: `${reasonOf(code, list)}${hint}`, en: `${reasonEn(code, list)}${hintEn}` },
  };
}

function namedRight(row: ListRow, name: string, list: List): CodeCheck {
  const { code } = row;
  if (fold(name) === '' || nameMatch(row, name) === 'current') return { kind: 'known', code };
  const old = list.before(code);
  if (nameFits(row, name) || (old !== undefined && nameFits(old, name))) {
    const note = {
      zh: `${code} 今年名称为“${row.name}”，文件中写作“${fold(name)}”。`,
      en: `${code} is called “${row.name}” this year; the file says “${fold(name)}”.`,
    };
    return { kind: 'known', code, note };
  }
  const others = list.named(name).slice(0, MOST_CANDIDATES);
  if (others.length === 0) {
    const note = {
      zh: `${code} 的官方名称是“${row.name}”，文件中写作“${fold(name)}”，请核对。`,
      en: `The official name of ${code} is “${row.name}”; the file says “${fold(name)}”. Please check.`,
    };
    return { kind: 'known', code, note };
  }
  const list2 = others.map(said).join('、');
  return {
    kind: 'bad',
    problem: {
      zh: `编码与名称不符：${said(row)}，而“${fold(name)}”是 ${list2}。请改正其中一个。`,
      en: `Code and name differ: ${said(row)}, but “${fold(name)}” is ${list2}. Correct one of them.`,
    },
  };
}

function said({ code, name }: ListRow): string {
  return `${code} ${name}`;
}

function reasonOf(code: string, list: List): string {
  if (code === '') return `没有填写${list.zh}编码。`;
  const ever = list.ever(code);
  if (ever !== undefined && code.length === list.digits) return `${list.zh} ${said(ever)} 今年已不使用。`;
  if (ever !== undefined) return `${list.zh} ${said(ever)} 不是最末级，应填 ${list.digits} 位编码。`;
  const old = list.before(code);
  if (old !== undefined) return `${list.zh} ${said(old)} 已取消。`;
  return `${list.zh} ${code.slice(0, 20)} 不在今年的科目中。`;
}

function reasonEn(code: string, list: List): string {
  if (code === '') return `The ${list.en} is missing.`;
  const ever = list.ever(code);
  if (ever !== undefined && code.length === list.digits)
    return `The ${list.en} ${code} is not used this year.`;
  if (ever !== undefined)
    return `The ${list.en} ${code} is not of the lowest level: ${list.digits} digits are needed.`;
  if (list.before(code) !== undefined) return `The ${list.en} ${code} was abolished.`;
  return `The ${list.en} ${code.slice(0, 20)} is not in this year's list.`;
}

/** Codes it may have been meant for: of the same name, one digit off, two digits changed over, or below it. */
function candidates(code: string, name: string, list: List): readonly ListRow[] {
  const byName = fold(name) === '' ? [] : list.named(name);
  const near = /^\d{3,9}$/.test(code)
    ? neighbours(code, list.digits).flatMap((one) => list.get(one) ?? [])
    : [];
  const best = [...byName].sort((a, b) => shared(b.code, code) - shared(a.code, code));
  const rest = near.sort((a, b) => shared(b.code, code) - shared(a.code, code));
  const unique = new Map([...best, ...rest].map((row) => [row.code, row]));
  return [...unique.values()].slice(0, MOST_CANDIDATES);
}

/** How many first digits two codes have in common. */
function shared(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

function neighbours(code: string, digits: number): string[] {
  const found: string[] = [];
  if (code.length === digits - 2)
    for (let n = 1; n < 100; n++) found.push(`${code}${String(n).padStart(2, '0')}`);
  for (let i = 0; i < code.length; i++)
    for (let digit = 0; digit < 10; digit++) found.push(`${code.slice(0, i)}${digit}${code.slice(i + 1)}`);
  for (let i = 0; i + 1 < code.length; i++)
    found.push(`${code.slice(0, i)}${code[i + 1]}${code[i]}${code.slice(i + 2)}`);
  return found.filter((one) => one !== code);
}
