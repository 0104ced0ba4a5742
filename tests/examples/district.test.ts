import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddRecord, Disclosure, Report } from '@mingzhang/model';
import { replay } from '@mingzhang/model';
import {
  type Budget,
  checkBudget,
  draftOf,
  dueOf,
  lastChangeOf,
  openStore,
  planImport,
  previousOf,
  publicDraft,
  readBudget,
  recordsOf,
  reviewRow,
  type Store,
  stepsOf,
} from '@mingzhang/workspace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_ACCOUNTS } from '../../examples/district/accounts.ts';
import { seedBigDistrict } from '../../examples/district/big.ts';
import { budgetFrom, type Content, contentsOf } from '../../examples/district/budget.ts';
import { archives } from '../../examples/district/departments/archives.ts';
import { DEPARTMENTS } from '../../examples/district/departments.ts';
import { FAULTS } from '../../examples/district/faults.ts';
import { lineRecords } from '../../examples/district/lines.ts';
import { sceneOf } from '../../examples/district/scene.ts';
import { seedDistrict } from '../../examples/district/seed.ts';
import { platformWorkbook } from '../../examples/district/workbook.ts';

const TODAY = '2026-02-20';

/** A department in a line: code, state, signed or not, open comments, days left, errors and warnings. */
const TRUTH = `
  101 submitted signed   0 16 0 0
  105 published signed   0 -  0 0
  110 preparing unsigned 0 14 0 11
  201 submitted signed   2 12 0 0
  205 returned  lapsed   3 8  0 1
  207 approved  signed   0 11 0 0
  209 published signed   0 -  0 0
  301 approved  signed   0 9  0 0
  303 submitted signed   0 15 0 0
  305 submitted unsigned 0 17 0 0
  307 preparing unsigned 0 2  2 5
  312 preparing unsigned 0 7  8 8
`;

/** What the rules say, a line each: `error table.total.sum`. */
function said({ findings }: Report): string[] {
  return findings
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ severity, rule }) => `${severity} ${rule}`)
    .sort();
}

function recordsIn({ projects, lines, holdings, explanation }: Content): readonly AddRecord[] {
  return [...projects, ...lines, ...holdings, ...explanation];
}

function whole(content: Content): Budget {
  return budgetFrom(content.scene, recordsIn(content));
}

function checked(budget: Budget, previous?: Disclosure): Report {
  return checkBudget(draftOf(budget), {
    budget,
    today: TODAY,
    ...(previous === undefined ? {} : { previous }),
  });
}

describe('what is made of the sketches', () => {
  test('twelve departments, thirty units', () => {
    expect(DEPARTMENTS).toHaveLength(12);
    expect(DEPARTMENTS.flatMap(({ units }) => units)).toHaveLength(30);
  });

  test.each(DEPARTMENTS)('$code $shortName is without error or warning in every year', (department) => {
    let previous: Disclosure | undefined;
    for (const content of contentsOf(department, [2024, 2025, 2026])) {
      const budget = whole(content);
      const grave = said(checked(budget, previous)).filter((one) => !one.startsWith('hint'));
      expect(grave, `${content.scene.year}`).toEqual([]);
      expect(draftOf(budget).differences).toEqual([]);
      previous = draftOf(budget).disclosure;
    }
  });

  test.each(DEPARTMENTS)(
    '$code: contributions stand under the codes that go with them, unit by unit',
    (department) => {
      const lines = lineRecords(sceneOf(department, 2026)).flatMap(({ table, fields }) =>
        table === 'budgetLines' ? [fields] : [],
      );
      const ties = [
        [['2080505'], '30108'],
        [['2080506'], '30109'],
        [['2101101', '2101102'], '30110'],
        [['2101103'], '30111'],
        [['2210201'], '30113'],
      ] as const;
      for (const unit of new Set(lines.map((line) => line.unit)))
        for (const [functional, departmental] of ties) {
          const sum = (wanted: (line: (typeof lines)[number]) => boolean) =>
            lines
              .filter((line) => line.unit === unit && wanted(line))
              .reduce((all, { fen }) => all + Number(fen), 0);
          expect(sum((line) => functional.some((code) => code === line.functional))).toBe(
            sum((line) => line.departmental === departmental),
          );
        }
    },
  );

  const plants = Object.entries(FAULTS).flatMap(([code, all]) => all.map((plant) => ({ code, ...plant })));

  test.each(plants)('$code $zh: found, and nothing else', ({ code, edit, found }) => {
    const department = DEPARTMENTS.find((one) => one.code === code) ?? archives;
    const [before, now] = contentsOf(department, [2025, 2026]).map(whole);
    if (before === undefined || now === undefined) throw new Error('no years');
    const faulty = { ...now, records: replay([edit(now)], now.records) };
    const report = checked(faulty, draftOf(before).disclosure);
    expect(said(report)).toEqual([...found].sort());
    const missing = stepsOf(faulty, draftOf(faulty), report).flatMap((step) => step.missing);
    expect(found.length + missing.length).toBeGreaterThan(0);
  });
});

