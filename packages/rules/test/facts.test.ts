import type { Disclosure } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { Facts } from '../src/engine/facts.ts';
import { comparePositions, positions } from '../src/engine/order.ts';
import { outline } from '../src/table/outline.ts';
import { disclosure } from './language.ts';

const TABLE = `basic-expenditure
        | code  | total | personnel | operating
  total |       | 9.00  | 1.00      | 8
  30201 | 30201 | 8     |           | 8.00
  30299 | 30299 | 涉密  | ?         |
  section agency-operating 三、机关运行经费安排情况
  text 其中：办公费[办公费|8万元|basic-expenditure/30201/total]，另有[其他|约8万元]，共[合计|9余万元]。
  project 13030424P00889311085D 网络维护
  budget 10.00 | fiscal 10.00 | other
  plan 25% | 100%
  indicator 产出指标 | 数量指标 | 部门数量 | 服务部门 | 76个 | 年度工作计划`;

describe('facts', () => {
  const facts = new Facts(disclosure(TABLE));
  const value = (row: string, measure: string) => {
    const term = facts.term('basic-expenditure', row, measure);
    return term?.kind === 'cell' ? (term.value ?? term.why) : undefined;
  };

  test('a blank is an exact nothing, a withheld or unreadable cell has no value', () => {
    expect(value('30201', 'personnel')).toEqual({ fen: 0, step: 0 });
    expect(value('30299', 'total')).toBe('withheld');
    expect(value('30299', 'personnel')).toBe('unreadable');
  });

  test('what is not printed is no term', () => {
    expect(value('30202', 'total')).toBeUndefined();
    expect(value('30201', 'fund')).toBeUndefined();
    expect(facts.term('expenditure-summary', 'total', 'total')).toBeUndefined();
  });

  test('decimals left out in a table of two decimals are zeros', () => {
    expect(value('30201', 'total')).toEqual({ fen: 8_000_000, step: 10_000 });
  });

  test('so are those of a stated amount, unless it is said to be about that much', () => {
    const steps = facts.claims.map((claim) => {
      const term = facts.claimTerm(claim, facts.table('basic-expenditure'));
      return term.kind === 'cell' ? term.value?.step : undefined;
    });
    expect(steps).toEqual([10_000, 1_000_000, 1_000_000]);
  });

  test('points at cells of projects by the project code', () => {
    const [project] = facts.projects;
    if (project === undefined) throw new Error('no project');
    expect(facts.planRef(project, 1)).toMatchObject({
      row: '13030424P00889311085D',
      measure: 'plan-2',
      text: '100%',
    });
    expect(facts.indicatorRef(project, 0, 'target')).toMatchObject({
      measure: 'indicator-1/target',
      text: '76个',
    });
    expect(facts.indicatorRef(project, 1, 'target')).toBeUndefined();
    expect(facts.project('13030424P00889311085D')).toBe(project);
  });
});

describe('the outline of a coded table', () => {
  const lines = (codes: readonly string[]) => {
    const { tables } = disclosure(
      ['expenditure-summary', ' | code | total', ...codes.map((code) => `${code} | ${code} | 1.00`)].join(
        '\n',
      ),
    );
    const { tops, children } = outline(tables[0] as Disclosure['tables'][number]);
    return {
      tops: tops.map(({ key }) => key),
      children: [...children].map(
        ([parent, rows]) => `${parent.key}: ${rows.map(({ key }) => key).join(' ')}`,
      ),
    };
  };

  test('a row stands under the nearest code printed, or under the total', () => {
    expect(lines(['201', '20131', '2013101', '2080505'])).toEqual({
      tops: ['201', '2080505'],
      children: ['201: 20131', '20131: 2013101'],
    });
    expect(lines(['201', '2013101']).children).toEqual(['201: 2013101']);
  });

  test('a code printed twice takes the rows that follow it', () => {
    expect(lines(['201', '20131', '201', '20132']).children).toEqual(['201: 20131', '201#2: 20132']);
  });

  test('a badly shaped code still stands under its class', () => {
    expect(lines(['301', '3012', '30107']).children).toEqual(['301: 3012 30107']);
  });
});

describe('reading order', () => {
  test('docx paragraphs and tables are ordered by the blocks they are', () => {
    const grid = { kind: 'grid', rows: [], width: 0, spans: true } as const;
    const blocks: Disclosure['blocks'] = [
      { kind: 'paragraph', text: '一', place: { paragraph: 1 } },
      { ...grid, place: { table: 1, row: 1, cell: 1 } },
      { kind: 'paragraph', text: '二', place: { paragraph: 2 } },
    ];
    const position = positions({ ...disclosure(TABLE), blocks });
    const sorted = [
      { paragraph: 2 },
      { table: 1, row: 2, cell: 1 },
      undefined,
      { table: 1, row: 1, cell: 3 },
      { paragraph: 1 },
    ]
      .map((place) => ({ place, at: position(place) }))
      .sort((a, b) => comparePositions(a.at, b.at));
    expect(sorted.map(({ place }) => place)).toEqual([
      { paragraph: 1 },
      { table: 1, row: 1, cell: 3 },
      { table: 1, row: 2, cell: 1 },
      { paragraph: 2 },
      undefined,
    ]);
  });

  test('sheets stand as they are met, columns by their letters', () => {
    const position = positions(disclosure(TABLE));
    const compare = (a: string, b: string) =>
      comparePositions(position({ sheet: '表一', address: a }), position({ sheet: '表一', address: b }));
    expect(compare('B2', 'AA2')).toBeLessThan(0);
    expect(compare('C3', 'A10')).toBeLessThan(0);
  });
});
