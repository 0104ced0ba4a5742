import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change, Edit, Fields } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { type Format, write } from '@mingzhang/writers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Budget,
  checkBudget,
  draftOf,
  openStore,
  publicDraft,
  publishBudget,
  readBudget,
  recordsOf,
  type Store,
} from '../src/index.ts';
import { everything } from './archive.ts';
import { budgetWith, cleanExample } from './budgets.ts';
import { add, commit, entryOf, line } from './store-language.ts';

const HOME = { department: '201', year: '2025' };
const PROJECTS = [0, 1, 2];
const NAMES = ['鹭鸶', '鹧鸪', '鹡鸰'] as const;

/** Words that stand for one record alone, so that they can be looked for. */
function mark(kind: string, project: number, number = 0): string {
  return `${NAMES[project]}${kind}${number === 0 ? '' : '①②③'[number - 1]}`;
}

/** An amount that no sum of the others gives: 1,234.57 and the like, in fen. */
function amount(project: number, number: number): number {
  return (100_003 * (project + 2) ** 3 + 7_919 * number) * 10_000;
}

/** Three projects, each with its own words and amounts in every record, a purchase each, and prose that names them. */
function marked(withholdings: Edit): Budget {
  const records = PROJECTS.flatMap((p): Change[] => {
    const project = `p${p}`;
    const about = { ...HOME, project };
    const indicator = (n: number): Fields => ({
      ...{ ...about, level1: '产出指标', level2: '数量指标', level3: mark('指标', p, n) },
      ...{
        description: mark('说明', p, n),
        target: `≥${1_000 + 17 * p + n}件`,
        basis: mark('依据', p, n),
        position: n,
      },
    });
    return [
      add('projects', project, {
        ...{ ...HOME, unit: '201001', code: `13030425P0000000000${p}A`, name: mark('工程', p) },
        ...{ purpose: mark('用途', p), continuing: 'new', position: p },
      }),
      add('goals', `${project}-g`, { ...about, text: mark('目标', p), position: 1 }),
      add('indicators', `${project}-1`, indicator(1)),
      add('indicators', `${project}-2`, indicator(2)),
      line(`${project}-l`, { functional: `20131${10 + p}`, nature: 'project', project, fen: amount(p, 0) }),
      add('purchases', `${project}-b`, {
        ...{ ...about, unit: '201001', item: mark('采购', p), itemCode: `C0${p}010100`, fen: amount(p, 1) },
        ...{ source: 'general', position: p },
      }),
      add('explanations', `${project}-e`, {
        ...{ ...HOME, section: 'overall', position: p },
        text: `${mark('工程', p)}安排${(amount(p, 0) / 1_000_000).toFixed(2)}万元，用于${mark('用途', p)}，${mark('段落', p)}。`,
      }),
    ];
  });
  return budgetWith([...records, ...withholdings]);
}

type Kind = 'projects' | 'indicators' | 'purchases' | 'explanations' | 'budgetLines' | 'cell';

function withholding(kind: Kind, target: string, id = `${kind}-${target}`): Change {
  return add('withholdings', id, { ...HOME, kind, target, basis: '保守国家秘密法', approver: '保密办' });
}

interface Secret {
  readonly change: Change;
  /** What may stand nowhere any more. */
  readonly words: readonly string[];
}

function money(p: number, n: number): string {
  return (amount(p, n) / 1_000_000).toFixed(2);
}

const SECRETS: readonly Secret[] = PROJECTS.flatMap((p): Secret[] => [
  {
    change: withholding('projects', `p${p}`),
    words: [
      ...['工程', '用途', '目标', '采购'].map((kind) => mark(kind, p)),
      ...[1, 2].flatMap((n) => ['指标', '说明', '依据'].map((kind) => mark(kind, p, n))),
      `13030425P0000000000${p}A`,
      money(p, 1),
    ],
  },
  {
    change: withholding('indicators', `p${p}-1`),
    words: [mark('指标', p, 1), mark('说明', p, 1), `≥${1_000 + 17 * p + 1}件`],
  },
  { change: withholding('purchases', `p${p}-b`), words: [mark('采购', p), money(p, 1)] },
  { change: withholding('explanations', `p${p}-e`), words: [mark('段落', p)] },
  { change: withholding('budgetLines', `p${p}-l`), words: [money(p, 0)] },
  {
    change: withholding('cell', `project-performance/13030425P0000000000${p}A/goal-1`),
    words: [mark('目标', p)],
  },
]);

