import type { Entry } from '@mingzhang/workspace';
import { personOf, rolesIn } from '../access/gate.ts';
import type { House } from '../house.ts';
import type { Stream } from '../http/streams.ts';
import type { Organisation } from '../live/organisation.ts';
import { budgetOf } from './budget-of.ts';
import type { Handlers } from './handler.ts';
import { entryShape } from './log-shape.ts';

/** Entries that are told to whoever comes again; more, and the pages had better read all anew. */
const MOST_MISSED = 500;

export const follow: Handlers<'followBudget'> = {
  async followBudget({ house, person, params, query, context }) {
    await budgetOf(house, params);
    const header = context.req.header('last-event-id');
    const seen = header === undefined || !/^\d{1,15}$/.test(header) ? query.after : Number(header);
    return house.streams.answer(context, person, async (stream) => {
      const teller = new Teller(house, stream, params.department, seen ?? house.feed.revision);
      stream.onEnd(
        house.feed.listen((entry) => {
          teller.take(entry);
          const now = personOf(house.organisation, person.id);
          if (now === undefined || rolesIn(now, params.department).length === 0) stream.end();
        }),
      );
      await teller.catchUp();
      const leave = house.presence.enter(`${params.department}/${params.year}`, person, (people) =>
        stream.send({ event: 'presence', data: { people } }),
      );
      stream.onEnd(leave);
    });
  },
};

/** Tells a stream the entries of one department after a revision, each once and in order. */
class Teller {
  readonly #house: House;
  readonly #stream: Stream;
  readonly #department: string;
  /** What came while the missed ones were being read. */
  #early: Entry[] | undefined = [];
  #told: number;

  constructor(house: House, stream: Stream, department: string, after: number) {
    this.#house = house;
    this.#stream = stream;
    this.#department = department;
    this.#told = after;
  }

  take(entry: Entry): void {
    if (this.#early === undefined) this.#tell(entry);
    else this.#early.push(entry);
  }

  async catchUp(): Promise<void> {
    const { store, feed } = this.#house;
    const missed = (department: string | null) =>
      store.history({ department, after: this.#told, limit: MOST_MISSED });
    const both = await Promise.all([missed(this.#department), missed(null)]);
    if (both.some(({ length }) => length >= MOST_MISSED)) {
      this.#told = feed.revision;
      this.#stream.send({ event: 'reload', id: String(this.#told), data: { revision: this.#told } });
    }
    for (const entry of both.flat().sort((a, b) => a.revision - b.revision)) this.#tell(entry);
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const entry of early) this.#tell(entry);
  }

  #tell(entry: Entry): void {
    const { revision } = entry;
    if (revision <= this.#told) return;
    this.#told = revision;
    const { organisation } = this.#house;
    const id = String(revision);
    if (entry.department === this.#department)
      this.#stream.send({ event: 'entry', id, data: entryShape(this.#house, entry) });
    else if (touchesHouse(organisation, entry, this.#department))
      this.#stream.send({ event: 'organisation', id, data: { revision } });
  }
}

/** Whether an entry changed the department itself, its units and approvals, or what all budgets stand on. */
function touchesHouse(organisation: Organisation, { department, edit }: Entry, own: string): boolean {
  if (department !== null) return false;
  return edit.some((change) => {
    const { table, id } = change;
    if (table === 'divisions' || table === 'years') return true;
    if (table === 'departments') return id === own;
    if (table !== 'units' && table !== 'approvals') return false;
    return ('fields' in change ? change.fields.department : organisation.get(table, id)?.department) === own;
  });
}
