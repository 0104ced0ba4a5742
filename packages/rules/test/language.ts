import { FORMS, type Form } from '@mingzhang/forms';
import {
  absenceOf,
  type Block,
  type Cell,
  type Claim,
  type Disclosure,
  fold,
  type Identity,
  type MoneyUnit,
  type Place,
  type Project,
  parseAmount,
  type Row,
  type Section,
  type Table,
} from '@mingzhang/model';
import { paragraphOf } from './language-figures.ts';

/**
 * A disclosure in a few lines:
 *
 *     document budget department 2024 区委办
 *     expenditure-summary 万元
 *                    | total | basic | project
 *     total          | 10.00 | 6.00  | 4.00
 *     201 一般公共服务 | 10.00 | 6.00  | 4.00
 *     note 注：空表列示。
 *     project 13030424P00889311085D 网络维护
 *     budget 10.00 | fiscal 10.00 | other
 *     plan 25% | 50% | 75% | 100%
 *     goal 保障运行
 *     indicator 产出指标 | 数量指标 | 部门数量 | 服务部门数量 | 76个 | 年度工作计划
 *     section overall 二、部门预算安排的总体情况
 *     text 2024年预算收入[预算收入|834.36万元|revenue-expenditure-summary/revenue-total/budget]。
 *
 * `涉密` is withheld, `?` unreadable, an empty cell blank. A row key is a code with its name, a line of the form or any
 * name; figures of a text stand as `[subject|figure|binding or base year]`. A form may carry `unit`, then words of its
 * title; `shifted` says that its columns stand one over, and `empty` ends the line of a form to be filled in. Every line is one line of the document, so places are lines.
 */
export function disclosure(source: string): Disclosure {
  const reader = new Reader();
  source.split('\n').forEach((line, index) => {
    if (line.trim() !== '') reader.line(line.trim(), index + 1);
  });
  return reader.finish();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

const UNITS: readonly MoneyUnit[] = ['元', '千元', '万元', '百万元', '亿元'];
const BLANK = { kind: 'absent', absence: 'blank', text: '' } as const;

class Reader {
  readonly #tables: Mutable<Table>[] = [];
  readonly #projects: Mutable<Project>[] = [];
  readonly #sections: Mutable<Section>[] = [];
  readonly #claims: Claim[] = [];
  readonly #blocks: Block[] = [];
  #identity: Identity = {
    kind: 'budget',
    edition: 'department',
    year: 2024,
    body: null,
    bodyCode: null,
    template: null,
    evidence: [],
  };

  line(text: string, number: number): void {
    const place = { line: number };
    const [word = '', ...rest] = text.split(/\s+/);
    const after = text.slice(word.length).trim();
    const form = FORMS.find(({ id }) => id === word);
    if (form !== undefined) this.#form(form, rest, place);
    else if (word === 'document') this.#document(rest);
    else if (word === 'project') this.#project(after, place);
    else if (word === 'section') this.#section(after, place);
    else if (word === 'text') this.#text(after, place);
    else if (word === 'note') this.#tables.at(-1)?.notes.push({ text: after, place });
    else if (
      ['title', 'budget', 'plan', 'goal', 'purpose', 'indicator'].includes(word) &&
      this.#projects.length > 0
    )
      this.#ofProject(word, after, text, place);
    else if (text.includes('|')) this.#row(text, number);
    else throw new SyntaxError(`line ${number} of the example says nothing known: ${text}`);
  }

  finish(): Disclosure {
    return {
      source: { path: 'example.txt', sha256: '0'.repeat(64), format: 'txt' },
      document: this.#identity,
      blocks: this.#blocks,
      tables: this.#tables,
      projects: this.#projects,
      sections: this.#sections,
      claims: this.#claims,
      unread: [],
    };
  }

  #document([kind, edition, year, body, empty]: readonly string[]): void {
    this.#identity = {
      ...this.#identity,
      ...(empty === 'empty' ? { empty: true as const } : {}),
      kind: kind as Identity['kind'],
      edition: edition as Identity['edition'],
      year: year === undefined || year === '-' ? null : Number(year),
      body: body ?? null,
    };
  }

  #form(form: Form, rest: readonly string[], place: Place): void {
    const unit = UNITS.find((known) => rest.includes(known)) ?? null;
    const title = rest.filter((word) => word !== unit && word !== 'shifted').join(' ') || form.zh;
    this.#tables.push({
      ...(rest.includes('shifted') ? { suspect: 'shifted' as const } : {}),
      form: form.id,
      title,
      titlePlace: place,
      unit: unit ?? (rest.includes('nounit') ? null : '万元'),
      year: this.#identity.year,
      body: this.#identity.body,
      columns: [],
      rows: [],
      notes: [],
      grids: [],
      place,
    });
  }

  #row(text: string, number: number): void {
    const table = this.#tables.at(-1);
    if (table === undefined) throw new SyntaxError(`line ${number}: a row without a table`);
    const [head = '', ...printed] = text.split('|').map((part) => part.trim());
    if (table.columns.length === 0) {
      table.columns = printed.map((measure, index) => ({ measure, heading: [measure], index: index + 1 }));
      return;
    }
    const form = FORMS.find(({ id }) => id === table.form) as Form;
    const cells: Record<string, Cell> = {};
    table.columns.forEach(({ measure }, index) => {
      const place = { line: number, column: index + 2 };
      cells[measure] = cellOf(form, measure, printed[index] ?? '', table.unit ?? '万元', place);
    });
    table.rows.push(rowOf(form, head, cells, table.rows, { line: number }));
  }

  #project(text: string, place: Place): void {
    const [code = '', ...name] = text.split(/\s+/);
    const blank = { ...BLANK, place };
    this.#projects.push({
      title: { text: `${name.join(' ')}绩效目标表`, place },
      code: { kind: 'text', text: code, place },
      name: { kind: 'text', text: name.join(' '), place: { ...place, column: 2 } as Place },
      budget: blank,
      fiscal: { ...blank },
      other: { ...blank },
      purpose: { ...blank },
      plan: [],
      goals: [],
      indicators: [],
      unit: '万元',
      grids: [],
      place,
    });
  }

  #ofProject(word: string, after: string, text: string, place: Place): void {
    const project = this.#projects.at(-1) as Mutable<Project>;
    const parts = after.split('|').map((part) => part.trim());
    const at = (index: number) => ({ ...place, column: index + 1 }) as Place;
    if (word === 'budget') {
      text.split('|').forEach((pair, index) => {
        const [measure = '', amount = ''] = pair.trim().split(/\s+/);
        const cell = amountOf(amount, '万元', at(index));
        if (measure === 'budget' || measure === 'fiscal' || measure === 'other') project[measure] = cell;
      });
    } else if (word === 'plan') {
      parts.forEach((share, index) => {
        project.plan.push({ until: `第${index + 1}期`, share: shareOf(share, at(index)) });
      });
    } else if (word === 'title') project.title = { text: after, place };
    else if (word === 'goal') project.goals.push(textOf(after, place));
    else if (word === 'purpose') project.purpose = textOf(after, place);
    else {
      const cell = (index: number) => textOf(parts[index] ?? '', at(index));
      project.indicators.push({
        level1: cell(0),
        level2: cell(1),
        level3: cell(2),
        description: cell(3),
        target: cell(4),
        basis: cell(5),
        place,
      });
    }
  }

  #section(text: string, place: Place): void {
    const [id = '', ...heading] = text.split(/\s+/);
    const title = heading.join(' ');
    const [, number = '', name = title] = /^(.*?)[、.](.*)$/.exec(title) ?? [];
    this.#sections.push({
      id: id === '-' ? null : id,
      number,
      title: name,
      level: 1,
      place,
      paragraphs: [],
      tables: 0,
    });
    this.#blocks.push({ kind: 'paragraph', text: title, place });
  }

  #text(source: string, place: { line: number }): void {
    const section = this.#sections.at(-1);
    const { text, claims } = paragraphOf(source, section?.id ?? null, place.line);
    section?.paragraphs.push({ text, place });
    this.#blocks.push({ kind: 'paragraph', text, place });
    this.#claims.push(...claims);
  }
}

