import type { Change, Edit, Fields } from '@mingzhang/model';
import type { Store } from '@mingzhang/workspace';

export const PASSWORD = 'a long password';

/** Everybody of the small district by what they are: two departments' clerks and heads, and the bureau's people. */
const PEOPLE = {
  'clerk-201': ['clerk', '201'],
  'clerk-201b': ['clerk', '201'],
  'clerk-202': ['clerk', '202'],
  'head-201': ['head', '201'],
  reviewer: ['reviewer', undefined],
  admin: ['administrator', undefined],
  auditor: ['auditor', undefined],
} as const;

export type PersonName = keyof typeof PEOPLE;

function add(table: string, id: string, fields: Fields): Change {
  return { kind: 'add', table, id, fields };
}

const ORGANISATION: Edit = [
  add('divisions', '130304', { name: '北戴河区' }),
  add('years', '2026', { state: 'open', approvedOn: '2026-01-20' }),
  add('years', '2025', { state: 'closed', approvedOn: '2025-01-20' }),
  ...['201', '202'].flatMap((id) => [
    add('departments', id, { division: '130304', code: id, name: `第${id}局`, template: 'hebei' }),
    add('units', `${id}001`, {
      department: id,
      code: `${id}001`,
      name: `第${id}局本级`,
      nature: 'administrative',
      position: 1,
    }),
    add('approvals', `approval-${id}`, { department: id, year: '2026', approvedOn: '2026-01-25' }),
  ]),
  ...Object.entries(PEOPLE).flatMap(([id, [role, department]]) => [
    add('users', id, { name: `某${id}`, state: 'active', language: 'zh' }),
    add('roles', `role-${id}`, { user: id, role, ...(department === undefined ? {} : { department }) }),
  ]),
];

/** What stands in a department's budget of 2026: lines that agree with one another, a project, a remark. */
function budget(department: string): Edit {
  const home = { department, year: '2026' };
  const unit = `${department}001`;
  const line = (id: string, fields: Fields) =>
    add('budgetLines', `${department}-${id}`, { ...home, unit, source: 'general', ...fields });
  return [
    add('projects', `${department}-p1`, {
      ...home,
      unit,
      name: '档案整理',
      purpose: '整理历年档案',
      continuing: 'new',
      position: 1,
    }),
    add('goals', `${department}-g1`, {
      ...home,
      project: `${department}-p1`,
      text: '完成档案整理',
      position: 1,
    }),
    line('l1', { functional: '2013101', departmental: '30101', nature: 'personnel', fen: 400_000_00 }),
    line('l2', { functional: '2013101', departmental: '30201', nature: 'operating', fen: 90_000_00 }),
    line('l3', {
      functional: '2013105',
      departmental: '30201',
      nature: 'project',
      project: `${department}-p1`,
      fen: 60_000_00,
    }),
    add('revenueLines', `${department}-r1`, {
      ...home,
      unit,
      functional: '2013101',
      source: 'general',
      origin: 'current',
      fen: 550_000_00,
    }),
    add('explanations', `${department}-e1`, {
      ...home,
      section: 'general-revenue',
      position: 1,
      text: `第${department}局的机密说明`,
    }),
  ];
}

/** What the bureau has said of a budget, what somebody wants to have waived, and a file that was brought in. */
function remarks(department: string, sha256: string): Edit {
  const home = { department, year: '2026' };
  const waiver = {
    ...home,
    finding: 'f1',
    rule: 'form.section.empty',
    reason: '本年不涉及',
    expires: '2099-12-31',
  };
  return [
    add('comments', `${department}-c1`, {
      ...home,
      author: 'reviewer',
      text: `请核对第${department}局`,
      state: 'open',
    }),
    ...Object.keys(PEOPLE).map((name) =>
      add('waivers', `${department}-w-${name}`, { ...waiver, author: 'clerk-201b' }),
    ),
    add('documents', `${department}-d1`, {
      ...home,
      name: '附件.txt',
      format: 'txt',
      kind: 'attachment',
      sha256,
      size: FILE.byteLength,
    }),
  ];
}

/** Last year, published with one file. */
function published(department: string, sha256: string): Edit {
  const home = { department, year: '2025' };
  const file = { name: 'disclosure.txt', format: 'txt', sha256, size: FILE.byteLength };
  return [
    add('submissions', `${department}-2025`, {
      ...home,
      state: 'published',
      note: '',
      publishedOn: '2025-02-01',
    }),
    add('documents', `${department}-2025-f`, { ...home, ...file, kind: 'published' }),
  ];
}

const FILE = new TextEncoder().encode('已公开的文件\n');

/** Fills an empty store with the small district. */
export async function seed(store: Store): Promise<void> {
  await must(store, 'admin', null, ORGANISATION);
  const sha256 = await store.putBlob(FILE);
  for (const department of ['201', '202']) {
    await must(store, `clerk-${department}`, department, budget(department));
    await must(store, 'reviewer', department, remarks(department, sha256));
    await must(store, 'reviewer', department, published(department, sha256));
  }
  await Promise.all(Object.keys(PEOPLE).map((user) => store.setPassword(user, PASSWORD)));
}

async function must(store: Store, who: string, department: string | null, edit: Edit): Promise<void> {
  const outcome = await store.commit({ who, department, why: '示例数据', edit });
  if (outcome.kind !== 'committed') throw new Error(`not seeded: ${JSON.stringify(outcome)}`);
}
