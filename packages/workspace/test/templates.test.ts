import type { Template } from '@mingzhang/forms';
import type { Disclosure, Edit, Table } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { compose, type Format, fromJson, readDatapackage, write } from '@mingzhang/writers';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Budget, checkBudget, draftOf, explainFrom, linesBehind } from '../src/index.ts';
import { budgetWith, cleanExample, edited } from './budgets.ts';
import { add } from './store-language.ts';

const HOME = { department: '312', year: '2025' };
const FORMATS = ['docx', 'xlsx', 'html', 'txt'] as const;
const budgets = new Map<Template, Budget>();

/** The clean example prepared by a department whose template is this one. */
function budgetOf(template: Template): Budget {
  const found = budgets.get(template);
  if (found === undefined) throw new RangeError(`no budget for ${template}`);
  return found;
}

beforeAll(async () => {
  const { records, organisation } = await cleanExample();
  for (const template of ['hebei', 'shanghai', 'standard'] as const)
    budgets.set(template, budgetWith(records, printedBy(organisation, template), '312'));
});

function printedBy(organisation: Edit, template: Template): Edit {
  return organisation.map((change) =>
    change.kind === 'add' && change.table === 'departments'
      ? { ...change, fields: { ...change.fields, template } }
      : change,
  );
}

/** A table as its printed lines: `项目 | 预算数`, a cell that spans several once. */
function lines(disclosure: Disclosure, form: string): string[] {
  const printed = compose(disclosure).pieces.find((piece) => piece.kind === 'table' && piece.form === form);
  if (printed?.kind !== 'table') throw new RangeError(`no table ${form}`);
  return [printed.caption.join(' | '), ...printed.rows.map((row) => row.map(({ text }) => text).join(' | '))];
}

/** What a table says: its form, unit and year, and every amount by row and column. */
function said({ form, title, unit, year, rows }: Table) {
  return {
    ...{ form, title, unit, year },
    rows: rows.map(({ key, side, cells }) => ({
      ...{ key, side },
      amounts: Object.entries(cells).flatMap(([measure, cell]) =>
        cell.kind === 'amount' ? [`${measure} ${cell.fen}/${cell.step} ${cell.text}`] : [],
      ),
    })),
  };
}

async function again(disclosure: Disclosure, format: Format): Promise<Disclosure> {
  return read(await write(disclosure, format), { path: `draft.${format}` });
}

const NINE = [
  'revenue-expenditure-summary',
  'revenue-summary',
  'expenditure-summary',
  'appropriation-summary',
  'general-public-expenditure',
];
const FUNDS = ['government-fund-expenditure', 'state-capital-expenditure'];
const ORDERS: Readonly<Record<Template, readonly string[]>> = {
  hebei: [
    ...[...NINE, 'basic-expenditure', ...FUNDS, 'three-public-expenses'],
    ...['unit-list', 'procurement-budget', 'fixed-assets'],
  ],
  shanghai: [...NINE, ...FUNDS, 'basic-expenditure', 'three-public-expenses'],
  standard: [
    ...[...NINE, 'basic-expenditure', 'three-public-expenses', ...FUNDS],
    ...['unit-list', 'procurement-budget', 'fixed-assets'],
  ],
};

