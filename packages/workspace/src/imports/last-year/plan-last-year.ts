import { sectionForm } from '@mingzhang/forms';
import { type Disclosure, type Edit, oneLine, type Place, type Section } from '@mingzhang/model';
import { ReadError } from '@mingzhang/readers';
import { type Budget, recordsOf } from '../../budget/budget.ts';
import { draftOf } from '../../draft/draft.ts';
import { checkFunctional } from '../codes.ts';
import type { Context } from '../context.ts';
import { documentOf } from '../document.ts';
import { isImportedId } from '../ids.ts';
import type { Opened } from '../open-file.ts';
import { ownersOf } from '../parts/owners.ts';
import { planProjects } from '../parts/plan-projects.ts';
import { planUnits } from '../parts/plan-units.ts';
import { placeText } from '../place-words.ts';
import { unitOf } from '../unit-of.ts';
import { moveFigures, openAmounts } from './move-figures.ts';
import { moveYears } from './move-years.ts';
import { NowAndThen } from './now-and-then.ts';

/** Sections whose figures are those of the tables. */
const TOLD = new Set(['overall', 'agency-operating', 'three-public', 'procurement', 'assets', 'projects']);

/**
 * Takes last year's disclosure into the plan, to go on from: units, duties, glossary and the explanation with this
 * year's figures, projects with goals and indicators. Its money is not taken. Gives the change of the organisation that
 * has to come first.
 *
 * @throws {ReadError} where it is no disclosure.
 */
export function planLastYear(context: Context, opened: Opened): Edit {
  const { disclosure } = opened;
  if (disclosure.tables.length + disclosure.projects.length + disclosure.sections.length === 0)
    throw noDisclosure();
  const { document } = disclosure;
  const by = document.year === null ? 0 : context.year - document.year;
  sayYear(context, disclosure, by);
  const year = document.year ?? context.year;
  const reword = (text: string) => moveYears(text, year, by);
  const { units, organisation } = planUnits(context, disclosure);
  const budget: Budget = { ...context.budget, units };
  const { unit, edition } = unitOf({ ...context, budget }, document);
  planFunctions(context, disclosure);
  planProjects(context, disclosure.projects, ownersOf(disclosure, units, unit), {
    continuing: 'continuing',
    reword,
    purpose: (text) => openAmounts(reword(text)),
  });
  const now = draftOf(
    context.budget,
    context.budget.units.some(({ id }) => id === edition) && edition !== undefined ? { unit: edition } : {},
  );
  const amounts = new NowAndThen(now.disclosure, disclosure);
  planExplanation(context, disclosure, edition, (text, section) =>
    TOLD.has(section) ? moveYears(moveFigures(text, disclosure, section, amounts), year, by) : reword(text),
  );
  for (const { code, reason, reasonEn, place } of disclosure.unread)
    if (code !== 'page-number') context.planner.leave(placeText(place), reason, reasonEn);
  documentOf(context, opened, 'last-year');
  return organisation;
}

function sayYear({ planner, year }: Context, { document }: Disclosure, by: number): void {
  if (document.year === null)
    planner.leave(
      '全部',
      '文件没有写明年度，文字中的年份没有改动。',
      'The file states no year; the years in its text were left.',
    );
  else if (by !== 1)
    planner.leave(
      '全部',
      `文件是 ${document.year} 年的，不是 ${year - 1} 年的；文字中的年份按相差 ${by} 年改动，请核对。`,
      `The file is of ${document.year}, not of ${year - 1}; the years in its text were moved by ${by}. Please check.`,
    );
  if (document.kind === 'final-accounts')
    planner.leave(
      '全部',
      '文件是决算公开：只沿用机构、职责、名词解释等文字和项目，其中与预算不同的内容请核对。',
      'The file is final accounts: check what a budget says otherwise.',
    );
}

