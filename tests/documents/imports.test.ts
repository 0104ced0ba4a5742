import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { applyEdit, type Edit } from '@mingzhang/model';
import { draftOf, type ImportPlan, planImport, recordsOf } from '@mingzhang/workspace';
import { describe, expect, test } from 'vitest';
import { budgetWith, edited } from '../../packages/workspace/test/budgets.ts';
import { add } from '../../packages/workspace/test/store-language.ts';
import { filled, hasOffice, throughOffice } from './filled-template.ts';
import { published, WITHOUT } from './published.ts';

const folder = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));
const bytes = (path: string) => readFileSync(folder + path);

/** A department without units or with one, in the year it prepares. */
function department(year: string, template: string, ...units: readonly string[]) {
  const organisation: Edit = [
    add('divisions', '310107', { name: '普陀区' }),
    add('years', year, { state: 'open' }),
    add('departments', '201', { division: '310107', code: '201', name: '区教育局', template }),
    ...units.map((name, i) =>
      add('units', `20100${i + 1}`, {
        ...{ department: '201', code: `20100${i + 1}`, name, nature: 'administrative', position: i + 1 },
      }),
    ),
  ];
  return budgetWith([], organisation, '201', year);
}

/** Rows as `effect what`, counted by effect. */
function effects({ rows }: ImportPlan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { effect } of rows) counts[effect] = (counts[effect] ?? 0) + 1;
  return counts;
}

/** Lines as `code economic source nature amount in fen`. */
function lines(budget: ReturnType<typeof budgetWith>): string[] {
  return [
    ...recordsOf(budget, 'revenueLines').map(
      ({ functional, source, origin, fen }) => `receipt ${functional} ${source} ${origin} ${fen}`,
    ),
    ...recordsOf(budget, 'budgetLines').map(
      ({ functional, departmental = '-', source, nature, fen }) =>
        `${functional} ${departmental} ${source} ${nature} ${fen}`,
    ),
  ].sort();
}

const ONE_FUNCTION = `
  部门收支总表: A4=编制部门：区教育局 B8=1301 B9=1301 C8=一、教育支出 D8=1301 B21=1301 D21=1301
  部门收入总表: E9=1301 F9=1301 E10=1301 F10=1301 E11=1301 F11=1301 A13= D13= A14= B14= D14= E20=1301 F20=1301
  部门支出总表: E9=1301 F9=1001 G9=300 E10=1301 F10=1001 G10=300 E11=1301 F11=1001 G11=300 A13= D13= A14= B14= D14= E20=1301 F20=1001 G20=300
  部门财政拨款收支总表: B8=1301 C8=一、教育支出 D8=1301 E8=1301 B21=1301 D21=1301 E21=1301
  部门一般公共预算拨款表: E9=1301 F9=1001 G9=300 E10=1301 F10=1001 G10=300 E11=1301 F11=1001 G11=300 A13= D13= A14= B14= D14= E21=1301 F21=1001 G21=300
  部门一般公共预算拨款基本支出明细表: D9=1000 E9=1000 D10=1000 E10=1000 A11=302 B11= C11=商品和服务支出 D11=1 F11=1 A12=302 B12=17 C12=公务接待费 D12=1 F12=1 A13= B13= C13= D21=1001 E21=1000 F21=1
`;
const TEMPLATE = 'shanghai/template-department-budget.xlsx';

