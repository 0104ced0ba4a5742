import { budgetOf } from '../budget.ts';
import type { PrintedBlock, PrintedDocument } from '../printed.ts';
import type { DepartmentProfile, District } from '../profile.ts';
import { assetSection } from './assets.ts';
import { glossary, otherMatters } from './closing.ts';
import {
  basicExpenditure,
  emptyFund,
  expenditureSummary,
  generalPublicExpenditure,
  revenueSummary,
} from './coded-tables.ts';
import { agencyOperating, duties, overall, threePublicSection } from './explanation.ts';
import type { Scene } from './frame.ts';
import { overallPerformance, specialFunds } from './performance.ts';
import { procurementSection } from './procurement.ts';
import { projectSection } from './projects.ts';
import { appropriationSummary, revenueExpenditureSummary } from './summaries.ts';
import { threePublicExpenses } from './three-public.ts';

/** One department's budget disclosure of one year, as it is printed. Nothing in it is wrong. */
export function disclose(district: District, department: DepartmentProfile, year: number): PrintedDocument {
  const scene: Scene = {
    district,
    department,
    budget: budgetOf(district, department, year),
    previous: budgetOf(district, department, year - 1),
  };
  return {
    title: `${department.shortName}${year}年部门预算信息公开`,
    blocks: [...tables(scene), ...opening(scene), ...explanation(scene)],
  };
}

function tables(scene: Scene): PrintedBlock[] {
  return [
    ...revenueExpenditureSummary(scene),
    ...revenueSummary(scene),
    ...expenditureSummary(scene),
    ...appropriationSummary(scene),
    ...generalPublicExpenditure(scene),
    ...basicExpenditure(scene),
    ...emptyFund(
      scene,
      'government-fund-expenditure',
      '部门预算政府性基金预算财政拨款支出表',
      '政府性基金预算',
    ),
    ...emptyFund(
      scene,
      'state-capital-expenditure',
      '部门预算国有资本经营预算财政拨款支出表',
      '国有资本经营预算',
    ),
    ...threePublicExpenses(scene),
  ];
}

function opening({ department, budget }: Scene): PrintedBlock[] {
  const title = `${department.shortName}${budget.year}年部门预算信息公开情况说明`;
  return [
    { kind: 'text', style: 'part', text: `第一部分  ${title}`, section: null, id: 'opening.part' },
    { kind: 'text', style: 'body', text: title, section: null, id: 'opening.title' },
    {
      kind: 'text',
      style: 'body',
      text: `根据《中华人民共和国预算法》和《地方预决算公开操作规程》，现公开${department.fullName}（以下简称${department.shortName}）${budget.year}年部门预算，说明如下。`,
      section: null,
      id: 'opening.basis',
    },
  ];
}

function explanation(scene: Scene): PrintedBlock[] {
  return [
    ...duties(scene),
    ...overall(scene),
    ...agencyOperating(scene),
    ...threePublicSection(scene),
    ...overallPerformance(scene),
    ...specialFunds(scene),
    ...projectSection(scene),
    ...procurementSection(scene),
    ...assetSection(scene),
    ...glossary(),
    ...otherMatters(),
  ];
}