/** The functions of last year's expenditure, each with what it is called this year. They bring no lines: lines have money. */
function planFunctions({ planner, year }: Context, { tables }: Disclosure): void {
  const table = tables.find(({ form }) => form === 'expenditure-summary');
  const rows = (table?.rows ?? []).filter(({ role, level }) => role === 'coded' && level === 3);
  for (const { code = '', name, place } of rows) {
    const check = checkFunctional(code, name, year);
    const what = `上年功能科目 ${code} ${name}`;
    if (check.kind === 'bad') planner.bad(place, what, check.problem);
    else planner.row(place, what, [{ id: code, effect: 'same' }], check.note);
  }
  if (table !== undefined && rows.length > 0)
    planner.leave(
      placeText(table.place),
      `上年的 ${rows.length} 个功能科目只作核对，金额没有导入：今年的金额请导入一体化平台的表或明细。`,
      `Last year's ${rows.length} functional codes were only checked, their money was not imported: import this year's tables or lines.`,
    );
}

function planExplanation(
  context: Context,
  { sections }: Disclosure,
  edition: string | undefined,
  moved: (text: string, section: string) => string,
): void {
  const texts = new Map<string, { readonly place: Place; readonly text: string }[]>();
  for (const section of sections) {
    const { id, paragraphs } = section;
    if (paragraphs.length === 0) continue;
    if (id === null || sectionForm(id, 'budget') === undefined) leaveSection(context, section);
    else {
      const known = texts.get(id) ?? [];
      texts.set(id, [...known, ...paragraphs.map(({ place, text }) => ({ place, text: moved(text, id) }))]);
    }
  }
  for (const [section, paragraphs] of texts) {
    const written = recordsOf(context.budget, 'explanations').filter(
      (one) => one.section === section && one.unit === edition,
    );
    const isSame =
      written.length === paragraphs.length && written.every(({ text }, i) => text === paragraphs[i]?.text);
    if (!isSame && written.some(({ id }) => !isImportedId(id)))
      leaveWritten(context, section, written.length);
    else for (const [i, one] of paragraphs.entries()) planParagraph(context, section, edition, i + 1, one);
  }
}

function planParagraph(
  { planner, home }: Context,
  section: string,
  edition: string | undefined,
  position: number,
  { place, text }: { readonly place: Place; readonly text: string },
): void {
  const own = { ...home, section, text };
  const put = planner.put('explanations', edition === undefined ? own : { ...own, unit: edition }, {
    position,
  });
  const open = text.split('〔请填写').length - 1;
  const what = `${sectionName(section)} 第${position}段 ${oneLine(text).slice(0, 40)}`;
  if (open === 0) planner.row(place, what, [put]);
  else
    planner.row(place, what, [put], {
      zh: `有 ${open} 处须填写。`,
      en: `${open} places have to be filled in.`,
    });
}

function sectionName(section: string): string {
  return sectionForm(section, 'budget')?.zh ?? section;
}

/** What somebody wrote in this year's explanation is never written over. */
function leaveWritten({ planner }: Context, section: string, paragraphs: number): void {
  planner.leave(
    '工作区',
    `“${sectionName(section)}”已有 ${paragraphs} 段，是今年写的，没有改动。要沿用上年的文字，请先删去这些段落。`,
    `“${sectionName(section)}” has ${paragraphs} paragraphs of this year; they were left. Remove them first to go on from last year's.`,
  );
}

function leaveSection({ planner }: Context, { title, place, paragraphs }: Section): void {
  planner.leave(
    placeText(place),
    `“${oneLine(title).slice(0, 40)}”不是说明规定的部分，其中 ${paragraphs.length} 段没有导入。`,
    `“${oneLine(title).slice(0, 40)}” is no part of the explanation; its ${paragraphs.length} paragraphs were not imported.`,
  );
}

function noDisclosure(): ReadError {
  return new ReadError(
    'not-this-format',
    '文件中没有认得的公开内容：没有预算表、项目绩效目标表，也没有说明的标题。',
    'The file holds nothing of a disclosure that is known: no tables, no projects, no headings of the explanation.',
  );
}
