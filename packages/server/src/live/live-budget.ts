import { setImmediate } from 'node:timers/promises';
import type { DraftTable, Live, LiveAnswer } from '@mingzhang/api';
import type { Disclosure } from '@mingzhang/model';
import {
  type Budget,
  type Entry,
  follow,
  type LastChange,
  lastChangeOf,
  previousOf,
  type Store,
} from '@mingzhang/workspace';
import { type Checked, checked } from './checked.ts';
import { tableShape } from './draft-shape.ts';
import { liveShape, proseShape } from './live-shape.ts';
import { Lock } from './lock.ts';

/** A table with the revision at which it last became another. */
interface Shown {
  readonly table: DraftTable;
  readonly json: string;
  readonly since: number;
}

/** What was computed of one budget on one day. */
interface View {
  readonly of: Checked;
  readonly today: string;
  readonly live: Live;
  readonly shown: ReadonlyMap<string, Shown>;
  /** Made when somebody asks for it. */
  prose: Prose | undefined;
}

type Prose = ReturnType<typeof proseShape>;

/** A budget in memory, kept current by the log; its draft and findings are made when somebody asks, once for all. */
export class LiveBudget {
  readonly #store: Store;
  readonly #today: () => string;
  readonly #lock = new Lock();
  #budget: Budget;
  #view: View | undefined;
  #making: Promise<View> | undefined;
  #previous: Promise<Disclosure | undefined> | undefined;
  #changed: { readonly budget: Budget; readonly last: Promise<LastChange | undefined> } | undefined;

  constructor(store: Store, budget: Budget, today: () => string) {
    this.#store = store;
    this.#budget = budget;
    this.#today = today;
  }

  get budget(): Budget {
    return this.#budget;
  }

  follow(entry: Entry): void {
    this.#budget = follow(this.#budget, entry);
  }

  /** Forgets last year's disclosure: what it is made from changed. */
  forgetPrevious(): void {
    this.#previous = undefined;
    this.#view = undefined;
  }

  /** Runs work that decides by the budget and then writes: one at a time. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.#lock.run(work);
  }

  previous(): Promise<Disclosure | undefined> {
    this.#previous ??= previousOf(this.#store, this.#budget);
    return this.#previous;
  }

  /** The last entry that changed what the budget says. */
  lastChange(): Promise<LastChange | undefined> {
    const budget = this.#budget;
    if (this.#changed?.budget.records !== budget.records) {
      this.#changed = { budget, last: lastChangeOf(this.#store, budget) };
    }
    return this.#changed.last;
  }

  /** The budget as it stands with its draft and report; of one unit's edition where it is named. */
  async checked(unit?: string): Promise<Checked> {
    if (unit !== undefined) {
      const before = await previousOf(this.#store, this.#budget, { unit });
      return checked(this.#budget, this.#today(), before, unit);
    }
    return (await this.#current()).of;
  }

  /** What stands now, and the tables that became others after a revision. */
  async answer(since: number): Promise<LiveAnswer> {
    const { live, shown } = await this.#current();
    const tables = [...shown.values()].filter((one) => one.since > since).map(({ table }) => table);
    return { live, tables };
  }

  /** The heading and the explanation as they stand. */
  async prose(): Promise<Prose> {
    const view = await this.#current();
    view.prose ??= proseShape(view.of.draft);
    return view.prose;
  }

  /** What stands, with every entry that came before this call. */
  async #current(): Promise<View> {
    const { revision } = this.#budget;
    while (true) {
      const view = this.#view;
      if (view !== undefined && view.of.budget.revision >= revision && view.today === this.#today())
        return view;
      this.#making ??= this.#make().finally(() => {
        this.#making = undefined;
      });
      await this.#making;
    }
  }

  /** Waits a turn first, so that edits which arrived together are checked together. */
  async #make(): Promise<View> {
    const reading = this.previous();
    const previous = await reading;
    await setImmediate();
    const today = this.#today();
    const before = this.#view;
    const of =
      before?.today === today &&
      before.of.budget.records === this.#budget.records &&
      sameHouse(before.of.budget, this.#budget)
        ? { ...before.of, budget: this.#budget }
        : checked(this.#budget, today, previous);
    const view = {
      of,
      today,
      live: liveShape(of, today),
      shown: shownOf(of, before?.shown),
      prose: undefined,
    };
    if (this.#previous === reading) this.#view = view;
    return view;
  }
}

/** Whether two states of a budget differ in nothing but the revision. */
function sameHouse(one: Budget, other: Budget): boolean {
  return (
    one.department === other.department &&
    one.year === other.year &&
    one.units === other.units &&
    one.approvals === other.approvals
  );
}

function shownOf({ budget, draft }: Checked, before: View['shown'] | undefined): View['shown'] {
  return new Map(
    draft.disclosure.tables.map((table): [string, Shown] => {
      const known = before?.get(table.form);
      const shape = tableShape(table, draft.targets);
      const json = JSON.stringify(shape);
      return [table.form, known?.json === json ? known : { table: shape, json, since: budget.revision }];
    }),
  );
}
