import type { Role } from '@mingzhang/api';
import { type Change, type Fields, recordKey, withField } from '@mingzhang/model';
import {
  type Entry,
  type Store,
  TABLE_NAMES,
  TABLES,
  type TableName,
  type WorkspaceRecord,
} from '@mingzhang/workspace';

export interface HeldRole {
  readonly role: Role;
  /** Null: in every department. */
  readonly department: string | null;
}

type AnyRecord = Fields & { readonly id: string; readonly position?: number };

const BUREAU: readonly TableName[] = TABLE_NAMES.filter((name) => TABLES[name].scope === 'bureau');

/** The bureau's own records, kept current by the log: who there is, what they may be, and what they work on. */
export class Organisation {
  readonly #records = new Map<string, Fields>();
  readonly #lists = new Map<string, readonly AnyRecord[]>();

  /** All of it at one moment, and that moment's revision. */
  static async read(store: Store): Promise<{ organisation: Organisation; revision: number }> {
    return store.atOneMoment(async (moment) => {
      const organisation = new Organisation();
      for (const table of BUREAU)
        for (const { id, ...fields } of await moment.list(table))
          organisation.#records.set(recordKey(table, id), fields as Fields);
      return { organisation, revision: moment.revision };
    });
  }

  /** Takes over what an entry changed; true where it changed anything. */
  follow({ edit }: Entry): boolean {
    const own = edit.filter(({ table }) => (BUREAU as readonly string[]).includes(table));
    for (const change of own) this.#apply(change);
    return own.length > 0;
  }

  /** The records of a table by position, then id. */
  list<T extends TableName>(table: T): readonly WorkspaceRecord<T>[] {
    let list = this.#lists.get(table);
    if (list === undefined) {
      const start = `${table}/`;
      list = [...this.#records]
        .filter(([key]) => key.startsWith(start))
        .map(([key, fields]): AnyRecord => ({ ...fields, id: key.slice(start.length) }))
        .sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.id < b.id ? -1 : 1));
      this.#lists.set(table, list);
    }
    return list as unknown as readonly WorkspaceRecord<T>[];
  }

  get<T extends TableName>(table: T, id: string): WorkspaceRecord<T> | undefined {
    const fields = this.#records.get(recordKey(table, id));
    return fields && ({ ...fields, id } as unknown as WorkspaceRecord<T>);
  }

  rolesOf(user: string): readonly HeldRole[] {
    return this.list('roles')
      .filter((held) => held.user === user)
      .map(({ role, department }) => ({ role, department: department ?? null }));
  }

  nameOf(user: string): string {
    return this.get('users', user)?.name ?? user;
  }

  #apply(change: Change): void {
    const key = recordKey(change.table, change.id);
    if (change.kind === 'add') this.#records.set(key, change.fields);
    else if (change.kind === 'remove') this.#records.delete(key);
    else this.#records.set(key, withField(this.#records.get(key) ?? {}, change.field, change.after));
    this.#lists.delete(change.table);
  }
}