describe.each(['hebei', 'shanghai', 'standard'] as const)('a clean budget printed as %s', (template) => {
  test('has the tables the region publishes, in its order', () => {
    const { disclosure } = draftOf(budgetOf(template));
    expect(disclosure.tables.map(({ form }) => form).toSorted()).toEqual(ORDERS[template].toSorted());
    const official = disclosure.tables
      .map(({ form }) => form)
      .filter((form) => !/list|procure|asset/.test(form));
    expect(official).toEqual(ORDERS[template].slice(0, 9));
  });

  test('states body and unit once over each table of amounts', () => {
    const tables = compose(draftOf(budgetOf(template)).disclosure).pieces.filter(
      (piece) => piece.kind === 'table' && piece.official,
    );
    expect(tables).toHaveLength(9);
    for (const piece of tables) {
      if (piece.kind !== 'table') continue;
      expect(piece.caption.filter((part) => /^单位：/.test(part))).toHaveLength(1);
      expect(piece.caption.filter((part) => part.includes('区文体旅局'))).toHaveLength(1);
      const years = [...piece.caption, piece.title ?? ''].filter((part) => part.includes('2025'));
      expect(years).toHaveLength(1);
    }
  });

  test('is found free of errors and warnings', () => {
    const budget = budgetOf(template);
    const { findings, verdicts } = checkBudget(draftOf(budget), { budget, today: '2025-02-01' });
    const wrong = findings.filter(({ verdict, severity }) => verdict === 'fail' && severity !== 'hint');
    expect(wrong.map(({ message }) => message)).toEqual([]);
    expect(verdicts.pass).toBeGreaterThan(3000);
  });

  test.each([...FORMATS, ...(template === 'shanghai' ? (['pdf'] as const) : [])])(
    'is read back from %s as it stands',
    async (format) => {
      const { disclosure } = draftOf(budgetOf(template));
      const back = await again(disclosure, format);
      expect(back.document).toMatchObject({
        template,
        year: 2025,
        body: '区文体旅局',
        edition: 'department',
      });
      expect(back.tables.map(said)).toEqual(disclosure.tables.map(said));
    },
  );
});

