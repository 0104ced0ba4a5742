import type { Cell, Disclosure, Project } from '@mingzhang/model';
import { fold, recordKey } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { check, explainCell } from '@mingzhang/rules';
import { write } from '@mingzhang/writers';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Budget,
  checkBudget,
  type Draft,
  draftOf,
  explainFrom,
  linesBehind,
  recordsOf,
  staleSentences,
} from '../src/index.ts';
import { budgetWith, cleanExample, edited } from './budgets.ts';
import { add, line, set } from './store-language.ts';

let clean: Awaited<ReturnType<typeof cleanExample>>;
beforeAll(async () => {
  clean = await cleanExample();
});

/** A table's cells that print something, as `form/row/measure text`. 人行科目 is in no list of codes. */
function printed({ tables }: Disclosure): string[] {
  return tables.flatMap(({ form, rows }) =>
    rows
      .filter(({ key }) => key !== '人行科目')
      .flatMap(({ key, cells }) =>
        Object.entries(cells)
          .filter(([, { text }]) => text !== '')
          .map(([measure, { text, kind }]) => `${form}/${key}/${measure} ${kind} ${fold(text)}`),
      ),
  );
}

function withoutPlaces({ grids: _, place: __, title, ...project }: Project): unknown {
  return JSON.parse(
    JSON.stringify({ ...project, title: title.text }, (key, value) => (key === 'place' ? 0 : value)),
  );
}

/** The cell of a draft at `form/row/measure`, of a table or of a project. */
function cellAt({ disclosure, parts }: Draft, address: string): Cell | undefined {
  const [form = '', row = '', ...rest] = address.split('/');
  const measure = rest.join('/');
  if (form === 'text') {
    const section = disclosure.sections.find(({ id, number }) => (id ?? `section-${number}`) === row);
    const said = section?.paragraphs[Number(measure.split('-')[1]) - 1];
    return said && { kind: 'text', ...said };
  }
  if (form !== 'project-performance')
    return disclosure.tables.find((table) => table.form === form)?.rows.find(({ key }) => key === row)?.cells[
      measure
    ];
  const project = disclosure.projects[parts.projects.findIndex(({ key }) => key === row)];
  const [what = '', number = ''] = measure.split(/[-/]/);
  const index = Number(number) - 1;
  if (what === 'goal') return project?.goals[index];
  if (what === 'plan') return project?.plan[index]?.share;
  if (what === 'indicator') return project?.indicators[index]?.[rest[1] as 'target'];
  return project?.[measure as 'code'];
}