const FILES: readonly Format[] = ['html', 'txt', 'xlsx', 'docx', 'datapackage', 'json'];

describe('nothing withheld leaves the house', () => {
  test('whatever is withheld, no published form and no answer holds a word of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...SECRETS], { minLength: 1 }), async (secrets) => {
        const budget = marked(secrets.map(({ change }) => change));
        const { disclosure, records, unmatched } = publicDraft(budget);
        expect(unmatched).toEqual([]);
        const words = secrets.flatMap((one) => one.words);
        const told = (text: string) => words.filter((word) => text.includes(word));
        expect(told(JSON.stringify(draftOf(budget).disclosure))).toEqual(words);
        expect(told(JSON.stringify(disclosure))).toEqual([]);
        expect(told(JSON.stringify(records.map(({ places, basis }) => ({ places, basis }))))).toEqual([]);
        for (const format of FILES)
          expect(told(everything(await write(disclosure, format))), format).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('what is not withheld stays', () => {
    const { disclosure } = publicDraft(marked([withholding('projects', 'p1')]));
    const text = JSON.stringify(disclosure);
    for (const kind of ['工程', '用途', '目标', '采购', '段落'])
      expect([mark(kind, 0), mark(kind, 2)].filter((word) => !text.includes(word))).toEqual([]);
    expect(disclosure.tables[2]?.rows[0]?.cells.total?.kind).toBe('amount');
  });

  test('nor stands it in the PDF', async () => {
    const secrets = SECRETS.filter(({ words }) => words.some((word) => word.includes(NAMES[1])));
    const { disclosure } = publicDraft(marked(secrets.map(({ change }) => change)));
    const again = JSON.stringify(await read(await write(disclosure, 'pdf'), { path: 'a.pdf' }));
    expect(again).toContain(mark('工程', 0));
    expect(again).not.toContain(NAMES[1]);
  });

  test('a row of which nothing else is part goes with its name and its revenue', () => {
    const budget = budgetWith([
      line('open', { functional: '2013101', departmental: '30201', fen: 5_000_000 }),
      line('secret', { functional: '2040299', departmental: '30227', fen: 3_000_000 }),
      add('revenueLines', 'r', {
        ...{
          ...HOME,
          unit: '201001',
          functional: '2040299',
          source: 'general',
          origin: 'current',
          fen: 3_000_000,
        },
      }),
      withholding('budgetLines', 'secret'),
    ]);
    const { disclosure } = publicDraft(budget);
    expect(JSON.stringify(disclosure.tables)).not.toMatch(/20402|公安|委托业务费/);
    const total = disclosure.tables.find(({ form }) => form === 'basic-expenditure')?.rows[0]?.cells.total;
    expect(total?.text).toBe('8.00');
  });

  test('a withholding that names nothing is told', () => {
    const { unmatched } = publicDraft(
      marked([withholding('cell', 'expenditure-summary/2999999/total'), withholding('projects', 'gone')]),
    );
    expect(unmatched.map(({ target }) => target)).toEqual(['expenditure-summary/2999999/total', 'gone']);
  });

  test("a unit's edition withholds what is its own, and is not stopped by what is not", () => {
    const budget = {
      ...marked([withholding('projects', 'p0'), withholding('cell', 'expenditure-summary/2013110/project')]),
    };
    const other = { id: '201002', department: '201', code: '201002', name: '档案馆' };
    const units = [...budget.units, { ...other, nature: 'institution' as const, position: 2 }];
    const { unmatched, disclosure } = publicDraft({ ...budget, units }, { unit: '201002' });
    expect(unmatched).toEqual([]);
    expect(disclosure.projects).toEqual([]);
  });
});

describe('a publication', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-publishing-'));
  const place = { department: '312', year: '2025' };
  let store: Store;
  beforeAll(async () => {
    const clean = await cleanExample();
    store = await openStore(join(folder, 'store.db'));
    entryOf(await commit(store, clean.organisation, 'admin', null));
    entryOf(await commit(store, clean.records, 'wang', '312'));
    entryOf(
      await commit(
        store,
        [add('submissions', 's', { ...place, state: 'approved', note: '' })],
        'zhao',
        '312',
      ),
    );
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function publish(who = 'zhao') {
    const budget = await readBudget(store, '312', '2025');
    if (budget === undefined) throw new Error('no budget');
    const report = checkBudget(draftOf(budget), { budget, today: '2025-02-01' });
    const [submission] = recordsOf(budget, 'submissions');
    const moving: Edit =
      submission?.state === 'approved'
        ? [
            {
              kind: 'set',
              table: 'submissions',
              id: 's',
              field: 'state',
              before: 'approved',
              after: 'published',
            },
          ]
        : [];
    return publishBudget(store, budget, report, { who, why: '公开', moving });
  }

  async function documents() {
    return store.list('documents', { ...place, kind: 'published' });
  }

  test('an error that nobody waived refuses it, and so does a withholding of nothing', async () => {
    const wrong = add('typedCells', 't', {
      ...{ ...place, form: 'expenditure-summary', row: 'total', measure: 'project' },
      ...{ holds: 'amount', text: '9.00', fen: 9_000_000, step: 10_000 },
    });
    entryOf(await commit(store, [wrong], 'wang', '312'));
    const refused = await publish();
    expect(refused.kind === 'refused' && refused.obstacles[0]?.code).toBe('finding');
    await store.undo({ who: 'wang', department: '312' });

    const loose = add('withholdings', 'w', {
      ...{ ...place, kind: 'projects', target: 'gone', basis: '保密法', approver: '保密办' },
    });
    entryOf(await commit(store, [loose], 'wang', '312'));
    const open = await publish();
    expect(
      open.kind === 'refused' && open.obstacles.map(({ code, zh }) => [code, zh.includes('gone')]),
    ).toEqual([['withholding', true]]);
    await store.undo({ who: 'wang', department: '312' });
    expect(await documents()).toEqual([]);
  });

  test('keeps every file under its hash, moves the submission on, and is one decision of the log', async () => {
    const published = await publish('qian');
    if (published.kind !== 'published') throw new Error(JSON.stringify(published.obstacles));
    const kept = await documents();
    const names = published.manifest.files.map(({ name }) => name);
    expect(kept.map(({ name }) => name).sort()).toEqual([...names, 'manifest.json'].sort());
    for (const { sha256, size } of kept) expect((await store.getBlob(sha256))?.byteLength).toBe(size);
    expect(await store.get('submissions', 's')).toMatchObject({ state: 'published' });
    expect(published.entry).toMatchObject({ who: 'qian', why: '公开', kind: 'decision' });
    expect(await store.undo({ who: 'qian', department: '312' })).toEqual({ kind: 'nothing' });
  });

  test('puts its files in the place of those of an earlier one', async () => {
    const before = await documents();
    const secret = add('withholdings', 'w', {
      ...{ ...place, kind: 'projects', target: 'p1', basis: '保密法', approver: '保密办' },
    });
    entryOf(await commit(store, [secret], 'wang', '312'));
    const published = await publish();
    if (published.kind !== 'published') throw new Error(JSON.stringify(published.obstacles));
    const after = await documents();
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const txt = after.find(({ format }) => format === 'txt');
    const text = everything((await store.getBlob(txt?.sha256 ?? '')) ?? new Uint8Array());
    expect(text).not.toContain('公共图书馆免费开放经费');
    expect(text).toContain('涉密');
  });

  test('somebody who moved it on meanwhile stops it, and nothing is left of it', async () => {
    const budget = await readBudget(store, '312', '2025');
    if (budget === undefined) throw new Error('no budget');
    const before = await documents();
    const moving: Edit = [
      { kind: 'set', table: 'submissions', id: 's', field: 'state', before: 'approved', after: 'preparing' },
    ];
    const report = checkBudget(draftOf(budget), { budget, today: '2025-02-01' });
    const stopped = await publishBudget(store, budget, report, { who: 'li', why: '公开', moving });
    expect(stopped.kind === 'refused' && stopped.obstacles.map(({ code }) => code)).toEqual([
      'not-committed',
    ]);
    expect(await documents()).toEqual(before);
  });
});
