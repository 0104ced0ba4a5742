import { type Disclosure, type Edit, type Place, samePlace } from '@mingzhang/model';
import { ReadError } from '@mingzhang/readers';
import type { Context } from './context.ts';
import { documentOf } from './document.ts';
import { planLists } from './line-list/plan-lists.ts';
import type { Opened } from './open-file.ts';
import { ownersOf } from './parts/owners.ts';
import { planAssets } from './parts/plan-assets.ts';
import { AS_PRINTED, planProjects } from './parts/plan-projects.ts';
import { planPurchases } from './parts/plan-purchases.ts';
import { planUnits } from './parts/plan-units.ts';
import { placeText } from './place-words.ts';
import { planTables } from './tables/plan-tables.ts';
import { unitOf } from './unit-of.ts';

/**
 * Takes a workbook of the platform into the plan: lists of lines row by row, and the year's forms. Gives the change of
 * the organisation that has to come first.
 *
 * @throws {ReadError} where it holds neither.
 */
export function planWorkbook(context: Context, opened: Opened): Edit {
  const { disclosure } = opened;
  const lists = planLists(context, opened);
  const inList = (place: Place) => lists.some((one) => samePlace(one, place));
  const forms = {
    ...disclosure,
    tables: disclosure.tables.filter(({ grids }) => !grids.some(({ place }) => inList(place))),
  };
  const isOf = forms.document.year;
  if (lists.length === 0 && forms.tables.length === 0 && forms.projects.length === 0) throw nothingKnown();
  leaveRest(context, opened, inList);
  documentOf(context, opened, 'imported');
  if (isOf === null || isOf === context.year || forms.tables.length === 0) return planForms(context, forms);
  leaveOtherYear(context, isOf);
  return [];
}

function planForms(context: Context, forms: Disclosure): Edit {
  const { units, organisation } = planUnits(context, forms);
  const { edition, unit } = unitOf({ ...context, budget: { ...context.budget, units } }, forms.document);
  const money = planProjects(context, forms.projects, ownersOf(forms, units, unit), AS_PRINTED);
  planTables(context, forms, { unit: unit ?? null, ...(edition === undefined ? {} : { edition }) }, money);
  planPurchases(context, forms, units, unit);
  planAssets(context, forms, { unit, units });
  return organisation;
}

function leaveOtherYear({ planner, year }: Context, printed: number): void {
  planner.leave(
    '全部',
    `文件是 ${printed} 年的表，现在编制的是 ${year} 年预算，没有导入。要沿用上年内容，请按“上年公开”导入。`,
    `The tables are those of ${printed}, the budget is that of ${year}; nothing of it was imported. To go on from last year, import it as last year's disclosure.`,
  );
}

/** What nobody took: text, tables of no known form, and the lines of the workspace that the file does not name. */
function leaveRest({ planner }: Context, { disclosure }: Opened, inList: (place: Place) => boolean): void {
  const prose = disclosure.sections.filter(({ id, paragraphs }) => id !== null && paragraphs.length > 0);
  const [first] = prose;
  if (first !== undefined)
    planner.leave(
      placeText(first.place),
      `说明文字（${prose.length} 部分）没有导入。要沿用上年的说明，请按“上年公开”导入。`,
      `The explanation (${prose.length} parts) was not imported. To go on from last year's, import it as last year's disclosure.`,
    );
  for (const { code, reason, reasonEn, place } of disclosure.unread)
    if (code !== 'page-number' && !(code === 'unrecognised-table' && inList(place)))
      planner.leave(placeText(place), reason, reasonEn);
}

function nothingKnown(): ReadError {
  return new ReadError(
    'not-this-format',
    '文件中没有认得的表：既没有预算公开的各表，也没有支出或收入明细。明细的表头应有单位、功能科目、资金来源、支出性质、金额等列。',
    'The file holds no table that is known: neither the forms of a budget nor a list of lines. A list has columns for 单位, 功能科目, 资金来源, 支出性质, 金额.',
  );
}
