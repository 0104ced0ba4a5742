import type { Row, Table } from '@mingzhang/model';
import { fold } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { type Figure, figures } from './figures.ts';
import { type Passage, passages, words } from './prose.ts';

const BASIS = '《中华人民共和国预算法实施条例》第六条第三款';
const NAMED = /([^“”，。；\d]{2,40}?)（类）([^“”，。；]{1,40}?)（款）([^“”，。；]{1,40}?)（项）/g;
const TABLES = [
  'general-public-expenditure',
  'government-fund-expenditure',
  'state-capital-expenditure',
  'final-general-public-expenditure',
];
const NEAR = 6;

/** A functional item named in prose with its section and class, and the row of a table that bears its name. */
interface Named {
  readonly passage: Passage;
  readonly index: number;
  readonly text: string;
  readonly end: number;
  readonly table: Table;
  readonly row: Row;
  /** Names of class and section: as the text has them, and as the table has them. */
  readonly said: readonly [string, string];
  readonly printed: readonly [string | undefined, string | undefined];
}

function* named(facts: Facts): Iterable<Named> {
  let rows: ReadonlyMap<string, readonly { table: Table; row: Row }[]> | undefined;
  for (const passage of passages(facts.disclosure)) {
    if (!passage.text.includes('（项）')) continue;
    for (const match of passage.text.matchAll(NAMED)) {
      rows ??= itemRows(facts);
      const [text, first = '', second = '', item = ''] = match;
      const said = [bare(first), bare(second)] as const;
      const fits = (rows.get(bare(item)) ?? []).map(({ table, row }) => ({
        table,
        row,
        printed: [nameOf(facts, table, row, 3), nameOf(facts, table, row, 5)] as const,
      }));
      const best = fits.find(({ printed }) => printed[0] === said[0] && printed[1] === said[1]) ?? fits[0];
      if (best === undefined) continue;
      yield { passage, index: match.index, text, end: match.index + text.length, said, ...best };
    }
  }
}

function itemRows(facts: Facts): ReadonlyMap<string, readonly { table: Table; row: Row }[]> {
  const all = TABLES.flatMap((form) => facts.tables(form)).flatMap((table) =>
    table.rows.filter(({ level }) => level === 3).map((row) => ({ table, row })),
  );
  return Map.groupBy(all, ({ row }) => bare(row.name));
}

function nameOf(facts: Facts, table: Table, row: Row, digits: number): string | undefined {
  const above = facts.rowIn(table, row.code?.slice(0, digits) ?? '');
  return above && bare(above.name);
}

/** A printed name without ordinals, quotation marks and spaces. */
function bare(name: string): string {
  return fold(name)
    .replace(/^.*[“”:：]/, '')
    .replace(/^[一二三四五六七八九十\d]*[.、]/, '');
}

/** The amount said of a functional item is its row's. */
export const functionalAmount: Rule = {
  id: 'text.functional.amount',
  severity: 'warning',
  title: {
    zh: '文字按类款项列示的金额与支出表同一科目一致',
    en: 'The amount said of a functional item is that of its row',
  },
  message: {
    zh: '“{item}”文字写为{text}，而《{form}》{code} {name} 为 {expected} {unit}，相差 {difference}；请核对。',
    en: 'The text gives {text} for “{item}”, but {code} {name} of “{form}” prints {expected} {unit}: {difference} apart. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    const said = figures(facts.disclosure);
    for (const { passage, text, end, table, row } of named(facts)) {
      const figure = said.get(passage)?.find((one) => isAmountOf(passage, end, one));
      const right = facts.termIn(table, row, 'total');
      if (figure === undefined || right === undefined) continue;
      yield {
        statement: { kind: 'equal', left: facts.claimTerm(figure.claim, table), right },
        words: {
          item: text,
          text: figure.claim.text,
          form: table.title,
          code: row.code ?? '',
          name: row.name,
        },
      };
    }
  },
  examples: {
    pass: `section overall 二、部门预算编制说明
           text “教育支出（类）进修及培训（款）培训支出（项）”[培训支出|2.00万元]，用于培训。
           general-public-expenditure
                            | total
           205 教育支出     | 2.00
           20508 进修及培训 | 2.00
           2050803 培训支出 | 2.00`,
    fail: `section overall 二、部门预算编制说明
           text “教育支出（类）进修及培训（款）培训支出（项）”[培训支出|2.50万元]，用于培训。
           general-public-expenditure
                            | total
           205 教育支出     | 2.00
           20508 进修及培训 | 2.00
           2050803 培训支出 | 2.00`,
  },
};

/** The amount right after the name, or in accounts what was spent, before another item is named. */
function isAmountOf({ text }: Passage, end: number, { claim, start }: Figure): boolean {
  if (claim.kind !== 'amount' || start < end) return false;
  const between = text.slice(end, start);
  return between.length <= NEAR ? !between.includes('预算') : /^[^（]*支出决算(?:数)?为?$/.test(between);
}

/** Class and section of a functional item are named in prose as in the table. */
export const functionalName: Rule = {
  id: 'text.functional.name',
  severity: 'warning',
  title: {
    zh: '文字中类、款科目名称与报表一致',
    en: 'Class and section are named in prose as in the table',
  },
  message: {
    zh: '文字写“{said}”，而《{form}》为“{printed}”；请核对是否沿用了旧科目名称。',
    en: 'The text says “{said}”, but table “{form}” prints “{printed}”. See whether an old name was kept.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { passage, index, text, said, printed, table } of named(facts)) {
      const wrong = said.findIndex((name, level) => printed[level] !== undefined && printed[level] !== name);
      yield {
        statement: { kind: 'holds', holds: wrong < 0, cells: [words(passage, index, text.length)] },
        words: { said: said[wrong] ?? '', printed: printed[wrong] ?? '', form: table.title },
      };
    }
  },
  examples: {
    pass: `section overall 二、部门预算编制说明
           text “卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）”18.03万元。
           general-public-expenditure
                                   | total
           210 卫生健康支出        | 18.03
           21011 行政事业单位医疗  | 18.03
           2101101 行政单位医疗    | 18.03`,
    fail: `section overall 二、部门预算编制说明
           text “医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）”18.03万元。
           general-public-expenditure
                                   | total
           210 卫生健康支出        | 18.03
           21011 行政事业单位医疗  | 18.03
           2101101 行政单位医疗    | 18.03`,
  },
};
