import { fold } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { passages, words } from '../text/prose.ts';

const BASIS = '部门预决算公开表样（国有资产占有使用情况）';
const LISTED = /(共有车辆|购置车辆)(\d+)辆[，,]其中[:：]?((?:[^。；;，,、]{2,20}?\d+辆[、，,]?){2,})/g;
const EACH = /(\d+)辆/g;

/** Vehicles by use add to all vehicles. */
export const vehiclesSum: Rule = {
  id: 'asset.vehicles.sum',
  severity: 'warning',
  title: { zh: '各类用途车辆之和等于车辆总数', en: 'Vehicles by use add to all vehicles' },
  message: {
    zh: '“{what}”写为 {total} 辆，其后各类合计 {sum} 辆；请核对。',
    en: '“{what}” is {total}, but the uses listed after it come to {sum}. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const passage of passages(facts.disclosure)) {
      if (!passage.text.includes('辆')) continue;
      for (const [, what = '', total = '', list = ''] of fold(passage.text).matchAll(LISTED)) {
        const sum = [...list.matchAll(EACH)].reduce((all, [, count]) => all + Number(count), 0);
        yield {
          statement: {
            kind: 'holds',
            holds: sum === Number(total),
            cells: [words(passage, 0, passage.text.length)],
          },
          words: { what, total, sum: String(sum) },
        };
      }
    }
  },
  examples: {
    pass: `section assets 五、国有资产占有使用情况
           text 共有车辆7辆，其中：机要通信用车2辆、应急保障用车1辆、其他用车4辆。`,
    fail: `section assets 五、国有资产占有使用情况
           text 共有车辆7辆，其中：机要通信用车2辆、应急保障用车1辆、其他用车5辆。`,
  },
};

const BOUGHT = /(?:预算安排购置车辆|购置公务用车)(\d+)辆/;
const MONEY = ['three-public-expenses', 'vehicle-purchase', 'total'] as const;

/** Vehicles to be bought and money to buy them go together. */
export const vehiclesPurchase: Rule = {
  id: 'asset.vehicles.purchase',
  severity: 'warning',
  title: {
    zh: '安排购置车辆与公务用车购置费同有同无',
    en: 'Vehicles to be bought and money to buy them go together',
  },
  message: {
    zh: '文字写购置车辆 {count} 辆，“三公”经费表公务用车购置费为“{money}”；请核对，特种车辆等不在“三公”内的请说明。',
    en: 'The text buys {count} vehicles, the three public expenses print “{money}” to buy them. Check them, or explain.',
  },
  basis: BASIS,
  *statements(facts) {
    const ref = facts.ref(...MONEY);
    const cell = facts.cell(...MONEY);
    if (ref === undefined || cell === undefined) return;
    const money = cell.kind === 'amount' && cell.fen > 0;
    for (const passage of passages(facts.disclosure)) {
      const match = passage.text.includes('辆') ? BOUGHT.exec(fold(passage.text)) : null;
      if (match === null) continue;
      const count = match[1] ?? '';
      yield {
        statement: {
          kind: 'holds',
          holds: Number(count) > 0 === money,
          cells: [words(passage, 0, passage.text.length), ref],
        },
        words: { count, money: ref.text || '空' },
        wordsEn: { money: ref.text || 'nothing' },
        severity: money ? 'warning' : 'hint',
      };
    }
  },
  examples: {
    pass: `section assets 五、国有资产占有使用情况
           text 部门预算安排购置车辆1辆。
           three-public-expenses
                            | total
           vehicle-purchase | 25.00`,
    fail: `section assets 五、国有资产占有使用情况
           text 部门预算安排购置车辆0辆。
           three-public-expenses
                            | total
           vehicle-purchase | 25.00`,
  },
};