describe('the draft of the clean example', () => {
  test('prints the cells of the document, neither more nor less', () => {
    const { disclosure } = draftOf(clean.budget);
    expect(printed(disclosure).sort()).toEqual(printed(clean.document).sort());
  });

  test('prints its projects, sections and identity', () => {
    const { disclosure } = draftOf(clean.budget);
    expect(disclosure.projects.map(withoutPlaces)).toEqual(clean.document.projects.map(withoutPlaces));
    const said = ({ sections }: Disclosure) =>
      sections
        .filter(({ id }) => id !== null)
        .map(({ id, number, title, paragraphs }) => [id, number, title, paragraphs.map(({ text }) => text)]);
    expect(said(disclosure)).toEqual(said(clean.document));
    const { evidence: _, ...identity } = clean.document.document;
    expect(disclosure.document).toMatchObject(identity);
  });

  test('puts the sums of both sides of a summary on one line', () => {
    for (const { rows } of [0, 3].flatMap((i) => draftOf(clean.budget).disclosure.tables[i] ?? [])) {
      const lineOf = (key: string) => {
        const place = rows.find((row) => row.key === key)?.place;
        if (place === undefined || !('row' in place)) throw new Error(`${key} stands nowhere`);
        return place.row;
      };
      for (const sum of ['this-year', 'total'])
        expect(lineOf(`revenue-${sum}`)).toBe(lineOf(`expenditure-${sum}`));
    }
  });

  test('has no finding at all', () => {
    const draft = draftOf(clean.budget);
    const { findings, verdicts } = checkBudget(draft, { budget: clean.budget, today: '2025-02-01' });
    expect(findings).toEqual([]);
    expect(verdicts.pass).toBeGreaterThan(300);
    expect(draft.differences).toEqual([]);
  });

  test('is read from its Word file as it stands', async () => {
    const { disclosure } = draftOf(clean.budget);
    const again = await read(await write(disclosure, 'docx'), { path: 'draft.docx' });
    expect(printed(again)).toEqual(printed(disclosure));
    expect(check(again).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a number is explained by its parts', () => {
    const { disclosure } = draftOf(clean.budget);
    const address = { form: 'expenditure-summary', row: 'total', measure: 'project' };
    const roles = explainCell(disclosure, address)?.statements.map(({ role }) => role) ?? [];
    expect(roles).toEqual(expect.arrayContaining(['whole', 'part', 'same']));
  });
});

test('every printed cell with a target prints what the field holds', () => {
  const draft = draftOf(clean.budget);
  const wrong: string[] = [];
  for (const [address, { table, id, field }] of draft.targets) {
    const cell = cellAt(draft, address);
    const value = clean.budget.records.get(recordKey(table, id))?.[field];
    const says =
      cell?.kind === 'amount'
        ? cell.fen === value
        : field === 'project'
          ? cell?.text === clean.budget.records.get(recordKey('projects', String(value)))?.name
          : (field === 'percent' ? cell?.text.replace('%', '') : cell?.text) === String(value ?? '');
    if (cell === undefined || !says) wrong.push(`${address}: ${cell?.text} for ${value}`);
  }
  expect(wrong).toEqual([]);
  expect(draft.targets.size).toBeGreaterThan(1000);
});

test('the lines behind an amount add up to it, in every table and project', () => {
  const { budget } = clean;
  const fen = new Map(
    (['budgetLines', 'revenueLines'] as const).flatMap((table) =>
      recordsOf(budget, table).map((one) => [`${table}/${one.id}`, one.fen] as const),
    ),
  );
  const { disclosure, parts } = draftOf(budget);
  const sum = (address: Parameters<typeof linesBehind>[1]) =>
    linesBehind(budget, address).reduce(
      (total, { table, id }) => total + (fen.get(`${table}/${id}`) ?? 0),
      0,
    );
  let seen = 0;
  for (const { form, rows } of disclosure.tables.slice(0, 9))
    for (const { key: row, side, cells } of rows)
      for (const [measure, cell] of Object.entries(cells)) {
        if (cell.kind !== 'amount') continue;
        seen++;
        const address = { form, row, measure, ...(side === undefined ? {} : { side }) };
        expect(sum(address), `${form}/${row}/${measure}`).toBe(cell.fen);
      }
  for (const [i, { key }] of parts.projects.entries()) {
    const { budget: cell } = disclosure.projects[i] ?? {};
    expect(sum({ form: 'project-performance', row: key, measure: 'budget' })).toBe(
      cell?.kind === 'amount' ? cell.fen : 0,
    );
  }
  expect(seen).toBeGreaterThan(300);
});

const HOME = { department: '201', year: '2025' };

function typedCell(id: string, at: string, text: string, fen: number) {
  const [form = '', row = '', measure = ''] = at.split('/');
  return add('typedCells', id, { ...HOME, form, row, measure, holds: 'amount', text, fen, step: 10_000 });
}

describe('typed cells', () => {
  test('stand over what the lines come to, and the difference is told', () => {
    const budget = budgetWith([
      line('a', { fen: 4_000_000, departmental: '30201' }),
      typedCell('t', 'expenditure-summary/2013101/basic', '5.00', 5_000_000),
    ]);
    const { disclosure, differences, targets } = draftOf(budget);
    const row = disclosure.tables[2]?.rows.find(({ key }) => key === '2013101');
    expect(row?.cells.basic?.text).toBe('5.00');
    expect(row?.cells.total?.text).toBe('4.00');
    expect(differences.map(({ typed, difference }) => [typed.id, difference])).toEqual([['t', 1_000_000]]);
    expect(targets.get('expenditure-summary/2013101/basic')).toEqual({
      table: 'typedCells',
      id: 't',
      field: 'fen',
    });
  });

  test('make a table where there is no line: the form stands with its lines, codes get their names', () => {
    const budget = budgetWith([
      typedCell('a', 'revenue-expenditure-summary/208/budget', '1.00', 1_000_000),
      typedCell('b', 'revenue-expenditure-summary/201/budget', '2.00', 2_000_000),
      typedCell('c', 'revenue-expenditure-summary/expenditure-total/budget', '3.00', 3_000_000),
      typedCell('d', 'expenditure-summary/201/total', '2.00', 2_000_000),
      typedCell('e', 'expenditure-summary/total/total', '3.00', 3_000_000),
    ]);
    const [summary, , expenditure, , , basic] = draftOf(budget).disclosure.tables;
    const spent = summary?.rows.filter(({ side }) => side === 'expenditure') ?? [];
    expect(spent.filter(({ cells }) => cells.budget?.text !== '').map(({ key }) => key)).toEqual([
      ...['201', '208', 'expenditure-total'],
    ]);
    expect(spent.slice(-4).map(({ name }) => name)).toEqual([
      ...['抗疫特别国债安排的支出', '本年支出合计', '年终结转结余', '支出总计'],
    ]);
    expect(expenditure?.rows.map(({ key, name }) => `${key} ${name}`)).toEqual([
      'total 合计',
      '201 一般公共服务支出',
    ]);
    expect(expenditure?.notes).toEqual([]);
    expect(basic?.notes.map(({ text }) => text)).toHaveLength(1);
  });
});

test('what is typed in a table that no record stands behind contradicts nothing', () => {
  const typed = [
    typedCell('a', 'fixed-assets/total/value', '7.00', 7_000_000),
    typedCell('b', 'revenue-summary/total/total', '3.00', 3_000_000),
    typedCell('c', 'expenditure-summary/total/total', '3.00', 3_000_000),
  ];
  const { differences, disclosure } = draftOf(budgetWith([line('l', { fen: 2_000_000 }), ...typed]));
  expect(differences.map(({ typed: { id } }) => id)).toEqual(['c']);
  const assets = disclosure.tables.find(({ form }) => form === 'fixed-assets');
  expect(assets?.rows.map(({ key }) => key)).toContain('vehicles');
  expect(assets?.rows[0]?.cells.value?.text).toBe('7.00');
  expect(draftOf(budgetWith(typed)).differences).toEqual([]);
});

test("a unit's edition holds its own lines, calls itself 单位, and is written in its own words", () => {
  const [, second] = clean.budget.units;
  const draft = draftOf(clean.budget, { unit: second?.id ?? '' });
  const { document, tables, projects } = draft.disclosure;
  expect(document).toMatchObject({ edition: 'unit', body: second?.name, bodyCode: second?.code });
  const own = recordsOf(clean.budget, 'budgetLines').filter(({ unit }) => unit === second?.id);
  const total = tables[2]?.rows[0]?.cells.total;
  expect(total?.kind === 'amount' && total.fen).toBe(own.reduce((sum, { fen }) => sum + fen, 0));
  expect(projects.length).toBeGreaterThan(0);
  expect(tables.filter(({ title }) => title.includes('部门'))).toEqual([]);
  expect(() => draftOf(clean.budget, { unit: 'none' })).toThrow(RangeError);
});

test('without records it is a whole form, with a note under every table', () => {
  const { disclosure } = draftOf(budgetWith([]));
  expect(disclosure.tables.map(({ notes, form }) => (notes.length === 1 ? '' : form)).join('')).toBe(
    'unit-list',
  );
  expect(disclosure.sections).toHaveLength(11);
});

test('paragraphs under a heading of their own come after the template', () => {
  const said = (id: string, section: string, text: string) =>
    add('explanations', id, { ...HOME, section, position: 1, text });
  const { disclosure, targets } = draftOf(
    budgetWith([said('x', '本单位的补充说明', '无。'), said('y', 'other', '无')]),
  );
  expect(disclosure.sections.at(-1)).toMatchObject({ id: null, number: '十二', title: '本单位的补充说明' });
  expect(targets.get('text/section-十二/paragraph-1')).toMatchObject({ id: 'x' });
});

describe('the explanation from figures', () => {
  test('says what the tables say, and asks for what only a person knows', () => {
    const told = explainFrom(clean.budget, clean.document);
    const overall = told.find(({ id }) => id === 'overall');
    expect(overall?.paragraphs[2]?.text).toContain('2025年预算收入1271.09万元');
    expect(overall?.paragraphs[2]?.figures[0]).toMatchObject({ kind: 'amount', text: '1271.09万元' });
    expect(told.find(({ id }) => id === 'duties')?.paragraphs[0]?.places).toHaveLength(1);
  });

  test('tells which sentences a change of lines left behind', () => {
    const { budget } = clean;
    const [first] = recordsOf(budget, 'budgetLines');
    const after = edited(budget, [
      set(first?.id ?? '', 'fen', first?.fen ?? 0, (first?.fen ?? 0) + 1_000_000),
    ]);
    const found = staleSentences(draftOf(after), draftOf(budget));
    expect(found.map(({ section }) => section)).toContain('overall');
    expect(staleSentences(draftOf(budget), draftOf(budget))).toEqual([]);
  });
});

const NATURE = fc.constantFrom('personnel', 'operating', 'project', 'carried-forward');
const LINE = fc.record({
  functional: fc.constantFrom('2013101', '2013105', '2080505'),
  departmental: fc.constantFrom('30101', '30201', '30217'),
  source: fc.constantFrom('general', 'fund', 'capital', 'business'),
  nature: NATURE,
  fen: fc.integer({ min: 1, max: 10_000_000_00 }),
});

test('whatever the lines are, no rule of tables breaks in their draft', () => {
  fc.assert(
    fc.property(fc.array(LINE, { minLength: 1, maxLength: 12 }), (lines) => {
      const budget: Budget = budgetWith(
        lines.flatMap(({ nature, departmental, ...given }, i) => {
          const { departmental: _, ...common } = { departmental, ...given };
          const spent =
            nature === 'personnel'
              ? '30101'
              : nature === 'operating'
                ? departmental.replace('30101', '30201')
                : undefined;
          return [
            line(`l${i}`, { ...common, nature, ...(spent === undefined ? {} : { departmental: spent }) }),
            add('revenueLines', `r${i}`, {
              ...{ ...HOME, unit: '201001', functional: given.functional, source: given.source },
              ...{ origin: 'current', fen: given.fen },
            }),
          ];
        }),
      );
      const wrong = check(draftOf(budget).disclosure).findings.filter(
        ({ rule, severity }) => rule.startsWith('table.') && severity === 'error',
      );
      expect(wrong.map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
