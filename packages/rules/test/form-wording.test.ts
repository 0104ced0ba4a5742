import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import type { Rule } from '../src/engine/rule.ts';
import { brackets, doubledStops, residue, spaces } from '../src/form/wording.ts';
import { disclosure } from './language.ts';

/** What a rule points at in one paragraph. */
function slips(rule: Rule, text: string): string[] {
  const document = disclosure(`section overall 二、部门预算安排的总体情况\ntext ${text}`);
  return checkWith([rule], document).findings.flatMap(({ cells }) => cells.map((cell) => cell.text));
}

describe('residue of the template', () => {
  test.each([
    ['增加（减少）5万元。', ['增加（减少）']],
    ['上海市XX局。', ['XX']],
    ['共××万元。', ['××']],
    ['主要原因是。', ['主要原因是']],
    ['主要原因是：', ['主要原因是：']],
    ['主要原因是人员增加。', []],
    ['2人×5700元。', []],
    ['采用HXXT标准。', []],
  ])('%s', (text, found) => {
    expect(slips(residue, text)).toEqual(found);
  });
});

describe('stops', () => {
  test.each([
    ['甲。。乙', ['。。']],
    ['指标：：率', ['：：']],
    ['甲……乙', []],
    ['甲。乙，丙；', []],
  ])('%s', (text, found) => {
    expect(slips(doubledStops, text)).toEqual(found);
  });
});

describe('brackets', () => {
  test.each([
    ['（境）《预算法》“三公”', []],
    ['(六）加强监督', []],
    ['1）甲；2）乙', []],
    ['（境费', ['（']],
    ['《预算法', ['《']],
    ['运行费）', ['）']],
  ])('%s', (text, found) => {
    expect(slips(brackets, text)).toEqual(found);
  });
});

describe('spaces', () => {
  test.each([
    ['做好工 作', [' ']],
    ['第一条 总则', []],
    ['A4 纸', []],
  ])('%s', (text, found) => {
    expect(slips(spaces, text)).toEqual(found);
  });
});