describe('Shanghai', () => {
  test('prints the two sides with its own lines, in whole 元, and no sum of the year', () => {
    expect(lines(draftOf(budgetOf('shanghai')).disclosure, 'revenue-expenditure-summary')).toEqual([
      '编制部门：区文体旅局 | 单位：元',
      '本年收入 | 本年支出',
      '项目 | 预算数 | 项目 | 预算数',
      '一、财政拨款收入 | 12,710,900 | 一、文化旅游体育与传媒支出 | 9,926,500',
      '1. 一般公共预算 | 12,710,900 | 二、社会保障和就业支出 | 1,559,000',
      '2. 政府性基金预算 |  | 三、卫生健康支出 | 541,500',
      '3. 国有资本经营预算 |  | 四、住房保障支出 | 683,900',
      '二、事业收入 |  |  | ',
      '三、事业单位经营收入 |  |  | ',
      '四、其他收入 |  |  | ',
      '收入总计 | 12,710,900 | 支出总计 | 12,710,900',
    ]);
  });

  test('splits codes over 类, 款 and 项 with the total below', () => {
    const printed = lines(draftOf(budgetOf('shanghai')).disclosure, 'expenditure-summary');
    expect(printed.slice(1, 6)).toEqual([
      '项目 | 支出预算',
      '功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出',
      '类 | 款 | 项',
      '207 |  |  | 文化旅游体育与传媒支出 | 9,926,500 | 6,822,100 | 3,104,400',
      '207 | 01 |  | 文化和旅游 | 9,568,500 | 6,822,100 | 2,746,400',
    ]);
    expect(printed.at(-1)).toBe('合计 | 12,710,900 | 9,606,500 | 3,104,400');
  });

  test('prints “三公” as one row, 机关运行经费 of its agencies beside it', () => {
    const budget = budgetOf('shanghai');
    expect(lines(draftOf(budget).disclosure, 'three-public-expenses')).toEqual([
      '编制部门：区文体旅局 | 单位：万元',
      '“三公”经费预算数 | 机关运行经费预算数',
      '合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费',
      '小计 | 购置费 | 运行费',
      '5.70 |  | 1.20 | 4.50 |  | 4.50 | 109.23',
    ]);
    const agency = { form: 'three-public-expenses', row: 'agency-operating', measure: 'total' };
    const behind = linesBehind(budget, agency);
    expect(behind).toEqual(
      linesBehind(budget, { form: 'basic-expenditure', row: 'total', measure: 'operating' }),
    );
    const institutions = {
      ...budget,
      units: budget.units.map((unit) => ({ ...unit, nature: 'institution' })),
    };
    const row = draftOf(institutions as Budget)
      .disclosure.tables.find(({ form }) => form === 'three-public-expenses')
      ?.rows.find(({ key }) => key === 'agency-operating');
    expect(row?.cells.total).toMatchObject({ absence: 'blank' });
  });

  test('says of each column of the one row whose amount it shows', () => {
    const table = draftOf(budgetOf('shanghai')).disclosure.tables.find(
      ({ form }) => form === 'three-public-expenses',
    );
    expect(table?.columns.map(({ row }) => row)).toEqual(table?.rows.map(({ key }) => key));
  });

  test.each(['json', 'datapackage'] as const)('is printed as before from its %s', async (format) => {
    const { disclosure } = draftOf(budgetOf('shanghai'));
    const bytes = await write(disclosure, format);
    const kept =
      format === 'json' ? fromJson(strFromU8(bytes)) : readDatapackage(bytes, { path: 'draft.zip' });
    expect((await again(kept, 'html')).tables.map(said)).toEqual(disclosure.tables.map(said));
  });

  test('stands empty with its total and a note where there is nothing', () => {
    const table = draftOf(budgetOf('shanghai')).disclosure.tables.find(
      ({ form }) => form === 'government-fund-expenditure',
    );
    expect(table?.rows.map(({ key }) => key)).toEqual(['total']);
    expect(table?.notes.map(({ text }) => text)).toEqual([
      '注：2025年本部门没有安排政府性基金预算支出，本表为空表。',
    ]);
  });

  test('a unit calls its tables its own, and the list of codes by its name', () => {
    const budget = budgetOf('shanghai');
    const draft = draftOf(budget, { unit: '312001' });
    const { disclosure } = draft;
    const { findings } = checkBudget(draft, { budget, today: '2025-02-01' });
    expect(findings.filter(({ rule }) => rule === 'form.edition.same')).toEqual([]);
    const title = (form: string) => disclosure.tables.find((table) => table.form === form)?.title;
    expect(title('revenue-summary')).toBe('2025年单位收入预算总表');
    expect(title('basic-expenditure')).toBe('2025年单位一般公共预算基本支出部门预算经济分类预算表');
    expect(lines(disclosure, 'revenue-summary')[0]).toBe(
      '编制单位：澜川市鹿鸣区文化体育和旅游局（本级） | 单位：元',
    );
  });

  test('in a workbook the total of both sides is the sum of what stands above it', async () => {
    const bytes = await write(draftOf(budgetOf('shanghai')).disclosure, 'xlsx');
    const [sheet = ''] = Object.entries(unzipSync(bytes))
      .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
      .map(([, content]) => strFromU8(content))
      .filter((content) => content.includes('<f>') && /<row [^>]*r="5"/.test(content));
    expect([...sheet.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula)).toContain(
      'ROUND(SUM(D5,D6,D7,D8),0)',
    );
  });

  test('says in words what is bought, and checks the list that it does not print', () => {
    const budget = budgetOf('shanghai');
    expect(draftOf(budget).disclosure.tables.some(({ form }) => form === 'procurement-budget')).toBe(false);
    const told = explainFrom(budget).find(({ id }) => id === 'procurement');
    expect(told?.paragraphs.map(({ text }) => text).join('')).toMatch(
      /政府采购预算[\d,.]+万元，其中：货物采购/,
    );
    const wrong = edited(budget, [
      add('purchases', 'wrong', {
        ...{
          ...HOME,
          unit: '312001',
          item: '会议桌',
          itemCode: 'Z99',
          fen: 10_000,
          source: 'general',
          position: 99,
        },
      }),
    ]);
    const { findings } = checkBudget(draftOf(wrong), { budget: wrong, today: '2025-02-01' });
    expect(findings.some(({ rule, verdict }) => rule.startsWith('procurement.') && verdict === 'fail')).toBe(
      true,
    );
  });

  test('prints money that its form has no room for under its own name', async () => {
    const { disclosure } = draftOf(
      edited(budgetOf('shanghai'), [
        add('revenueLines', 'over', {
          ...{ ...HOME, unit: '312001', functional: '2070101', source: 'general', origin: 'carried-over' },
          fen: 300_000,
        }),
        add('budgetLines', 'kept', {
          ...{ ...HOME, unit: '312001', functional: '2070101', source: 'general', nature: 'carried-forward' },
          fen: 300_000,
        }),
      ]),
    );
    const summary = lines(disclosure, 'revenue-expenditure-summary');
    expect(summary.filter((line) => line.includes('结转'))).toEqual([
      '二、事业收入 |  | 五、年终结转结余 | 3,000',
      '五、上年结转结余 | 3,000 |  | ',
    ]);
    const back = await again(disclosure, 'docx');
    expect(back.tables.map(said)).toEqual(disclosure.tables.map(said));
  });
});