function rowOf(form: Form, head: string, cells: Row['cells'], above: readonly Row[], place: Place): Row {
  const [first = '', ...rest] = head.split(/\s+/);
  const coded = /^\d{3,9}$/.test(first);
  const { rows } = form;
  const side =
    rows.by === 'lines'
      ? rows.sides.find((one) => (coded ? one.classesUnder : one.lines.some(({ id }) => id === first)))
      : undefined;
  const isLine = rows.by === 'lines' && side !== undefined && !coded;
  const role = coded ? 'coded' : isLine ? 'line' : first === 'total' ? 'total' : ('other' as const);
  const base = coded || isLine || role === 'total' ? first : fold(head);
  const times = above.filter(({ key }) => key === base || key.startsWith(`${base}#`)).length + 1;
  const lineName = side?.lines.find(({ id }) => id === first)?.zh;
  return {
    key: times === 1 ? base : `${base}#${times}`,
    name: rest.join(' ') || (lineName ?? (role === 'total' ? '合计' : coded ? '' : head)),
    ...(coded ? { code: first, level: (first.length - 1) / 2 } : {}),
    role,
    ...(side?.side === undefined ? {} : { side: side.side }),
    cells,
    place,
  };
}

function cellOf(form: Form, measure: string, text: string, unit: MoneyUnit, place: Place): Cell {
  const kind = form.measures.find(({ id }) => id === measure)?.kind ?? 'text';
  if (kind === 'amount') return amountOf(text, unit, place);
  if (kind === 'text') return textOf(text, place);
  return shareOf(text, place);
}

function amountOf(text: string, unit: MoneyUnit, place: Place): Cell {
  const absence = absenceOf(fold(text));
  if (absence !== undefined) return { kind: 'absent', absence, text, place };
  const amount = parseAmount(text, unit);
  return amount === undefined
    ? { kind: 'absent', absence: 'unreadable', text, place }
    : { kind: 'amount', ...amount, text, place };
}

function shareOf(text: string, place: Place): Cell {
  const absence = absenceOf(fold(text));
  if (absence !== undefined) return { kind: 'absent', absence, text, place };
  const value = Number(text.replace('%', ''));
  if (Number.isNaN(value)) return { kind: 'absent', absence: 'unreadable', text, place };
  const percent = text.endsWith('%') ? ({ percent: true } as const) : {};
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return { kind: 'number', value, step: 10 ** -decimals, ...percent, text, place };
}

function textOf(text: string, place: Place): Cell {
  const absence = absenceOf(fold(text));
  return absence === undefined ? { kind: 'text', text, place } : { kind: 'absent', absence, text, place };
}
