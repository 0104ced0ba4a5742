import type { Disclosure } from '@mingzhang/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textReport } from '../src/index.ts';
import { safeLine, widthOf, wrap } from '../src/text/width.ts';
import { disclosure, plainPaint, report } from './fixture.ts';

const options = { width: 100, paint: plainPaint };
const zh = textReport(disclosure, report, { ...options, lang: 'zh' });
const en = textReport(disclosure, report, { ...options, lang: 'en' });

describe('the text report', () => {
  it('groups findings by table in document order, the whole document first', () => {
    const order = ['整份文件', '部门支出总表 ─', '二、预算安排的总体情况 ─'].map((title) =>
      zh.indexOf(title),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('says each finding with sign, word, rule, place, print and basis', () => {
    for (const part of [
      '✗ 错误  “合计”行',
      'table.children.sum · 第1张表第2行第3格、第3行第3格、第5行第3格',
      '201 一般公共服务支出   ▸80.10',
      '100.00 ≠ 80.10 + 20.00 = 100.10，相差 0.10 万元',
      '依据：《中华人民共和国预算法实施条例》第五条',
      '? 未能核对',
      '其他事项见▸2023年说明。',
    ]) {
      expect(zh).toContain(part);
    }
  });

  it('sums up verdicts, coverage and what was not read', () => {
    expect(zh).toContain('✗ 1 个错误   ! 1 个警告   · 1 个提示   ? 1 个未能核对');
    expect(zh).toContain('印出的 14 个金额中，13 个有规则核对 (92.9%)');
    expect(zh).toContain('第40段  页码 “21”');
  });

  it('speaks English', () => {
    expect(en).toContain('✗ error  Row 合计');
    expect(en).toContain('13 of 14 printed amounts are touched by a rule (92.9%)');
    expect(en).toContain('table 1, row 2, cell 3');
  });

  it('stays within its width', () => {
    for (const line of `${zh}${en}`.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(100);
  });

  it('lets no terminal escape of the document through', () => {
    const sequence = '\u001b]0;owned\u0007\u001b[2J';
    const hostile: Disclosure = { ...disclosure, document: { ...disclosure.document, body: sequence } };
    const text = textReport(hostile, report, { ...options, lang: 'zh' });
    expect([...text].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
  });
});

describe('width', () => {
  it('counts Chinese characters twice', () => {
    expect(widthOf('合计 100.00')).toBe(11);
  });

  it('wraps without losing a character, within the width and a closing mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 60 }), (text, width) => {
        const line = safeLine(text);
        const lines = wrap(line, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
      }),
    );
    const prose = '预算收入，合计。'.repeat(20);
    for (const line of wrap(prose, 30)) expect(widthOf(line)).toBeLessThanOrEqual(32);
  });
});
