import type { Words } from '@mingzhang/forms';
import type { Cell, CellRef, Row, Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { type Figure, figures } from '../text/figures.ts';

const BASIS = '部门预算公开表样（数字格式一致）';
const LARGE = /^-?\d{4,}(?:\.\d+)?$/;
const MARKED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

interface PrintedCell {
  readonly row: Row;
  readonly measure: string;
  readonly cell: Cell & { readonly kind: 'amount' };
}

function* amounts(table: Table): Iterable<PrintedCell> {
  for (const row of table.rows) {
    for (const [measure, cell] of Object.entries(row.cells))
      if (cell.kind === 'amount') yield { row, measure, cell };
  }
}

/** One statement for each slip of a table, or one that there is none. */
function* eachTable(
  facts: Facts,
  slips: (table: Table) => { readonly found: readonly PrintedCell[]; readonly usual?: Words },
): Iterable<Instance> {
  for (const table of facts.disclosure.tables) {
    const { found, usual } = slips(table);
    const words = { table: table.title, usual: usual?.zh ?? '' };
    const wordsEn = { usual: usual?.en ?? '' };
    for (const { row, measure, cell } of found) {
      const cells = [facts.refIn(table, row, measure) ?? facts.titleRef(table)];
      yield {
        statement: { kind: 'holds', holds: false, cells },
        words: { ...words, text: cell.text },
        wordsEn,
      };
    }
    if (found.length === 0)
      yield { statement: { kind: 'holds', holds: true, cells: [facts.titleRef(table)] }, words };
  }
}

/** Within one table thousands are marked throughout or not at all. */
export const thousandsSame: Rule = {
  id: 'form.figure.thousands',
  severity: 'hint',
  title: {
    zh: '同一张表的千分位用法一致',
    en: 'Within one table thousands are marked throughout or not at all',
  },
  message: {
    zh: '《{table}》多数金额{usual}千分位，这里写作“{text}”；请统一。',
    en: 'Most amounts of table “{table}” are printed {usual} thousands marks; this one is “{text}”. Make them one.',
  },
  basis: BASIS,
  statements: (facts) =>
    eachTable(facts, (table) => {
      const large = [...amounts(table)].filter(({ cell: { text } }) => LARGE.test(text) || MARKED.test(text));
      const [marked, plain] = [
        large.filter(({ cell }) => MARKED.test(cell.text)),
        large.filter(({ cell }) => !MARKED.test(cell.text)),
      ];
      const few = marked.length * 2 > large.length ? plain : marked;
      const usual = few === plain ? { zh: '带', en: 'with' } : { zh: '不带', en: 'without' };
      return { found: few.length * 4 > large.length ? [] : few, usual };
    }),
  examples: {
    pass: `expenditure-summary
                 | total    | basic
           total | 1,200.00 | 1,200.00
           201   | 1,200.00 | 1,200.00`,
    fail: `expenditure-summary
                 | total    | basic
           total | 1,200.00 | 1,200.00
           201   | 1,200.00 | 1200.00
           20131 | 1,200.00 | 1,200.00`,
  },
};

/** In a table of two decimals every amount has two. */
export const decimalsSame: Rule = {
  id: 'form.figure.decimals',
  severity: 'hint',
  title: {
    zh: '同一张表的小数位数一致',
    en: 'The amounts of one table have as many decimals',
  },
  message: {
    zh: '《{table}》多数金额写 {usual} 位小数，这里写作“{text}”；请统一。',
    en: 'Most amounts of table “{table}” have {usual} decimals; this one is “{text}”. Make them one.',
  },
  basis: BASIS,
  statements: (facts) =>
    eachTable(facts, (table) => {
      const all = [...amounts(table)];
      const counts = Map.groupBy(all, ({ cell }) => decimalsOf(cell.text));
      const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
      if (most === undefined || all.length < 4 || most[1].length * 10 < all.length * 9) return { found: [] };
      const found = all.filter(({ cell }) => cell.fen !== 0 && decimalsOf(cell.text) !== most[0]);
      return { found, usual: { zh: String(most[0]), en: String(most[0]) } };
    }),
  examples: {
    pass: `expenditure-summary
                   | total | basic | project
           total   | 10.00 | 6.00  | 4.00
           201     | 10.00 | 6.00  | 4.00
           20131   | 10.00 | 6.00  | 4.00
           2013101 | 10.00 | 6.00  | 4.00`,
    fail: `expenditure-summary
                   | total | basic | project
           total   | 10.00 | 6.00  | 4.00
           201     | 10.00 | 6.00  | 4.00
           20131   | 10.00 | 6.00  | 4.00
           2013101 | 10    | 6.00  | 4.00`,
  },
};

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** A table of a budget or of accounts prints no amount below nought. */
export const noNegative: Rule = {
  id: 'form.figure.negative',
  severity: 'warning',
  title: { zh: '报表金额不为负数', en: 'No amount of a table is below nought' },
  message: {
    zh: '《{table}》此处金额为负数“{text}”；请核对符号，冲减的请说明。',
    en: 'Table “{table}” prints the amount “{text}”, below nought. Check the sign, or explain what it takes off.',
  },
  basis: BASIS,
  statements: (facts) =>
    eachTable(facts, (table) => ({ found: [...amounts(table)].filter(({ cell }) => cell.fen < 0) })),
  examples: {
    pass: `fixed-assets
                 | value
           total | 324.24`,
    fail: `fixed-assets
                 | value
           total | -324.24`,
  },
};

/** Within one sentence amounts are said in one unit. */
export const unitSame: Rule = {
  id: 'form.figure.unit',
  severity: 'hint',
  title: { zh: '同一句中的金额用同一单位', en: 'Within one sentence amounts are said in one unit' },
  message: {
    zh: '同一句中既有“{first}”又有“{other}”；请核对单位，避免误写元和万元。',
    en: 'One sentence has both “{first}” and “{other}”. Check the units: 元 and 万元 are easily confused.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const said of figures(facts.disclosure).values()) {
      const bySentence = Map.groupBy(said.filter(isAmount), ({ claim }) => claim.sentence.text);
      for (const [text, all] of bySentence) {
        const [first] = all;
        if (first === undefined || all.length < 2 || /每|[/／]|标准|单价|以上|以下/.test(text)) continue;
        const other = all.find(({ claim }) => claim.unit !== first.claim.unit);
        const cells: CellRef[] = [first, ...(other === undefined ? [] : [other])].map(({ claim }) =>
          facts.claimRef(claim),
        );
        yield {
          statement: { kind: 'holds', holds: other === undefined, cells },
          words: { first: first.claim.text, other: other?.claim.text ?? '' },
        };
      }
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 基本支出[基本支出|6.00万元]，项目支出[项目支出|4.00万元]。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 基本支出[基本支出|6.00万元]，项目支出[项目支出|4.00元]。`,
  },
};

function isAmount({ claim }: Figure): boolean {
  return claim.kind === 'amount' || (claim.kind === 'delta' && claim.direction !== 'flat');
}

const ORDER: readonly string[] = [
  'revenue-expenditure-summary',
  'revenue-summary',
  'expenditure-summary',
  'appropriation-summary',
  'general-public-expenditure',
];

/** No table is printed twice, and the first five come in their order. */
export const tableOrder: Rule = {
  id: 'form.table.order',
  severity: 'hint',
  title: {
    zh: '报表按规定顺序列示，不重复',
    en: 'The tables come in their order, each once',
  },
  message: {
    zh: '《{table}》{fault}；请核对报表顺序。',
    en: 'Table “{table}” {fault}. Check the order of the tables.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts: Facts) {
    let last = -1;
    const seen = new Set<string>();
    for (const table of facts.disclosure.tables) {
      const at = ORDER.indexOf(table.form);
      if (at < 0) continue;
      const twice = seen.has(table.form);
      const early = at < last;
      seen.add(table.form);
      last = Math.max(last, at);
      yield {
        statement: { kind: 'holds', holds: !twice && !early, cells: [facts.titleRef(table)] },
        words: { table: table.title, fault: twice ? '列示了两次' : '排在了后面的表之后' },
        wordsEn: { fault: twice ? 'is printed twice' : 'stands after a later one' },
      };
    }
  },
  examples: {
    pass: `revenue-summary
           expenditure-summary`,
    fail: `expenditure-summary
           revenue-summary`,
  },
};
