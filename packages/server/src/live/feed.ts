import type { Entry, Store } from '@mingzhang/workspace';

const PAGE = 500;

/**
 * The log as it grows, told entry by entry in order to everybody who holds something made from it. Another process may
 * write to the same store: `catchUp` asks it.
 */
export class Feed {
  readonly #store: Store;
  readonly #listeners = new Set<(entry: Entry) => void>();
  #revision: number;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(store: Store, revision: number) {
    this.#store = store;
    this.#revision = revision;
  }

  /** The last entry that was told. */
  get revision(): number {
    return this.#revision;
  }

  /** Tells every entry from now on, until what is given back is called. */
  listen(listener: (entry: Entry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Fulfilled when every entry that was committed before this call has been told. */
  catchUp(): Promise<void> {
    if (this.#running === undefined) return this.#run();
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#run();
      });
    return this.#next;
  }

  #run(): Promise<void> {
    this.#running = this.#read().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #read(): Promise<void> {
    const { revision } = await this.#store.head();
    while (this.#revision < revision) {
      const page = await this.#store.history({ after: this.#revision, limit: PAGE });
      for (const entry of page) {
        this.#revision = entry.revision;
        for (const listener of this.#listeners) listener(entry);
      }
      if (page.length === 0) return;
    }
  }
}
