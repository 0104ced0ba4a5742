import { type Form, formOf } from '@mingzhang/forms';
import { fold } from '@mingzhang/model';
import type { NATURES, SOURCES } from '../schema/budget.ts';

export type MoneySource = (typeof SOURCES)[number];
export type Nature = (typeof NATURES)[number];

export const SOURCE_NAMES: Readonly<Record<MoneySource, string>> = {
  general: '一般公共预算',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
  'special-account': '财政专户管理资金',
  business: '事业收入',
  operating: '事业单位经营收入',
  'from-superior': '上级补助收入',
  'from-affiliated': '附属单位上缴收入',
  other: '其他收入',
};

export const NATURE_NAMES: Readonly<Record<Nature, string>> = {
  personnel: '人员经费',
  operating: '公用经费',
  project: '项目支出',
  business: '经营支出',
  'to-superior': '上缴上级支出',
  'to-affiliated': '对附属单位补助支出',
  'carried-forward': '年终结转',
};

/** The lines of 收支总表 that stand for a source of money. */
const SOURCE_LINES: Readonly<Record<string, MoneySource>> = {
  'general-public-budget': 'general',
  'government-fund': 'fund',
  'state-capital': 'capital',
  'fiscal-special-account': 'special-account',
  business: 'business',
  operating: 'operating',
  'from-superior': 'from-superior',
  'from-affiliated': 'from-affiliated',
  other: 'other',
};

/** The columns of 支出总表 and 基本支出表 that stand for a nature. */
const NATURE_COLUMNS: readonly (readonly [form: string, measure: string, nature: Nature])[] = [
  ['basic-expenditure', 'personnel', 'personnel'],
  ['basic-expenditure', 'operating', 'operating'],
  ['expenditure-summary', 'project', 'project'],
  ['expenditure-summary', 'operating', 'business'],
  ['expenditure-summary', 'to-superior', 'to-superior'],
  ['expenditure-summary', 'to-affiliated', 'to-affiliated'],
];

const sources = new Map<string, MoneySource>();
const natures = new Map<string, Nature>();

/** The source of money that words of a form or of the platform name, or undefined where they name none or several. */
export function sourceNamed(printed: string): MoneySource | undefined {
  if (sources.size === 0) readSources();
  const folded = fold(printed).replace(/^\d+[-.、]?/, '');
  return sources.get(folded) ?? sources.get(folded.replace(/(?:收入|资金|支出|安排)$/, ''));
}

/** The nature of expenditure that words name, or undefined where they name none or, as 基本支出, two. */
export function natureNamed(printed: string): Nature | undefined {
  if (natures.size === 0) readNatures();
  const folded = fold(printed).replace(/^\d+[-.、]?/, '');
  return natures.get(folded) ?? natures.get(folded.replace(/(?:类项目|项目|类)$/, ''));
}

function readSources(): void {
  const summary = formOf('revenue-expenditure-summary');
  for (const [line, source] of Object.entries(SOURCE_LINES))
    for (const word of lineWords(summary, line)) if (!sources.has(word)) sources.set(word, source);
  for (const measure of formOf('revenue-summary').measures) {
    if (!(measure.id in SOURCE_NAMES)) continue;
    for (const word of measure.words) if (!sources.has(word)) sources.set(word, measure.id as MoneySource);
  }
  for (const [source, name] of Object.entries(SOURCE_NAMES)) sources.set(fold(name), source as MoneySource);
  sources.delete('其他');
}

function lineWords({ rows }: Form, id: string): readonly string[] {
  const lines = rows.by === 'lines' ? rows.sides.flatMap((side) => side.lines) : [];
  return lines.find((line) => line.id === id)?.words ?? [];
}

function readNatures(): void {
  for (const [form, id, nature] of NATURE_COLUMNS)
    for (const word of formOf(form).measures.find((measure) => measure.id === id)?.words ?? [])
      natures.set(word, nature);
  for (const word of lineWords(formOf('revenue-expenditure-summary'), 'carried-forward'))
    natures.set(word, 'carried-forward');
  for (const [nature, name] of Object.entries(NATURE_NAMES)) natures.set(fold(name), nature as Nature);
  // the three kinds of 项目 in the platform: 人员类, 运转类 (公用经费 and 其他运转类), 特定目标类
  for (const [word, nature] of PLATFORM_KINDS) natures.set(word, nature);
}

const PLATFORM_KINDS: readonly (readonly [string, Nature])[] = [
  ['人员', 'personnel'],
  ['人员支出', 'personnel'],
  ['公用', 'operating'],
  ['公用支出', 'operating'],
  ['公用经费', 'operating'],
  ['项目', 'project'],
  ['其他运转', 'project'],
  ['特定目标', 'project'],
];
