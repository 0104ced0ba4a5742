import { type Entry, readBudget, type Store } from '@mingzhang/workspace';
import type { Feed } from './feed.ts';
import { LiveBudget } from './live-budget.ts';

/** How many budgets are held at once; the longest unasked goes first. */
const MOST = 100;

interface Held {
  readonly department: string;
  readonly year: string;
  live: LiveBudget | undefined;
  /** Entries that came while it was being read. */
  readonly waiting: Entry[];
  readonly reading: Promise<LiveBudget | undefined>;
}

/** The budgets somebody works on, each read once and followed through the log. */
export class Budgets {
  readonly #store: Store;
  readonly #feed: Feed;
  readonly #today: () => string;
  readonly #held = new Map<string, Held>();

  constructor(store: Store, feed: Feed, today: () => string) {
    this.#store = store;
    this.#feed = feed;
    this.#today = today;
    feed.listen((entry) => this.#follow(entry));
  }

  get size(): number {
    return this.#held.size;
  }

  /** A department's budget of a year, with every entry committed before this call; undefined where there is none. */
  async at(department: string, year: string): Promise<LiveBudget | undefined> {
    await this.#feed.catchUp();
    const key = `${department}/${year}`;
    const held = this.#held.get(key) ?? this.#read(department, year);
    this.#held.delete(key);
    this.#held.set(key, held);
    const found = await held.reading;
    if (found === undefined) this.#held.delete(key);
    else this.#shrink();
    return found;
  }

  #read(department: string, year: string): Held {
    const waiting: Entry[] = [];
    const held: Held = {
      department,
      year,
      waiting,
      live: undefined,
      reading: readBudget(this.#store, department, year).then((budget) => {
        if (budget === undefined) return undefined;
        const live = new LiveBudget(this.#store, budget, this.#today);
        for (const entry of waiting) if (entry.revision > budget.revision) live.follow(entry);
        held.live = live;
        return live;
      }),
    };
    held.reading.catch(() => this.#held.delete(`${department}/${year}`));
    return held;
  }

  #follow(entry: Entry): void {
    for (const held of this.#held.values()) {
      if (entry.department !== null && entry.department !== held.department) continue;
      if (held.live === undefined) held.waiting.push(entry);
      else if (entry.revision > held.live.budget.revision) held.live.follow(entry);
      if (entry.department === held.department && changesPrevious(entry, held)) held.live?.forgetPrevious();
    }
  }

  #shrink(): void {
    for (const key of this.#held.keys()) {
      if (this.#held.size <= MOST) return;
      this.#held.delete(key);
    }
  }
}

/** Whether last year's disclosure may be another after an entry: of another year's budget, or of a file of this one. */
function changesPrevious({ edit }: Entry, { live, year }: Held): boolean {
  return edit.some((change) => {
    if (change.table === 'documents') return true;
    if ('fields' in change) return change.fields.year !== year;
    return live?.budget.records.has(`${change.table}/${change.id}`) !== true;
  });
}
