import type { Fen } from '@mingzhang/model';
import { inCell, sum } from '../money.ts';
import { CLASSES } from '../names.ts';
import { cell, figure, head, type PrintedBlock, type PrintedCell, words } from '../printed.ts';
import { numbering, ordinal, type Scene, titled, topLine } from './frame.ts';

const RES = 'revenue-expenditure-summary';
const APP = 'appropriation-summary';

/** A side's line: its row in the form, its printed name, its amount. */
type Side = readonly [string, string, Fen];

const REVENUE: readonly (readonly [string, string])[] = [
  ['general-public-budget', '一、一般公共预算拨款收入'],
  ['government-fund', '二、政府性基金预算拨款收入'],
  ['state-capital', '三、国有资本经营预算拨款收入'],
  ['fiscal-special-account', '四、财政专户管理资金收入'],
  ['unit-own-funds', '五、单位资金'],
];
const APPROPRIATIONS: readonly (readonly [string, string])[] = [
  ['general-public-budget', '一、一般公共预算拨款'],
  ['government-fund', '二、政府性基金预算拨款'],
  ['state-capital', '三、国有资本经营预算拨款'],
];

function classAmount(scene: Scene, code: string): Fen {
  const lines = code === '' ? [] : scene.budget.functional.filter((line) => line.code.startsWith(code));
  return sum(lines.map(({ basic, project }) => basic + project));
}

function whole(scene: Scene): Fen {
  return sum(scene.budget.functional.map(({ basic, project }) => basic + project));
}

/** 部门预算收支总表. */
export function revenueExpenditureSummary(scene: Scene): PrintedBlock[] {
  const all = whole(scene);
  const revenue = (i: number): Side => {
    const [row, name] = REVENUE[i] ?? ['', ''];
    return [row, name, row === 'general-public-budget' ? all : 0];
  };
  const pairs: (readonly [Side, Side])[] = CLASSES.map(([code, name], i) => [
    revenue(i),
    [code === '' ? 'central-bank-items' : code, name, classAmount(scene, code)],
  ]);
  pairs.push(
    [
      ['revenue-this-year', '本年收入合计', all],
      ['expenditure-this-year', '本年支出合计', all],
    ],
    [
      ['carried-over', '上年结转结余', 0],
      ['carried-forward', '年终结转结余', 0],
    ],
    [
      ['revenue-total', '收入总计', all],
      ['expenditure-total', '支出总计', all],
    ],
  );
  const side = ([row, name, amount]: Side, measure: string): PrintedCell[] =>
    row === ''
      ? [cell(''), cell('')]
      : [words(name, RES, row, measure), figure(inCell(amount), RES, row, 'budget')];
  return titled('部门预算收支总表', {
    form: RES,
    widths: [6, 32, 14, 34, 14],
    headRows: 4,
    rows: [
      topLine(scene, RES, [1, 1, 3]),
      [head('序号', 1, 2), head('收入', 2), head('支出', 2)],
      [head('项  目'), head('预算数'), head('项  目'), head('预算数')],
      numbering(5),
      ...pairs.map(([left, right], i) => [
        ordinal(i + 1),
        ...side(left, 'revenue-name'),
        ...side(right, 'expenditure-name'),
      ]),
    ],
  });
}

/** 部门预算财政拨款收支总表. */
export function appropriationSummary(scene: Scene): PrintedBlock[] {
  const all = whole(scene);
  const opening = APPROPRIATIONS.map(([row, name]): Side => [`opening-${row}`, name, 0]);
  const none: Side = ['', '', 0];
  const pairs: (readonly [Side, Side])[] = CLASSES.map(([code, name], i) => {
    const [row, printed] = APPROPRIATIONS[i] ?? ['', ''];
    return [
      [row, printed, row === 'general-public-budget' ? all : 0],
      [code === '' ? 'central-bank-items' : code, name, classAmount(scene, code)],
    ];
  });
  pairs.push(
    [
      ['revenue-this-year', '本年收入合计', all],
      ['expenditure-this-year', '本年支出合计', all],
    ],
    [
      ['opening-balance', '年初财政拨款结转和结余', 0],
      ['closing-balance', '年末财政拨款结转和结余', 0],
    ],
    ...opening.map((line) => [line, none] as const),
    [
      ['revenue-total', '收入总计', all],
      ['expenditure-total', '支出总计', all],
    ],
  );
  const revenue = ([row, name, amount]: Side): PrintedCell[] =>
    row === ''
      ? [cell(''), cell('')]
      : [words(name, APP, row, 'revenue-name'), figure(inCell(amount), APP, row, 'amount')];
  const expenditure = ([row, name, amount]: Side): PrintedCell[] =>
    row === ''
      ? Array.from({ length: 5 }, () => cell(''))
      : [
          words(name, APP, row, 'expenditure-name'),
          figure(inCell(amount), APP, row, 'total'),
          figure(inCell(amount), APP, row, 'general'),
          figure('', APP, row, 'fund'),
          figure('', APP, row, 'capital'),
        ];
  return titled('部门预算财政拨款收支总表', {
    form: APP,
    widths: [6, 23, 9, 29, 9, 9, 8, 8],
    headRows: 4,
    rows: [
      topLine(scene, APP, [2, 2, 4]),
      [head('序号', 1, 2), head('收入', 2), head('支出', 5)],
      [
        head('项  目'),
        head('金额'),
        head('项  目'),
        head('合计'),
        head('一般公共预算财政拨款'),
        head('政府性基金预算财政拨款'),
        head('国有资本经营预算财政拨款'),
      ],
      numbering(8),
      ...pairs.map(([left, right], i) => [ordinal(i + 1), ...revenue(left), ...expenditure(right)]),
    ],
  });
}
