import type {
  AbsentCell,
  Cell,
  Claim,
  Disclosure,
  Indicator,
  Project,
  Row,
  Section,
  Table,
} from '@mingzhang/model';
import { parseAmount } from '@mingzhang/model';
import { strFromU8, unzipSync } from 'fflate';

/** Until it is laid out nothing stands anywhere. */
const NOWHERE = { paragraph: 0 } as const;

/** A cell as one writes it: `` blank, `涉密`, `1.50` an amount in 万元, `25%` a share, `#3` a count, else text. */
function cell(text: string): Cell {
  const at = { text, place: NOWHERE } as const;
  if (text === '') return { kind: 'absent', absence: 'blank', ...at } satisfies AbsentCell;
  if (text === '涉密') return { kind: 'absent', absence: 'withheld', ...at };
  if (text.startsWith('#'))
    return { kind: 'number', value: Number(text.slice(1)), step: 1, text: text.slice(1), place: NOWHERE };
  if (text.endsWith('%') && /^\d/.test(text))
    return { kind: 'number', value: Number(text.slice(0, -1)), step: 1, percent: true, ...at };
  const amount = /^-?[\d,]+\.\d\d$/.test(text) ? parseAmount(text, '万元') : undefined;
  return amount === undefined ? { kind: 'text', ...at } : { kind: 'amount', ...amount, ...at };
}

/** A coded table, one line a row: `code|name|total|basic|project`. A row without a code is the total. */
export function expenditure(lines: string, notes: readonly string[] = []): Table {
  const rows = lines
    .trim()
    .split('\n')
    .map((line): Row => {
      const [code = '', name = '', total = '', basic = '', project = ''] = line.trim().split('|');
      const cells = {
        code: cell(code),
        name: cell(name),
        total: cell(total),
        basic: cell(basic),
        project: cell(project),
      };
      return code === ''
        ? { key: 'total', name: '合计', role: 'total', cells, place: NOWHERE }
        : { key: code, name, role: 'coded', code, level: (code.length - 1) / 2, cells, place: NOWHERE };
    });
  const columns = [
    ['code', '功能分类科目', '科目编码'],
    ['name', '功能分类科目', '科目名称'],
    ['total', '合计'],
    ['basic', '基本支出'],
    ['project', '项目支出'],
  ].map(([measure = '', ...heading], i) => ({ measure, heading, index: i + 1 }));
  return table('general-public-expenditure', '部门预算一般公共预算财政拨款支出表', columns, rows, notes);
}

/** Purchases, one line a row: `project|item|quantity|unit price|amount`. */
export function procurement(lines: string, notes: readonly string[] = []): Table {
  const rows = lines
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i): Row => {
      const [project = '', item = '', quantity = '', price = '', amount = ''] = line.trim().split('|');
      const cells = {
        project: cell(project),
        item: cell(item),
        quantity: cell(quantity),
        'unit-price': cell(price),
        amount: cell(amount),
      };
      return { key: `line-${i + 1}`, name: project, role: 'other', cells, place: NOWHERE };
    });
  const columns = [
    ['project', '项目名称'],
    ['item', '采购物品名称'],
    ['quantity', '数量'],
    ['unit-price', '单价'],
    ['amount', '政府采购金额', '合计'],
  ].map(([measure = '', ...heading], i) => ({ measure, heading, index: i }));
  return table('procurement-budget', '部门政府采购预算', columns, rows, notes);
}

function table(
  form: string,
  title: string,
  columns: Table['columns'],
  rows: readonly Row[],
  notes: readonly string[],
): Table {
  return {
    form,
    title,
    titlePlace: NOWHERE,
    unit: '万元',
    year: 2026,
    body: '312区文体旅局',
    columns,
    rows,
    notes: notes.map((text) => ({ text, place: NOWHERE })),
    grids: [],
    place: NOWHERE,
  };
}

/** A project: `code|name|budget|purpose|goal`, then its indicators `level1|level2|level3|description|target|basis`. */
export function project(head: string, ...indicators: readonly string[]): Project {
  const [code = '', name = '', budget = '', purpose = '', goal = ''] = head.split('|');
  return {
    title: { text: name === '' ? '' : `${name}绩效目标表`, place: NOWHERE },
    code: cell(code),
    name: cell(name),
    budget: cell(budget),
    fiscal: cell(budget),
    other: cell(''),
    purpose: cell(purpose),
    plan: ['25%', '50%', '75%', '100%'].map((share, i) => ({
      until: `${3 * (i + 1)}月底`,
      share: cell(share),
    })),
    goals: [cell(goal)],
    indicators: indicators.map((line): Indicator => {
      const texts = line.split('|');
      const at = (i: number) => cell(texts[i] ?? '');
      return {
        level1: at(0),
        level2: at(1),
        level3: at(2),
        description: at(3),
        target: at(4),
        basis: at(5),
        place: NOWHERE,
      };
    }),
    unit: '万元',
    grids: [],
    place: NOWHERE,
  };
}

/** A section: its heading, then its paragraphs. */
export function section(
  id: string | null,
  number: string,
  title: string,
  ...paragraphs: readonly string[]
): Section {
  return {
    id,
    number,
    title,
    level: number.startsWith('第') ? 0 : 1,
    place: NOWHERE,
    paragraphs: paragraphs.map((text) => ({ text, place: NOWHERE })),
    tables: 0,
  };
}

export function claim(sentence: string, text: string, fen: number): Claim {
  return {
    kind: 'amount',
    subject: '',
    section: null,
    text,
    sentence: { text: sentence, place: NOWHERE },
    place: NOWHERE,
    fen,
    step: 10_000,
    unit: '万元',
  };
}

export function disclosure(parts: Partial<Disclosure> = {}): Disclosure {
  return {
    source: { path: 'given.txt', sha256: '0'.repeat(64), format: 'txt' },
    document: {
      kind: 'budget',
      edition: 'department',
      year: 2026,
      body: '区文体旅局',
      bodyCode: '312',
      template: 'hebei',
      evidence: [],
    },
    blocks: [],
    tables: [],
    projects: [],
    sections: [],
    claims: [],
    unread: [],
    ...parts,
  };
}

/** A small disclosure with everything in it. */
export function sample(): Disclosure {
  return disclosure({
    tables: [
      expenditure(`
        |合计|30.00|20.00|10.00
        207|文化旅游体育与传媒支出|30.00|20.00|10.00
        20701|文化和旅游|30.00|20.00|10.00
        2070101|行政运行|20.00|20.00|
        2070199|其他文化和旅游支出|10.00||10.00`),
      procurement('展览经费|展柜|#2|1.50|3.00\n展览经费|印刷|#1|0.80|0.80'),
    ],
    projects: [
      project(
        '13030426P00000000001A|展览经费|10.00|用于展览|1.办好展览',
        '产出指标|数量指标|展览场次|全年场次|≥4场|年度工作计划',
        '效益指标|社会效益指标|参观人数|全年人数|≥5000人|年度工作计划',
      ),
    ],
    sections: [
      section('overall', '二', '部门预算安排的总体情况', '2026年支出预算30.00万元。'),
      section('projects', '七', '部门项目预算安排情况及绩效目标'),
      section('procurement', '八', '政府采购预算情况'),
    ],
  });
}

/** Everything that stands in a file: the members of an archive with their names, as text. */
export function everything(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n');
}

/** One member of an archive as text. */
export function member(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new RangeError(`no member ${name}`);
  return strFromU8(content);
}
