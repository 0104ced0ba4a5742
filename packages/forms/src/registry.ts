import { appropriationSummary } from './budget/appropriation-summary.ts';
import { basicExpenditure } from './budget/basic-expenditure.ts';
import { expenditureSummary } from './budget/expenditure-summary.ts';
import { fixedAssets } from './budget/fixed-assets.ts';
import {
  generalPublicExpenditure,
  governmentFundExpenditure,
  stateCapitalExpenditure,
} from './budget/fund-tables.ts';
import { procurementBudget } from './budget/procurement-budget.ts';
import { revenueExpenditureSummary } from './budget/revenue-expenditure-summary.ts';
import { revenueSummary } from './budget/revenue-summary.ts';
import { threePublicExpenses } from './budget/three-public-expenses.ts';
import { unitList } from './budget/unit-list.ts';
import { type Equation, equationsOf } from './equations.ts';
import {
  finalBasicExpenditure,
  finalExpenditure,
  finalGeneralPublicExpenditure,
  finalRevenue,
} from './final/coded.ts';
import { finalGovernmentFund, finalStateCapital, finalThreePublicExpenses } from './final/funds.ts';
import { finalAppropriationSummary, finalRevenueExpenditureSummary } from './final/summaries.ts';
import type { Form, Template } from './form.ts';
import { isPrinted } from './printing.ts';
import { projectPerformance } from './projects/project-performance.ts';

/** Every official table, in the order in which most templates print them. */
export const FORMS: readonly Form[] = [
  revenueExpenditureSummary,
  revenueSummary,
  expenditureSummary,
  appropriationSummary,
  generalPublicExpenditure,
  basicExpenditure,
  governmentFundExpenditure,
  stateCapitalExpenditure,
  threePublicExpenses,
  projectPerformance,
  procurementBudget,
  fixedAssets,
  unitList,
  finalRevenueExpenditureSummary,
  finalRevenue,
  finalExpenditure,
  finalAppropriationSummary,
  finalGeneralPublicExpenditure,
  finalBasicExpenditure,
  finalThreePublicExpenses,
  finalGovernmentFund,
  finalStateCapital,
];

const byId = new Map(FORMS.map((form) => [form.id, form]));
const equations = new Map<string, readonly Equation[]>();

/** A form by its id. Throws where there is none. */
export function formOf(id: string): Form {
  const form = byId.get(id);
  if (form === undefined) throw new RangeError(`no form ${id}`);
  return form;
}

/** The forms a template publishes, in the order it prints them. */
export function printedForms(template: Template): readonly Form[] {
  const printed = FORMS.filter((form) => isPrinted(form, template));
  return printed
    .filter(({ layouts }) => layouts[template]?.after === undefined)
    .flatMap((form) => [form, ...printed.filter(({ layouts }) => layouts[template]?.after === form.id)]);
}

/** The equations of a form, derived once. */
export function formEquations(id: string): readonly Equation[] {
  let known = equations.get(id);
  if (known === undefined) {
    known = equationsOf(formOf(id));
    equations.set(id, known);
  }
  return known;
}