describe('the seeded store', () => {
  let store: Store;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingzhang-district-'));
    store = await openStore(join(folder, 'district.db'));
    await seedDistrict(store, TODAY);
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const budgetOf = async (code: string, year = '2026'): Promise<Budget> => {
    const budget = await readBudget(store, code, year);
    if (budget === undefined) throw new Error(`no budget of ${code}`);
    return budget;
  };

  test('every department stands where the table says', async () => {
    const rows: string[] = [];
    for (const { code } of DEPARTMENTS) {
      const budget = await budgetOf(code);
      const report = checked(budget, await previousOf(store, budget));
      const changed = await lastChangeOf(store, budget);
      const row = reviewRow(budget, draftOf(budget), report, TODAY, changed);
      const [submission] = recordsOf(budget, 'submissions');
      const signature = row.signed ? 'signed' : submission?.signedBy === undefined ? 'unsigned' : 'lapsed';
      const { error, warning } = row.counts;
      rows.push(
        [code, row.state, signature, row.openComments, row.due.daysLeft ?? '-', error, warning].join(' '),
      );
    }
    expect(rows).toEqual(
      TRUTH.trim()
        .split('\n')
        .map((line) => line.trim().replaceAll(/\s+/g, ' ')),
    );
  });

  test('the two years before are closed, published in time, with their files', async () => {
    for (const { code } of DEPARTMENTS)
      for (const year of ['2024', '2025']) {
        const budget = await budgetOf(code, year);
        const [submission] = recordsOf(budget, 'submissions');
        expect(budget.year.state).toBe('closed');
        expect(submission?.state).toBe('published');
        const { deadline } = dueOf(budget, TODAY);
        expect(String(submission?.publishedOn) <= String(deadline)).toBe(true);
        expect(recordsOf(budget, 'documents').map(({ format }) => format)).toEqual(['docx', 'html']);
      }
  });

  test('the log is sound, and holds more than one hand', async () => {
    expect(await store.verify()).toMatchObject({ ok: true });
    const entries = await store.history({ department: '205', limit: 100 });
    expect(new Set(entries.map(({ who }) => who))).toEqual(new Set(['clerk-205', 'head-205', 'reviewer-2']));
    expect(entries.filter(({ kind }) => kind === 'undo')).toHaveLength(1);
  });

  test('what is 涉密 stands in the draft and in nothing that leaves the house', async () => {
    const budget = await budgetOf('101');
    const secret = '机要通信';
    expect(JSON.stringify(draftOf(budget).disclosure)).toContain(secret);
    const { disclosure, unmatched } = publicDraft(budget);
    expect(JSON.stringify(disclosure)).not.toContain(secret);
    expect(unmatched).toEqual([]);
  });

  test('each of its own kind: fund money, own income, money carried over', async () => {
    const sources = async (code: string, table: 'budgetLines' | 'revenueLines') =>
      new Set(recordsOf(await budgetOf(code), table).map(({ source }) => source));
    expect(await sources('301', 'budgetLines')).toContain('fund');
    expect(await sources('205', 'budgetLines')).toContain('fund');
    expect(await sources('207', 'revenueLines')).toContain('business');
    expect(await sources('201', 'revenueLines')).toContain('special-account');
    const origins = recordsOf(await budgetOf('303'), 'revenueLines').map(({ origin }) => origin);
    expect(origins).toContain('carried-over');
  });

  test('the accounts that are shown can sign in, and no others have a password', async () => {
    const roles = new Set(EXAMPLE_ACCOUNTS.map(({ role }) => role));
    expect([...roles].sort()).toEqual(['administrator', 'auditor', 'clerk', 'head', 'reviewer']);
    for (const { id, password } of EXAMPLE_ACCOUNTS)
      expect(await store.checkPassword(id, password, new Date()), id).toBe('right');
    const [{ password } = { password: '' }] = EXAMPLE_ACCOUNTS;
    expect(await store.checkPassword('clerk-201', password, new Date())).toBe('wrong');
  });

  test('the workbook of the platform goes in whole, and comes to the same lines', async () => {
    const bytes = await platformWorkbook(archives, 2026);
    const { rows, unused, edit } = await planImport(bytes, 'platform.xlsx', await budgetOf('110'));
    expect(rows.filter(({ effect }) => effect === 'bad')).toEqual([]);
    expect(unused).toEqual([]);
    const outcome = await store.commit({ who: 'clerk-110', department: '110', why: '导入', edit });
    expect(outcome).toMatchObject({ kind: 'committed', entry: { conflicts: [] } });
    const imported = await budgetOf('110');
    const key = ({
      unit,
      functional,
      departmental,
      source,
      nature,
      fen,
    }: Readonly<Record<string, unknown>>) => [unit, functional, departmental, source, nature, fen].join(' ');
    const expected = lineRecords(sceneOf(archives, 2026)).filter(({ table }) => table === 'budgetLines');
    expect(recordsOf(imported, 'budgetLines').map(key).sort()).toEqual(
      expected.map(({ fields }) => key(fields)).sort(),
    );
    expect(recordsOf(imported, 'projects').map(({ name }) => name)).toEqual(
      archives.projects.map(({ name }) => name),
    );
    expect(recordsOf(imported, 'purchases')).toHaveLength(3);
    expect(recordsOf(imported, 'assets')).toHaveLength(5);
  });
});

test('a large district goes in: 60 departments, 300 units, every unit with money of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-district-'));
  const store = await openStore(join(folder, 'large.db'));
  await seedBigDistrict(store, 2026);
  const units = await store.list('units');
  expect(new Set(units.map(({ department }) => department)).size).toBe(60);
  expect(units).toHaveLength(300);
  const spent = new Set((await store.list('budgetLines')).map(({ unit }) => unit));
  expect(units.filter(({ id }) => !spent.has(id))).toEqual([]);
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
