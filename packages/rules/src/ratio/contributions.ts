import { formatFen } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';

const BASIC = 'basic-expenditure';
/** 基本工资, 津贴补贴, 奖金, 绩效工资: what contributions and training money are reckoned on. */
const WAGES = ['30101', '30102', '30103', '30107'];
/** The base is last year's wages, so a rate may show a little higher on this year's. */
const SLACK = 1.08;

function amount(facts: Facts, code: string): number {
  const cell = facts.cell(BASIC, code, 'total');
  return cell?.kind === 'amount' ? cell.fen : 0;
}

interface Ceiling {
  readonly id: Rule['id'];
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly percent: number;
  readonly basis: string;
}

/** An item of basic expenditure that is a share of the wages, at most. */
function ceiling({ id, code, zh, en, percent, basis }: Ceiling): Rule {
  return {
    id,
    severity: 'hint',
    title: {
      zh: `${zh}一般不超过工资总额的 ${percent}%`,
      en: `${en} are as a rule no more than ${percent} % of wages`,
    },
    message: {
      zh: `${zh} {amount} 万元，占工资总额 {wages} 万元的 {share}%，高于 ${percent}%；请核对计提基数和标准。`,
      en: `${en} of {amount} 万元 are {share} % of the wages of {wages} 万元, above ${percent} %. Check base and rate.`,
    },
    basis,
    *statements(facts) {
      const ref = facts.ref(BASIC, code, 'total');
      const wages = WAGES.reduce((sum, one) => sum + amount(facts, one), 0);
      const own = amount(facts, code);
      if (ref === undefined || wages <= 0 || own <= 0) return;
      yield {
        statement: { kind: 'holds', holds: own * 100 <= wages * percent * SLACK, cells: [ref] },
        words: {
          amount: formatFen(own, '万元'),
          wages: formatFen(wages, '万元'),
          share: ((own / wages) * 100).toFixed(2),
        },
      };
    },
    examples: { pass: example(code, percent * 0.98), fail: example(code, percent * 1.3) },
  };
}

function example(code: string, own: number): string {
  return `basic-expenditure
                    | total
           30101 基本工资 | 60.00
           30102 津贴补贴 | 40.00
           ${code} 本项 | ${own.toFixed(2)}`;
}

export const unionShare = ceiling({
  id: 'table.ratio-union.bound',
  code: '30228',
  zh: '工会经费',
  en: 'Trade union dues',
  percent: 2,
  basis: '《中华人民共和国工会法》（按工资总额的百分之二拨缴）',
});

export const trainingShare = ceiling({
  id: 'table.ratio-training.bound',
  code: '30216',
  zh: '培训费',
  en: 'Training expenses',
  percent: 1.5,
  basis: '培训费按工资总额一定比例安排的一般做法',
});

export const housingShare = ceiling({
  id: 'table.ratio-housing.bound',
  code: '30113',
  zh: '住房公积金',
  en: 'Housing fund contributions',
  percent: 12,
  basis: '《住房公积金管理条例》及缴存比例不高于 12% 的规定',
});

/** 职业年金 (8 %) is half of 养老保险 (16 %), both on one base. */
export const annuityHalf: Rule = {
  id: 'table.ratio-annuity.half',
  severity: 'hint',
  title: {
    zh: '职业年金缴费约为基本养老保险缴费的一半',
    en: 'Occupational annuity is about half of the pension contribution',
  },
  message: {
    zh: '职业年金 {annuity} 万元，基本养老保险 {pension} 万元，比例为 {share}%，通常为 50%；请核对缴费基数和比例。',
    en: 'Occupational annuity of {annuity} 万元 against pension of {pension} 万元 is {share} %; as a rule it is 50 %. Check base and rate.',
  },
  basis: '机关事业单位养老保险制度（单位缴费 16%，职业年金 8%）',
  *statements(facts) {
    const [pension, annuity] = [amount(facts, '30108'), amount(facts, '30109')];
    const ref = facts.ref(BASIC, '30109', 'total');
    if (ref === undefined || pension <= 0 || annuity <= 0) return;
    const share = (annuity / pension) * 100;
    yield {
      statement: { kind: 'holds', holds: share >= 47 && share <= 53, cells: [ref] },
      words: {
        annuity: formatFen(annuity, '万元'),
        pension: formatFen(pension, '万元'),
        share: share.toFixed(1),
      },
    };
  },
  examples: {
    pass: `basic-expenditure
                                      | total
           30108 基本养老保险缴费 | 16.00
           30109 职业年金缴费     | 8.00`,
    fail: `basic-expenditure
                                      | total
           30108 基本养老保险缴费 | 16.00
           30109 职业年金缴费     | 6.80`,
  },
};
