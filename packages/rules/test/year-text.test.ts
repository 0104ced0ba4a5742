import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { baseYear, textYear } from '../src/year/text-year.ts';
import { disclosure } from './language.ts';

/** The years a rule finds wrong in one sentence of a budget for 2024. */
function wrong(rule: typeof textYear, sentence: string): string[] {
  const document = disclosure(`section overall 二、部门预算安排的总体情况\ntext ${sentence}`);
  return checkWith([rule], document).findings.map(({ cells }) => cells[0]?.text ?? '');
}

describe('other years in prose', () => {
  test.each([
    '2024年支出预算10万元。',
    '较2023年预算增加1万元。',
    '与2023年相比持平。',
    '截至2023年12月31日，资产100万元。',
    '执行《2021年城市管理办法》。',
    '落实“2025年远景目标”。',
    '依据国办发〔2019〕13号文件。',
    '自2019年以来一直承担此项工作。',
    '2021-2025年分年实施。',
    '2023年当年预算执行数为60.13万元。',
    '开展2023年度绩效自评。',
    '2023年结转资金0.00万元。',
  ])('silent: %s', (sentence) => {
    expect(wrong(textYear, sentence)).toEqual([]);
  });

  test.each([
    ['据此制定2023年分项目标。', ['2023年']],
    ['2023年，主要是项目内容有变化。', ['2023年']],
    ['2025年我部门将继续工作，做好2024年预算。', ['2025年']],
  ])('found: %s', (sentence, years) => {
    expect(wrong(textYear, sentence)).toEqual(years);
  });
});

describe('the base of a comparison', () => {
  test.each([
    ['较2023年预算增加1万元。', []],
    ['与2023年相比减少1万元。', []],
    ['比2022年预算增加1万元。', ['2022年']],
    ['较2024年预算减少1万元。', ['2024年']],
    ['比本年预算增加1万元。', ['比本年预算增加']],
  ])('%s', (sentence, found) => {
    expect(wrong(baseYear, sentence)).toEqual(found);
  });
});
