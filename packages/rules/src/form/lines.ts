import { formOf } from '@mingzhang/forms';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { present } from './lost.ts';

const FUNDS = ['general-public-budget', 'government-fund', 'state-capital'];
const ENDS = ['revenue-total', 'expenditure-total'];
const THIS_YEAR = ['revenue-this-year', 'expenditure-this-year'];
const VEHICLES = ['vehicles', 'vehicle-purchase', 'vehicle-operation'];
const THREE = ['three-public', 'abroad', ...VEHICLES, 'reception'];

/** The lines each region's form prints whether or not they hold an amount; `any`: in every region. */
const LINES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  any: { 'three-public-expenses': ['abroad', 'vehicles', 'reception'] },
  hebei: {
    'revenue-expenditure-summary': [
      ...FUNDS,
      'fiscal-special-account',
      'unit-own-funds',
      ...THIS_YEAR,
      'carried-over',
      'carried-forward',
      ...ENDS,
    ],
    'appropriation-summary': [...FUNDS, ...THIS_YEAR, 'opening-balance', 'closing-balance', ...ENDS],
    'three-public-expenses': ['total', ...THREE, 'conference', 'training'],
    'fixed-assets': ['total', 'buildings', 'offices', 'vehicles', 'equipment', 'other'],
  },
  shanghai: {
    'revenue-expenditure-summary': [
      'fiscal-appropriation',
      ...FUNDS,
      'business',
      'operating',
      'other',
      ...ENDS,
    ],
    'appropriation-summary': [...FUNDS, ...ENDS],
    'three-public-expenses': [...THREE, 'agency-operating'],
    'final-revenue-expenditure-summary': [
      ...FUNDS,
      ...THIS_YEAR,
      'surplus-used',
      'carried-over',
      'surplus-distributed',
      'carried-forward',
      ...ENDS,
    ],
    'final-appropriation-summary': [...FUNDS, ...THIS_YEAR, 'opening-balance', 'closing-balance', ...ENDS],
    'final-three-public-expenses': THREE,
  },
};

function nameOf(form: string, line: string) {
  const { rows } = formOf(form);
  const lines = rows.by === 'lines' ? rows.sides.flatMap((side) => side.lines) : [];
  return lines.find(({ id }) => id === line) ?? { zh: line, en: line };
}

function linesOf(facts: Facts, form: string): readonly string[] {
  const own = LINES[facts.disclosure.document.template ?? 'any']?.[form];
  return own ?? LINES.any?.[form] ?? [];
}

/** The lines that a form prints are all there, even those without an amount. */
export const requiredLine: Rule = {
  id: 'form.line.required',
  severity: 'warning',
  title: {
    zh: '表样规定的行次齐全，没有金额也列出',
    en: 'The lines of a form are all there, even without an amount',
  },
  message: {
    zh: '《{table}》缺少“{line}”一行；请按表样补列。',
    en: 'Table “{table}” lacks the line “{line}”. Add it as the form has it.',
  },
  basis: '部门预决算公开表样',
  *statements(facts) {
    for (const table of facts.disclosure.tables) {
      if (table.rows.length === 0) continue;
      for (const line of linesOf(facts, table.form)) {
        const { zh, en } = nameOf(table.form, line);
        yield {
          statement: present(facts, facts.rowIn(table, line) !== undefined, [facts.titleRef(table)]),
          words: { table: table.title, line: zh },
          wordsEn: { line: en },
        };
      }
    }
  },
  examples: {
    pass: `three-public-expenses
                     | total
           abroad    | 0.00
           vehicles  | 3.00
           reception | 2.00`,
    fail: `three-public-expenses
                     | total
           abroad    | 0.00
           vehicles  | 3.00`,
  },
};
