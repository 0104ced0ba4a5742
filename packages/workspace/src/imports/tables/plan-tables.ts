import { type Disclosure, type Fields, fold, functionalCode } from '@mingzhang/model';
import type { Context } from '../context.ts';
import { placeText } from '../place-words.ts';
import { certainReceipts, onlyOwnSource } from './certain-receipts.ts';
import { type CertainSpending, certainSpending } from './certain-spending.ts';
import { fitLines, type WantedLine } from './fit-lines.ts';
import { openQuestion } from './open-question.ts';
import { PrintedForms, sumOf } from './printed-forms.ts';
import { planTableRows } from './table-rows.ts';

/** The project of a file's project table with its money, where it prints some. */
export interface ProjectMoney {
  readonly id: string;
  readonly fen: number | undefined;
}

/**
 * Takes the nine tables of a file into the plan: what they determine becomes lines, every other amount becomes a cell
 * typed into the tables, and every printed row is shown with what it changes there.
 *
 * `unit` is whose lines they are; null where the department has several and the file does not part them. `edition` is
 * the unit whose own tables they are, where they are not the department's.
 */
export function planTables(
  context: Context,
  disclosure: Disclosure,
  of: { readonly unit: string | null; readonly edition?: string },
  projects: readonly ProjectMoney[],
): void {
  const forms = new PrintedForms(disclosure);
  const { planner } = context;
  const records = new Map(planner.after);
  if (of.unit === null) leaveUndivided(context, disclosure);
  else {
    const receipts = certainReceipts(forms);
    const spending = certainSpending(forms, onlyOwnSource(forms, receipts.lines));
    const valid = ({ functional }: { functional: string }) =>
      functionalCode(functional, context.year) !== undefined;
    const open = new Set([...receipts.open, ...spending.open]);
    fitLines(
      context,
      'revenueLines',
      of.unit,
      receipts.lines.filter(valid).map(({ functional, source, origin, fen }) => ({
        group: { functional, source, origin },
        detail: {},
        fen,
      })),
    );
    const wanted = withProjects(spending.lines.filter(valid), projects);
    if (wanted.open) open.add('project-by-function');
    fitLines(context, 'budgetLines', of.unit, wanted.lines);
    claimPrinted(context, disclosure);
    for (const question of open) {
      const { zh, en } = openQuestion(question);
      planner.leave(placeText(disclosure.tables[0]?.place ?? { line: 1 }), zh, en);
    }
  }
  planTableRows(context, disclosure, records, of.edition);
}

/** Lines of a function that the tables print are in the file, though it prints them added up. */
function claimPrinted({ planner }: Context, { tables }: Disclosure): void {
  const printed = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ code }) => code ?? [])));
  for (const table of ['budgetLines', 'revenueLines'] as const)
    for (const [id, { functional }] of planner.kept(table))
      if (printed.has(String(functional))) planner.claim(table, id);
}

function leaveUndivided({ planner, budget }: Context, { tables }: Disclosure): void {
  if (tables.length === 0) return;
  planner.leave(
    placeText(tables[0]?.place ?? { line: 1 }),
    `本部门有 ${budget.units.length} 个单位，表中没有分单位，没有生成明细；按表内数据导入。可按单位分别导入，或导入带“单位”一列的明细。`,
    `The department has ${budget.units.length} units and the tables are not parted by unit, so no lines were made; they are kept as cells of the tables. Import unit by unit, or a list with a column for the unit.`,
  );
}

/** Project expenditure parted over projects, where it can be in one way only. */
function withProjects(
  lines: readonly CertainSpending[],
  projects: readonly ProjectMoney[],
): { readonly lines: readonly WantedLine[]; readonly open: boolean } {
  const groups = lines.filter(({ nature }) => nature === 'project');
  const sum = sumOf(projects.map(({ fen }) => fen ?? 0));
  const isWhole =
    projects.every(({ fen }) => fen !== undefined) && sum === sumOf(groups.map(({ fen }) => fen));
  const parts = projects.filter(({ fen }) => fen !== 0);
  const determined = isWhole && parts.length > 0 && (groups.length === 1 || parts.length === 1);
  const wanted = lines.flatMap((line): WantedLine[] => {
    if (line.nature !== 'project' || !determined) return [wantedLine(line, {})];
    if (parts.length === 1) return [wantedLine(line, { project: parts[0]?.id ?? '' })];
    return parts.map(({ id, fen }) => wantedLine({ ...line, fen: fen ?? 0 }, { project: id }));
  });
  return { lines: wanted, open: projects.length > 0 && groups.length > 0 && !determined };
}

function wantedLine(
  { functional, departmental, source, nature, fen }: CertainSpending,
  more: Fields,
): WantedLine {
  const detail = departmental === undefined ? more : { departmental, ...more };
  return { group: { functional, source, nature }, detail, fen };
}

/** The printed name of a body as bodies are compared: without its code. */
export function bodyKey(body: string): string {
  return fold(body).replace(/^\d+/, '');
}
