import { PATHS, type RouteName } from '@mingzhang/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, type Given, OWN, openDistrict, set, type Visitor } from './app-language.ts';
import { PASSWORD } from './seed/district.ts';

/**
 * Every route by who asks, all for department 201; `other` is the clerk of 202. `ok`, or the code of the problem, of
 * which `sign-in` is not-signed-in, `no` is forbidden and `gone` is not-found.
 */
const TABLE = `
route               nobody   clerk     head      reviewer  admin     auditor   other
readSession         ok       ok        ok        ok        ok        ok        ok
signIn              ok       ok        ok        ok        ok        ok        ok
changePassword      sign-in  ok        ok        ok        ok        ok        ok
readSetup           ok       ok        ok        ok        ok        ok        ok
setUp               set-up-already set-up-already set-up-already set-up-already set-up-already set-up-already set-up-already
readHealth          ok       ok        ok        ok        ok        ok        ok
readMetrics         sign-in  no        no        no        ok        no        no
readOpenapi         ok       ok        ok        ok        ok        ok        ok
readCodes           sign-in  ok        ok        ok        ok        ok        ok
readOrganisation    sign-in  ok        ok        ok        ok        ok        ok
editOrganisation    sign-in  no        no        no        ok        no        no
planOrganisation    sign-in  no        no        no        no-file   no        no
readUsers           sign-in  no        no        no        ok        ok        no
createUser          sign-in  no        no        no        ok        no        no
changeUser          sign-in  no        no        no        ok        no        no
setUserPassword     sign-in  no        no        no        ok        no        no
readBudget          sign-in  ok        ok        ok        ok        ok        gone
readDraft           sign-in  ok        ok        ok        ok        ok        gone
editBudget          sign-in  ok        no        no        no        no        gone
undo                sign-in  ok        no        no        no        no        gone
redo                sign-in  ok        no        no        no        no        gone
readConflicts       sign-in  ok        ok        ok        ok        ok        gone
settleConflict      sign-in  refused   no        no        no        no        gone
readHistory         sign-in  ok        ok        ok        ok        ok        gone
readDifference      sign-in  ok        ok        ok        ok        ok        gone
readComparison      sign-in  ok        ok        ok        ok        ok        gone
followBudget        sign-in  ok        ok        ok        ok        ok        gone
explainCell         sign-in  ok        ok        ok        ok        ok        gone
readProse           sign-in  ok        ok        ok        ok        ok        gone
applyRepair         sign-in  no-such-repair no   no        no        no        gone
planImport          sign-in  no-file   no        no        no        no        gone
applyImport         sign-in  plan-gone no        no        no        no        gone
readFile            sign-in  ok        ok        ok        ok        ok        gone
readInspection      sign-in  ok        ok        ok        ok        ok        gone
readDocument        sign-in  ok        ok        ok        ok        ok        gone
changeState         sign-in  obstacles no        no        no        no        gone
sign                sign-in  no        obstacles no        no        no        gone
addComment          sign-in  ok        ok        ok        no        no        gone
settleComment       sign-in  ok        ok        ok        no        no        gone
addWaiver           sign-in  ok        ok        ok        no        no        gone
approveWaiver       sign-in  no        ok        ok        no        no        gone
removeWaiver        sign-in  ok        ok        ok        no        no        gone
readReview          sign-in  no        no        ok        ok        ok        no
readWaivers         sign-in  no        no        ok        ok        ok        no
publishApproved     sign-in  no        no        ok        no        no        no
startBatch          sign-in  no        no        no-file   no        no-file   no
readBatch           sign-in  no        no        gone      no        gone      no
readJob             sign-in  gone      gone      gone      gone      gone      gone
followJob           sign-in  gone      gone      gone      gone      gone      gone
cancelJob           sign-in  gone      gone      gone      gone      gone      gone
searchLog           sign-in  no        no        no        ok        ok        no
verifyLog           sign-in  no        no        no        ok        ok        no
backUp              sign-in  no        no        no        ok        no        no
readPublished       ok       ok        ok        ok        ok        ok        ok
readPublishedFile   ok       ok        ok        ok        ok        ok        ok
signOut             ok       ok        ok        ok        ok        ok        ok
`;

const PEOPLE = {
  nobody: undefined,
  clerk: 'clerk-201',
  head: 'head-201',
  reviewer: 'reviewer',
  admin: 'admin',
  auditor: 'auditor',
  other: 'clerk-202',
} as const;
type Who = keyof typeof PEOPLE;

const SHORT: Readonly<Record<string, string>> = {
  'sign-in': 'not-signed-in',
  no: 'forbidden',
  gone: 'not-found',
};

const ROWS = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(/\s+/))
  .map(([route = '', ...codes]) => ({ route: route as RouteName, codes }));

