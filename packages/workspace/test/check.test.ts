import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edit, Finding, Report } from '@mingzhang/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Budget,
  checkBudget,
  draftOf,
  openStore,
  previousOf,
  publicDraft,
  publicPreviousOf,
  readBudget,
  recordsOf,
} from '../src/index.ts';
import { cleanExample, edited } from './budgets.ts';
import { add, commit, entryOf, set, text } from './store-language.ts';

const HOME = { department: '312', year: '2025' };
let clean: Awaited<ReturnType<typeof cleanExample>>;
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-check-'));
beforeAll(async () => {
  clean = await cleanExample();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function checked(budget: Budget, today = '2025-03-01'): Report {
  return checkBudget(draftOf(budget), { budget, today });
}

/** Findings as `severity rule`, waived ones as `waived rule`. */
function said({ findings }: Report): string[] {
  return findings.map(
    ({ severity, verdict, rule }) => `${verdict === 'waived' ? verdict : severity} ${rule}`,
  );
}

/** The clean budget with words of its explanation changed. */
function withWords(from: string, to: string): Budget {
  const found = recordsOf(clean.budget, 'explanations').find((one) => one.text.includes(from));
  if (found === undefined) throw new Error(`nobody says ${from}`);
  return edited(clean.budget, [text(found.id, found.text, found.text.replace(from, to))]);
}

describe('a check', () => {
  test('tells an open place of the explanation, which no rule reads', () => {
    const report = checked(withWords('，主要是压减接待批次，能并则并', '，主要是〔请填写：增减原因〕'));
    expect(said(report)).toContain('error explanation.reason.missing');
    expect(report.verdicts.fail).toBe(report.findings.filter(({ verdict }) => verdict === 'fail').length);
  });

  test('says once what rules and explanation both find of a figure', () => {
    const { findings } = checked(withWords('公务接待费1.20万元，比', '公务接待费1.30万元，比'));
    const about = findings.filter(({ cells }) => cells.some((cell) => cell.text === '1.30万元'));
    expect(about.map(({ rule }) => rule).filter((rule) => rule.startsWith('explanation.'))).toEqual([]);
    expect(about.length).toBeGreaterThan(0);
  });

  test('tells a withheld amount that the rest gives away, and says nothing of it', () => {
    const withheld = { ...HOME, kind: 'cell', basis: '保守国家秘密法', approver: '保密办' };
    const target = 'basic-expenditure/30206/operating';
    const { findings } = checked(edited(clean.budget, [add('withholdings', 'w', { ...withheld, target })]));
    const given = findings.filter(({ rule }) => rule === 'secrecy.withheld.derivable');
    expect(given.map(({ cells: [cell] }) => `${cell?.form}/${cell?.row}/${cell?.measure}`)).toContain(target);
    const printed = draftOf(clean.budget)
      .disclosure.tables.find(({ form }) => form === 'basic-expenditure')
      ?.rows.find(({ key }) => key === '30206')?.cells.operating?.text;
    expect(printed).toMatch(/\d/);
    expect(JSON.stringify(given)).not.toContain(printed);
  });

  test('says of a public draft once what it gives away', () => {
    const withheld = { ...HOME, kind: 'cell', basis: '保守国家秘密法', approver: '保密办' };
    const target = 'basic-expenditure/30206/operating';
    const budget = edited(clean.budget, [add('withholdings', 'w', { ...withheld, target })]);
    const { disclosure } = publicDraft(budget);
    const draft = { ...draftOf(budget), disclosure, whole: disclosure };
    const { findings } = checkBudget(draft, { budget, today: '2025-03-01' });
    const ids = findings.filter(({ rule }) => rule === 'secrecy.withheld.derivable').map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('repairs what a person wrote, never a sum', () => {
    const found = recordsOf(clean.budget, 'budgetLines').find(({ departmental }) => departmental === '30206');
    if (found === undefined) throw new Error('no such line');
    const budget = edited(clean.budget, [set(found.id, 'fen', found.fen, found.fen + 1_000_000)]);
    const { clusters = [] } = checked(budget);
    const cells = clusters.flatMap(({ repairs }) =>
      repairs.flatMap(({ cell, along = [] }) => [cell, ...along.map((one) => one.cell)]),
    );
    expect(cells.length).toBeGreaterThan(3);
    expect(cells.filter(({ form }) => form !== 'explanation')).toEqual([]);
  });

  test('runs the time limit once the disclosure is out', () => {
    const approvals = [{ ...HOME, id: 'a', approvedOn: '2025-01-20' }];
    const out = (state: string, publishedOn: string): Budget => ({
      ...edited(clean.budget, [add('submissions', 's', { ...HOME, state, note: '', publishedOn })]),
      approvals,
    });
    const late = 'error timeliness.department.deadline';
    expect(said(checked(out('published', '2025-03-01')))).toContain(late);
    expect(said(checked(out('published', '2025-02-01')))).not.toContain(late);
    expect(said(checked(out('preparing', '2025-03-01')))).not.toContain(late);
  });
});

describe('waivers', () => {
  const faulty = () => withWords('公务接待费1.20万元，比', '公务接待费1.30万元，比');
  const waiver = ({ id, rule }: Finding, fields: Readonly<Record<string, string>> = {}): Edit => [
    add('waivers', 'w', {
      ...{
        ...HOME,
        finding: id,
        rule,
        reason: '已核实',
        author: 'wang',
        approver: 'zhao',
        expires: '2025-12-31',
      },
      ...fields,
    }),
  ];

  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['approved and in force', {}, true],
    ['past its last day', { expires: '2025-02-28' }, false],
  ])('%s', (_, fields, isWaived) => {
    const budget = faulty();
    const [first] = checked(budget).findings;
    if (first === undefined) throw new Error('nothing is wrong');
    const report = checked(edited(budget, waiver(first, fields)));
    expect(report.findings[0]?.verdict === 'waived').toBe(isWaived);
    expect(report.verdicts.waived).toBe(isWaived ? 1 : 0);
  });

  test('one that nobody approved waives nothing', () => {
    const budget = faulty();
    const [first] = checked(budget).findings;
    if (first === undefined) throw new Error('nothing is wrong');
    const [change] = waiver(first);
    if (change?.kind !== 'add') throw new Error('no waiver');
    const { approver: _, ...open } = change.fields;
    const report = checked(edited(budget, [{ ...change, fields: open }]));
    expect(report.findings.filter(({ verdict }) => verdict === 'waived')).toEqual([]);
  });
});

describe("last year's disclosure", () => {
  const lastYear = { ...HOME, year: '2024', unit: '312001' };
  const line = add('budgetLines', 'old', {
    ...{ ...lastYear, functional: '2070101', source: 'general', nature: 'operating', fen: 9_000_000 },
  });

  test('is the draft of the year before, else the file that came in, else none', async () => {
    const store = await openStore(join(folder, 'store.db'));
    entryOf(await commit(store, clean.organisation, 'admin', null));
    entryOf(await commit(store, clean.records, 'wang', '312'));
    const read = async () => {
      const budget = await readBudget(store, '312', '2025');
      if (budget === undefined) throw new Error('no budget');
      return budget;
    };
    expect(await previousOf(store, await read())).toBeUndefined();

    const bytes = await readFile(new URL('../../../examples/documents/clean.docx', import.meta.url));
    const document = { name: '2024.docx', format: 'docx', kind: 'last-year', size: bytes.byteLength };
    const sha256 = await store.putBlob(bytes);
    entryOf(await commit(store, [add('documents', 'd', { ...HOME, ...document, sha256 })], 'wang', '312'));
    const file = await previousOf(store, await read());
    expect(file?.source.path).toBe('2024.docx');
    expect(await previousOf(store, await read())).toBe(file);

    entryOf(await commit(store, [line], 'wang', '312'));
    const draft = await previousOf(store, await read());
    expect(draft?.document.year).toBe(2024);
    expect(draft?.tables[2]?.rows[0]?.cells.total?.text).toBe('9.00');

    const home = { department: '312', year: '2024' };
    const project = { unit: '312001', name: '青松行动', purpose: '', continuing: 'new', position: 1 };
    const mark = { kind: 'projects', target: 'p24', basis: '保守国家秘密法', approver: '保密办' };
    const secret = [
      add('projects', 'p24', { ...home, ...project }),
      add('withholdings', 'w24', { ...home, ...mark }),
    ];
    entryOf(await commit(store, secret, 'wang', '312'));
    expect(JSON.stringify(await previousOf(store, await read()))).toContain('青松行动');
    expect(JSON.stringify(await publicPreviousOf(store, await read()))).not.toContain('青松行动');
    await store.close();
  });

  test('lets changes be checked against it', () => {
    const before = edited(clean.budget, []);
    const previous = {
      ...draftOf(before).disclosure,
      document: { ...draftOf(before).disclosure.document, year: 2024 },
    };
    const { budget } = clean;
    const report = checkBudget(draftOf(budget), { budget, previous, today: '2025-03-01' });
    expect(said(report).some((one) => one.includes('delta') || one.startsWith('error year.'))).toBe(true);
  });
});