describe.skipIf(!published)(published ? 'imports of published documents' : WITHOUT, () => {
  test.each([TEMPLATE, 'shanghai/template-unit-budget.xlsx', 'shanghai/template-budget.xls'])(
    '%s, empty: nothing is asked for',
    async (path) => {
      const plan = await planImport(bytes(path), path, department('2026', 'shanghai', '区教育局（本级）'));
      expect(plan.source).toBe('platform-workbook');
      expect(plan.edit.map(({ table }) => table)).toEqual(['documents']);
    },
  );

  test('the department template filled in: its one function gives every line', async () => {
    const into = department('2026', 'shanghai', '区教育局（本级）');
    const plan = await planImport(filled(bytes(TEMPLATE), ONE_FUNCTION), 'a.xlsx', into);
    expect(plan.rows.filter(({ effect }) => effect === 'bad')).toEqual([]);
    const after = edited(into, plan.edit);
    expect(lines(after)).toEqual([
      '2050205 - general project 30000',
      '2050205 30101 general personnel 100000',
      '2050205 30217 general operating 100',
      'receipt 2050205 general current 130100',
    ]);
    expect(recordsOf(after, 'typedCells')).toEqual([]);
    const again = await planImport(filled(bytes(TEMPLATE), ONE_FUNCTION), 'a.xlsx', after);
    expect([again.edit, effects(again)]).toEqual([[], { same: plan.rows.length }]);
  });

  test.skipIf(!hasOffice()).each([
    ['xls', ['xls']],
    ['ods and xlsx', ['ods', 'xlsx']],
  ])(
    'the same, written again by LibreOffice as %s',
    async (_, formats) => {
      const into = department('2026', 'shanghai', '区教育局（本级）');
      const direct = await planImport(filled(bytes(TEMPLATE), ONE_FUNCTION), 'a.xlsx', into);
      const again = throughOffice(filled(bytes(TEMPLATE), ONE_FUNCTION), ...formats);
      const plan = await planImport(again, `a.${formats.at(-1)}`, into);
      expect(lines(edited(into, plan.edit))).toEqual(lines(edited(into, direct.edit)));
    },
    240_000,
  );

  test('the reference document as last year’s gives its units, projects and explanation', async () => {
    const into = department('2025', 'hebei');
    const path = 'reference/beidaihe-party-office-2024.docx';
    const plan = await planImport(bytes(path), path, into);
    expect(plan.source).toBe('last-year');
    expect(effects(plan).bad).toBeUndefined();
    const units = [...applyEdit(new Map(), plan.organisation).values()];
    expect(units).toEqual([
      expect.objectContaining({
        name: '中国共产党秦皇岛市北戴河区委员会办公室(本级)',
        nature: 'administrative',
        rank: '正科级',
        funding: '财政拨款',
      }),
    ]);
    const after = edited(into, plan.edit);
    const projects = recordsOf(after, 'projects');
    expect(projects.map(({ continuing }) => continuing)).toEqual(new Array(16).fill('continuing'));
    const indicators = Map.groupBy(recordsOf(after, 'indicators'), ({ project }) => project);
    expect(projects.map(({ id }) => indicators.get(id)?.length)).toEqual([
      6, 8, 6, 9, 6, 6, 9, 8, 15, 9, 7, 9, 6, 6, 9, 6,
    ]);
    const said = recordsOf(after, 'explanations').map(({ text }) => text);
    expect(said).toContain(
      '2025年预算收支安排〔请填写：预算收支金额〕，较2024年预算〔请填写：增减情况〕，其中：基本支出〔请填写：增减情况〕，主要为〔请填写：增减原因〕。项目支出〔请填写：增减情况〕，主要为〔请填写：增减原因〕。',
    );
    expect(said.join('')).not.toMatch(/834\.36|556\.59|277\.77|(?<!《[^》]*)2023年/);
    expect(recordsOf(after, 'documents')).toEqual([
      expect.objectContaining({ kind: 'last-year', format: 'docx' }),
    ]);
    const sections = draftOf(after).disclosure.sections.filter(({ paragraphs }) => paragraphs.length > 0);
    expect(sections.map(({ id }) => id)).toEqual([
      'duties',
      'overall',
      'agency-operating',
      'three-public',
      'overall-performance',
      'assets',
      'glossary',
      'other',
    ]);
  });

  test.each(['txt', 'html', 'xlsx', 'doc', 'pdf'])('the reference %s says the same', async (format) => {
    const into = department('2025', 'hebei');
    const path = (one: string) => `reference/beidaihe-party-office-2024.${one}`;
    const [plan, docx] = await Promise.all(
      [format, 'docx'].map((one) => planImport(bytes(path(one)), path(one), into)),
    );
    const names = (one: ImportPlan | undefined) =>
      [...applyEdit(new Map(), one?.edit ?? [])]
        .filter(([key]) => /^(?:projects|goals)\//.test(key))
        .map(([, { name, text }]) => String(name ?? text).replace(/\s/g, ''));
    expect(names(plan)).toEqual(names(docx));
    expect(plan?.organisation).toEqual(docx?.organisation);
  });

  test('its own tables as this year’s: what is certain as lines, the rest as cells', async () => {
    const into = department('2024', 'hebei', '中国共产党秦皇岛市北戴河区委员会办公室（本级）');
    const path = 'reference/beidaihe-party-office-2024.xlsx';
    const plan = await planImport(bytes(path), path, into);
    const after = edited(into, plan.edit);
    expect(lines(after).filter((line) => !line.startsWith('receipt'))).toEqual([
      '2013105 - general project 241770000',
      '2013199 - general project 36000000',
    ]);
    const total = (form: string, row: string, measure: string) =>
      draftOf(after)
        .disclosure.tables.find((table) => table.form === form)
        ?.rows.find(({ key }) => key === row)?.cells[measure]?.text;
    expect(total('expenditure-summary', 'total', 'basic')).toBe('556.59');
    expect(total('basic-expenditure', '30101', 'personnel')).toBe('126.82');
    expect(total('revenue-expenditure-summary', 'expenditure-total', 'budget')).toBe('834.36');
    expect(plan.unused.map(({ reason }) => reason.slice(0, 10))).toEqual(
      expect.arrayContaining(['基本支出按功能科目和', '项目支出属于几个功能']),
    );
    const again = await planImport(bytes(path), path, after);
    expect([again.edit, effects(again)]).toEqual([[], { same: plan.rows.length }]);
  });
});
