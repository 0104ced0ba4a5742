import type { Fen } from '@mingzhang/model';
import { inCell } from '../money.ts';
import { ECONOMIC, FUNCTIONAL } from '../names.ts';
import { cell, figure, head, type PrintedBlock, type PrintedCell, words } from '../printed.ts';
import { type CodedRow, totals, withParents } from '../tree.ts';
import { numbering, ordinal, type Scene, titled, topLine } from './frame.ts';

/** The rows of a coded table: 合计, then every code with its parents above it. */
function codedRows(
  form: string,
  leaves: readonly CodedRow[],
  lengths: readonly number[],
  names: Readonly<Record<string, string>>,
  measures: readonly string[],
): PrintedCell[][] {
  const amounts = (row: string, values: readonly Fen[]): PrintedCell[] =>
    measures.map((measure, i) => figure(inCell(values[i] ?? 0), form, row, measure));
  const total = [
    ordinal(1),
    cell(''),
    words('合计', form, 'total', 'name'),
    ...amounts('total', totals(leaves)),
  ];
  const coded = withParents(leaves, lengths).map(({ code, amounts: values }, i) => {
    const name = names[code];
    if (name === undefined) throw new RangeError(`no name for ${code}`);
    return [
      ordinal(i + 2),
      words(code, form, code, 'code'),
      words(name, form, code, 'name'),
      ...amounts(code, values),
    ];
  });
  return [total, ...coded];
}

function functionalLeaves(scene: Scene, of: (basic: Fen, project: Fen) => readonly Fen[]): CodedRow[] {
  return scene.budget.functional.map(({ code, basic, project }) => ({ code, amounts: of(basic, project) }));
}

const LEVELS = [3, 5, 7];

/** 部门预算收入总表. */
export function revenueSummary(scene: Scene): PrintedBlock[] {
  const form = 'revenue-summary';
  const leaves = functionalLeaves(scene, (basic, project) => {
    const all = basic + project;
    return [all, all, all, 0, 0, 0, 0, 0, 0, 0];
  });
  const measures = ['total', 'current', 'fiscal', 'special-account', 'business', 'operating'];
  const rest = ['from-superior', 'from-affiliated', 'other', 'carried-over'];
  return titled('部门预算收入总表', {
    form,
    widths: [5, 9, 22, 9, 9, 9, 7, 7, 7, 7, 8, 7, 7],
    headRows: 4,
    rows: [
      topLine(scene, form, [4, 4, 5]),
      [
        head('序号', 1, 2),
        head('功能分类科目', 2),
        head('合计', 1, 2),
        head('本年收入', 8),
        head('上年结转', 1, 2),
      ],
      [
        '科目编码',
        '科目名称',
        '小计',
        '财政拨款 收入',
        '财政专户 收入',
        '事业收入',
        '经营收入',
        '上级补助收入',
        '附属单位上缴收入',
        '其他收入',
      ].map((text) => head(text)),
      numbering(13),
      ...codedRows(form, leaves, LEVELS, FUNCTIONAL, [...measures, ...rest]),
    ],
  });
}

/** 部门预算支出总表. */
export function expenditureSummary(scene: Scene): PrintedBlock[] {
  const form = 'expenditure-summary';
  const leaves = functionalLeaves(scene, (basic, project) => [basic + project, basic, project, 0, 0, 0]);
  const measures = ['total', 'basic', 'project', 'operating', 'to-superior', 'to-affiliated'];
  return titled('部门预算支出总表', {
    form,
    widths: [6, 11, 30, 12, 12, 12, 9, 9, 10],
    headRows: 4,
    rows: [
      topLine(scene, form, [3, 3, 3]),
      [
        head('序号', 1, 2),
        head('功能分类科目', 2),
        ...['合计', '基本支出', '项目支出', '经营支出', '上解上级支出', '对附属单位补助支出'].map((text) =>
          head(text, 1, 2),
        ),
      ],
      [head('科目编码'), head('科目名称')],
      numbering(9),
      ...codedRows(form, leaves, LEVELS, FUNCTIONAL, measures),
    ],
  });
}

function fundHead(scene: Scene, form: string): PrintedCell[][] {
  return [
    topLine(scene, form, [2, 2, 2]),
    [
      head('序号', 1, 2),
      head('功能分类科目', 2),
      head('合计', 1, 2),
      head('基本支出', 1, 2),
      head('项目支出', 1, 2),
    ],
    [head('科目编码'), head('科目名称')],
    numbering(6),
  ];
}

const FUND_WIDTHS = [7, 14, 37, 14, 14, 14];

/** 部门预算一般公共预算财政拨款支出表. */
export function generalPublicExpenditure(scene: Scene): PrintedBlock[] {
  const form = 'general-public-expenditure';
  const leaves = functionalLeaves(scene, (basic, project) => [basic + project, basic, project]);
  return titled('部门预算一般公共预算财政拨款支出表', {
    form,
    widths: FUND_WIDTHS,
    headRows: 4,
    rows: [
      ...fundHead(scene, form),
      ...codedRows(form, leaves, LEVELS, FUNCTIONAL, ['total', 'basic', 'project']),
    ],
  });
}

/** A fund's table without data: shown empty, with a note that says why. */
export function emptyFund(scene: Scene, form: string, title: string, fund: string): PrintedBlock[] {
  const empty = [
    cell(''),
    words('', form, 'empty', 'code'),
    words('', form, 'empty', 'name'),
    ...['total', 'basic', 'project'].map((measure) => figure('', form, 'empty', measure)),
  ];
  return [
    ...titled(title, { form, widths: FUND_WIDTHS, headRows: 4, rows: [...fundHead(scene, form), empty] }),
    {
      kind: 'text',
      style: 'body',
      text: `注：本部门${scene.budget.year}年没有安排${fund}财政拨款支出，故本表为空表。`,
      id: `${form}.note`,
      form,
      section: null,
    },
  ];
}

/** 部门预算一般公共预算财政拨款基本支出表. */
export function basicExpenditure(scene: Scene): PrintedBlock[] {
  const form = 'basic-expenditure';
  const leaves = [...scene.budget.economic].map(([code, amount]): CodedRow => {
    const operating = code.startsWith('302') ? amount : 0;
    return { code, amounts: [amount, amount - operating, operating] };
  });
  return titled('部门预算一般公共预算财政拨款基本支出表', {
    form,
    widths: FUND_WIDTHS,
    headRows: 4,
    rows: [
      topLine(scene, form, [2, 2, 2]),
      [head('序号', 1, 2), head('支出部门经济分类科目', 2), head('一般公共预算基本支出', 3)],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'].map((text) => head(text)),
      numbering(6),
      ...codedRows(form, leaves, [3, 5], ECONOMIC, ['total', 'personnel', 'operating']),
    ],
  });
}
