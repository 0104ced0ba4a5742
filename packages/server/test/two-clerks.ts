import { type Edit, replay } from '@mingzhang/model';
import { type District, OWN, set, type Visitor } from './app-language.ts';

/** What two people at one table came to. */
export interface Together {
  /** Edits of each that were acknowledged. */
  readonly made: readonly number[];
  /** How many of the other's edits each had heard of by the end. */
  readonly heard: readonly number[];
  /** Whether both see the same records, and the log replays to them. */
  readonly same: boolean;
  readonly conflicts: number;
}

interface Entry {
  readonly revision: number;
  readonly who: string;
  readonly edit: Edit;
}

const LINES = ['201-l1', '201-l2', '201-l3'];

/**
 * Two clerks edit department 201's lines as fast as they are answered, until `enough` of the edits each has made: cells
 * of their own, and now and then the same cell. Both follow the budget's stream meanwhile.
 */
export async function twoClerks(district: District, enough: (made: number) => boolean): Promise<Together> {
  const names = ['clerk-201', 'clerk-201b'] as const;
  const [one, two] = await Promise.all(names.map((name) => district.as(name)));
  if (one === undefined || two === undefined) throw new Error('two are needed');
  const heard = names.map(() => new Set<number>());
  const streams = await Promise.all([one, two].map((clerk) => clerk.call('followBudget', { params: OWN })));
  const listening = streams.map(({ response }, i) => listen(response, names[i] ?? '', heard[i] ?? new Set()));
  const made = await Promise.all([work(one, 'note', enough), work(two, 'government', enough)]);
  const read = async (clerk: Visitor) => (await clerk.call('readBudget', { params: OWN })).json as Budget;
  const [first, second] = await Promise.all([read(one), read(two)]);
  await Promise.all(listening.map(({ until }) => until(first.revision)));
  const entries = await allEntries(district);
  const replayed = replay(entries.map(({ edit }) => edit));
  const same =
    JSON.stringify(first.records) === JSON.stringify(second.records) &&
    first.records.budgetLines.every(({ id, ...fields }) => isSame(replayed.get(`budgetLines/${id}`), fields));
  const conflicts = (await one.call('readConflicts', { params: OWN })).json as { conflicts: unknown[] };
  return { made, heard: heard.map(({ size }) => size), same, conflicts: conflicts.conflicts.length };
}

interface Budget {
  readonly revision: number;
  readonly records: { readonly budgetLines: readonly { readonly id: string }[] };
}

async function work(clerk: Visitor, field: string, enough: (made: number) => boolean): Promise<number> {
  let made = 0;
  const held: (string | null)[] = LINES.map(() => null);
  for (; !enough(made); made++) {
    const i = made % LINES.length;
    const id = LINES[i] ?? '';
    const after = field === 'note' ? `第${made}次` : `5${String(made).padStart(4, '0')}`;
    const own = set('budgetLines', id, field, held[i] ?? null, after);
    const shared = made % 10 === 9 ? [set('budgetLines', '201-l1', 'fen', 400_000_00, made)] : [];
    const { code } = await clerk.edit([own, ...shared]);
    if (code !== 'ok') throw new Error(`edit ${made} was answered ${code}`);
    held[i] = after;
  }
  return made;
}

function listen(response: Response, me: string, heard: Set<number>) {
  let last = 0;
  let told = () => {};
  void (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks.filter((each) => each.includes('event: entry'))) {
        const entry = JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '') as Entry;
        last = entry.revision;
        if (entry.who !== me) heard.add(entry.revision);
      }
      told();
    }
  })();
  const until = (revision: number) =>
    new Promise<void>((done) => {
      told = () => {
        if (last >= revision) done();
      };
      told();
    });
  return { until };
}

async function allEntries({ store }: District): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  while (true) {
    const page = await store.history({ after: entries.at(-1)?.revision ?? 0, limit: 1_000 });
    if (page.length === 0) return entries;
    entries.push(...page);
  }
}

function isSame(one: object | undefined, other: object): boolean {
  const sorted = (fields: object) =>
    JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
  return one !== undefined && sorted(one) === sorted(other);
}
