import { describe, expect, it } from 'vitest';
import { writeHtml } from '../src/html/write-html.ts';
import { laidOut, withhold } from '../src/index.ts';
import { disclosure, everything, expenditure, sample, section } from './disclosures.ts';

const page = (given = sample()) => everything(writeHtml(given));

describe('the page', () => {
  it('needs nothing else: no script, no address of another server', () => {
    expect(page()).not.toMatch(/<script|<link|src=|@import|url\(/i);
  });

  it('says its language, its title, and has one h1', () => {
    expect(page()).toContain('<html lang="zh-CN">');
    expect(page()).toContain('<title>区文体旅局2026年部门预算</title>');
    expect(page().match(/<h1/g)).toHaveLength(1);
  });

  it('contents lead to what they name', () => {
    const html = page();
    const targets = [...html.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBe(4);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
  });

  it('headings of a table say what they head', () => {
    const html = page(disclosure({ tables: [expenditure('|合计|1.00||\n207|甲|1.00||')] }));
    expect(html).toContain('<th scope="colgroup" colspan="2">功能分类科目</th>');
    expect(html).toContain('<th scope="col" rowspan="2">合计</th>');
    expect(html).toContain('<th scope="row">甲</th><td class="n">1.00</td>');
    expect(html).toContain('<caption><h2 id="t1-title">部门预算一般公共预算财政拨款支出表</h2>');
    expect(html).toContain(
      '<span>312区文体旅局</span>　　<span>预算年度：2026</span>　　<span>单位：万元</span>',
    );
  });

  it('withheld looks withheld, blank stays blank', () => {
    const given = withhold(laidOut(sample()), [
      { target: { kind: 'purchase', row: 'line-1' }, reason: '秘密', basis: '保密法', approvedBy: '甲' },
    ]);
    expect(page(given.disclosure)).toContain('<td class="n withheld">涉密</td>');
  });

  it('what a stranger wrote is text', () => {
    const html = page(
      disclosure({ sections: [section('other', '十一', '<b>其他', '<script>alert(1)</script>&"')] }),
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });
});