let district: District;
let finding: { readonly id: string; readonly rule: string };
beforeAll(async () => {
  district = await openDistrict();
  const draft = await (await district.as('reviewer')).call('readDraft', { params: OWN });
  await district.store.commit({
    ...{ who: 'admin', department: '201', why: '' },
    edit: Object.keys(PEOPLE).map((name) => ({
      ...{ kind: 'add', table: 'waivers', id: `201-gone-${name}` },
      fields: { ...OWN, finding: 'f', rule: 'r', reason: '试', author: 'clerk-201', expires: '2099-01-01' },
    })),
  });
  [finding] = (draft.json as { findings: (typeof finding)[] }).findings as [typeof finding];
});
afterAll(() => district.shut());

/** A request of each route that goes through where the person may. */
const REQUESTS: { readonly [N in RouteName]?: (who: Who) => Given } = {
  signIn: () => ({ body: { user: 'auditor', password: PASSWORD } }),
  changePassword: () => ({ body: { current: PASSWORD, next: PASSWORD } }),
  setUp: () => ({ body: { key: 'x', user: 'x', name: 'x', password: 'x'.repeat(10) } }),
  readCodes: () => ({ params: { list: 'functional' } }),
  editOrganisation: () => ({
    body: { edit: [set('departments', '202', 'shortName', null, '二局')], why: '' },
  }),
  planOrganisation: () => ({ body: new FormData() }),
  createUser: () => ({
    body: { id: 'new', name: '新', state: 'active', language: 'zh', roles: [], password: 'x'.repeat(10) },
  }),
  changeUser: () => ({ params: { user: 'clerk-201b' }, body: { name: '改名' } }),
  setUserPassword: () => ({ params: { user: 'clerk-201b' }, body: { password: PASSWORD } }),
  editBudget: () => ({ body: { edit: [set('budgetLines', '201-l1', 'note', null, '注')], why: '' } }),
  settleConflict: () => ({ params: { revision: 1 }, body: { why: '试' } }),
  readDifference: () => ({ query: { from: 0, to: 3 } }),
  readComparison: () => ({ query: { with: 'last-year' } }),
  explainCell: () => ({ query: { form: 'expenditure-summary', row: 'total', measure: 'total' } }),
  applyRepair: () => ({ body: { finding: 'none', repair: 0 } }),
  planImport: () => ({ body: new FormData() }),
  applyImport: () => ({ params: { plan: 'none' } }),
  readFile: () => ({ params: { format: 'txt' } }),
  readDocument: () => ({ params: { document: '201-d1' } }),
  changeState: () => ({ body: { to: 'submit', note: '' } }),
  addComment: () => ({ body: { text: '试' } }),
  settleComment: () => ({ params: { comment: '201-c1' }, body: { state: 'settled' } }),
  addWaiver: () => ({
    body: { finding: finding.id, rule: finding.rule, reason: '试', expires: '2099-01-01' },
  }),
  approveWaiver: (who) => ({ params: { waiver: `201-w-${PEOPLE[who] ?? 'admin'}` } }),
  removeWaiver: (who) => ({ params: { waiver: `201-gone-${who}` } }),
  publishApproved: () => ({ body: {} }),
  startBatch: () => ({ body: new FormData() }),
  readBatch: () => ({ params: { job: 'none' }, query: { format: 'html' } }),
  readJob: () => ({ params: { job: 'none' } }),
  followJob: () => ({ params: { job: 'none' } }),
  cancelJob: () => ({ params: { job: 'none' } }),
  readPublishedFile: () => ({ params: { year: '2025', file: 'disclosure.txt' } }),
};

async function ask(visitor: Visitor, route: RouteName, who: Who): Promise<string> {
  const { params, ...given } = REQUESTS[route]?.(who) ?? {};
  const answer = await visitor.call(route, { ...given, params: { ...OWN, ...params } });
  if (!answer.response.bodyUsed) await answer.response.body?.cancel();
  return answer.code;
}

describe('every route by role', { timeout: 120_000 }, () => {
  it('stands in the table', () => {
    expect(ROWS.map(({ route }) => route).sort()).toEqual(Object.keys(PATHS).sort());
  });

  it.each(Object.keys(PEOPLE) as Who[])('answers %s as the table says', async (who) => {
    const column = Object.keys(PEOPLE).indexOf(who);
    const name = PEOPLE[who];
    const said: string[] = [];
    const expected: string[] = [];
    for (const { route, codes } of ROWS) {
      const visitor = name === undefined ? await district.nobody().arrive() : await district.as(name);
      const code = codes[column] ?? 'missing';
      expected.push(`${route} ${SHORT[code] ?? code}`);
      said.push(`${route} ${await ask(visitor, route, who)}`);
    }
    expect(said).toEqual(expected);
  });
});
