import type { Fen } from '@mingzhang/model';
import type { ThreePublic } from '../budget.ts';
import { inCell } from '../money.ts';
import { figure, head, type PrintedBlock, words } from '../printed.ts';
import { numbering, ordinal, type Scene, titled, topLine } from './frame.ts';

const FORM = 'three-public-expenses';

function threePublicTotal({ vehicleOperation, reception }: ThreePublic): Fen {
  return vehicleOperation + reception;
}

/** 部门预算财政拨款“三公”经费支出表. */
export function threePublicExpenses(scene: Scene): PrintedBlock[] {
  const { threePublic } = scene.budget;
  const { vehicleOperation, reception, conference, training } = threePublic;
  const three = threePublicTotal(threePublic);
  const lines: readonly (readonly [string, string, Fen])[] = [
    ['total', '合计', three + conference + training],
    ['three-public', '“三公”经费小计', three],
    ['abroad', '一、因公出国（境）费', 0],
    ['abroad-teaching', '    其中：教学科研人员因公出国（境）费', 0],
    ['abroad-other', '          其他因公出国（境）费', 0],
    ['vehicles', '二、公务用车购置及运维费', vehicleOperation],
    ['vehicle-purchase', '    其中：公务用车购置费', 0],
    ['vehicle-operation', '          公务用车运行维护费', vehicleOperation],
    ['reception', '三、公务接待费', reception],
    ['conference', '四、会议费', conference],
    ['conference-universities', '    其中：省属高校业务性会议费', 0],
    ['conference-other', '          其他会议费', conference],
    ['training', '五、培训费', training],
  ];
  return titled('部门预算财政拨款“三公”经费支出表', {
    form: FORM,
    widths: [7, 41, 13, 13, 13, 13],
    headRows: 4,
    rows: [
      topLine(scene, FORM, [2, 2, 2]),
      [head('序号', 1, 2), head('项  目', 1, 2), head('资 金 性 质', 4)],
      [
        head('合计'),
        head('一般公共预算财政拨款'),
        head('政府性基金预算拨款'),
        head('国有资本经营预算财政拨款'),
      ],
      numbering(6),
      ...lines.map(([row, name, amount], i) => [
        ordinal(i + 1),
        words(name, FORM, row, 'name'),
        figure(inCell(amount), FORM, row, 'total'),
        figure(inCell(amount), FORM, row, 'general'),
        figure('', FORM, row, 'fund'),
        figure('', FORM, row, 'capital'),
      ]),
    ],
  });
}
