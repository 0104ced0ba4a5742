import type { Cell } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';

/** Vehicles held and money to run them go together. */
export const vehicleMoney: Rule = {
  id: 'asset.vehicles.operation',
  severity: 'warning',
  title: {
    zh: '保有公务用车与公务用车运行维护费相互对应',
    en: 'Vehicles held and money to run them go together',
  },
  message: {
    zh: '资产表车辆为“{vehicles}”，“三公”经费表公务用车运行维护费为“{money}”，两者不对应；请核对，情况特殊的在文字中说明。',
    en: 'The assets list “{vehicles}” vehicles, the three public expenses “{money}” to run them: they do not go together. Check them, or explain.',
  },
  basis: '资产占用情况表与“三公”经费支出表的对应关系',
  *statements(facts) {
    const held = facts.cell('fixed-assets', 'vehicles', 'quantity');
    const money = facts.cell('three-public-expenses', 'vehicle-operation', 'total');
    const refs = [
      facts.ref('fixed-assets', 'vehicles', 'quantity'),
      facts.ref('three-public-expenses', 'vehicle-operation', 'total'),
    ].filter((ref) => ref !== undefined);
    if (held === undefined || money === undefined || unknown(held) || unknown(money)) return;
    yield {
      statement: { kind: 'holds', holds: positive(held) === positive(money), cells: refs },
      words: { vehicles: held.text || '空', money: money.text || '空' },
      wordsEn: { vehicles: held.text || 'no', money: money.text || 'nothing' },
    };
  },
  examples: {
    pass: `three-public-expenses
                             | total
           vehicle-operation | 3.00
           fixed-assets
                    | quantity | value
           vehicles | 5        | 112.02`,
    fail: `three-public-expenses
                             | total
           vehicle-operation | 3.00
           fixed-assets
                    | quantity | value
           vehicles |          |`,
  },
};

function unknown(cell: Cell): boolean {
  return cell.kind === 'absent' && (cell.absence === 'withheld' || cell.absence === 'unreadable');
}

function positive(cell: Cell): boolean {
  return (cell.kind === 'amount' && cell.fen > 0) || (cell.kind === 'number' && cell.value > 0);
}
