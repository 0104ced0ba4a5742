import type { AnyRecord } from '@mingzhang/api';
import type { Edit, Fields, Value } from '@mingzhang/model';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ApiError } from '../api/client.ts';
import { idAfter, newId } from '../budget/new-id.ts';
import { useRecords } from '../budget/use-budget.ts';
import { useEdit } from '../budget/use-edit.ts';
import type { EntryUnit } from '../money/money-unit.ts';
import { withoutRecords } from '../withholding/withholding-edits.ts';
import { settled } from './answered.ts';
import { shownValue } from './cell-value.ts';
import type { GridColumn } from './column.ts';
import type { Pendings } from './pending.ts';
import { withoutPending } from './pending.ts';
import { type Put, put } from './put.ts';

const MOST_CHANGES = 5_000;

interface Kept {
  readonly table: string;
  readonly columns: readonly GridColumn[];
  readonly records: readonly AnyRecord[];
  readonly unit: EntryUnit;
  /** What a new record holds from the first; `above` is the record it is put under. */
  readonly newRecord: (above: AnyRecord | undefined) => Fields;
}

/** Keeps what is typed into a grid: what waits in its cells, and how to change it. */
export interface Keeper {
  readonly drafts: ReadonlyMap<string, AnyRecord>;
  readonly pendings: Pendings;
  /** Puts texts into cells, as one edit. `begun` is the id of a new row at the end that is typed into for the first time. */
  readonly put: (puts: readonly Put[], why: string, begun?: string) => void;
  /** A new row under another, or at the end. Gives its id. */
  readonly insert: (above?: AnyRecord) => string;
  /** New rows at the end, and what is put into each. */
  readonly append: (rows: readonly (readonly Omit<Put, 'id'>[])[], puts: readonly Put[], why: string) => void;
  readonly remove: (ids: readonly string[], why: string) => void;
  /** Takes back what was refused in a cell. */
  readonly forget: (id: string, field: string) => void;
}

interface State {
  readonly drafts: ReadonlyMap<string, AnyRecord>;
  readonly pendings: Pendings;
}

const NOTHING: State = { drafts: new Map(), pendings: new Map() };

/** The keeper of a grid over the records of one table. */
export function useKeeper({ table, columns, records, unit, newRecord }: Kept): Keeper {
  const edit = useEdit();
  const [state, setState] = useState<State>(NOTHING);
  const kept = useMemo(() => new Map(records.map((record) => [record.id, record])), [records]);
  const now = useRef({ state, kept, turn: 0 });
  now.current.kept = kept;
  const budget = useRecords();
  const latest = useRef({ columns, unit, newRecord, budget });
  latest.current = { columns, unit, newRecord, budget };

  const become = useCallback((next: State) => {
    now.current.state = next;
    setState(next);
  }, []);

  const send = useCallback(
    async (changes: Edit, turn: number, why: string) => {
      const shown = (field: string, value: Value) => {
        const column = latest.current.columns.find((one) => one.field === field);
        return column === undefined ? String(value ?? '') : shownValue(column, value, latest.current.unit);
      };
      for (let from = 0; from < changes.length; from += MOST_CHANGES) {
        const part = changes.slice(from, from + MOST_CHANGES);
        try {
          const { conflicts } = await edit(part, why);
          await recordsShown();
          become(settled(now.current.state, part, turn, { kind: 'done', conflicts }, shown));
        } catch (error) {
          const problem = error instanceof ApiError ? error.problem : undefined;
          become(settled(now.current.state, part, turn, { kind: 'refused', problem }));
        }
      }
    },
    [become, edit],
  );

  const place = useCallback(
    (puts: readonly Put[], drafts: ReadonlyMap<string, AnyRecord>, why: string) => {
      const { pendings } = now.current.state;
      const turn = ++now.current.turn;
      const sheet = { kept: now.current.kept, drafts, pendings };
      const { changes, ...next } = put(sheet, puts, { table, turn, ...latest.current });
      become(next);
      if (changes.length > 0) void send(changes, turn, why);
    },
    [become, send, table],
  );

  const draft = useCallback((id: string, above: AnyRecord | undefined, position?: number): AnyRecord => {
    const fields = latest.current.newRecord(above);
    return position === undefined ? { ...fields, id } : { ...fields, id, position };
  }, []);

  const insert = useCallback(
    (above?: AnyRecord) => {
      const id = above === undefined ? newId() : idAfter(above.id);
      const position = above === undefined ? lastPosition(now.current.kept) : above.position;
      const record = draft(id, above, position === undefined ? undefined : Number(position));
      become({ ...now.current.state, drafts: new Map(now.current.state.drafts).set(id, record) });
      return id;
    },
    [become, draft],
  );

  const begin = useCallback(
    (id: string) =>
      new Map(now.current.state.drafts).set(id, draft(id, undefined, lastPosition(now.current.kept))),
    [draft],
  );

  const append = useCallback<Keeper['append']>(
    (rows, puts, why) => {
      const drafts = new Map(now.current.state.drafts);
      const last = lastPosition(now.current.kept);
      const first = newId();
      const added = rows.flatMap((row, i) => {
        const id = `${first}.${String(i).padStart(5, '0')}`;
        drafts.set(id, draft(id, undefined, last === undefined ? undefined : last + i));
        return row.map((cell) => ({ ...cell, id }));
      });
      place([...puts, ...added], drafts, why);
    },
    [draft, place],
  );

  const remove = useCallback(
    (ids: readonly string[], why: string) => {
      const drafts = new Map(now.current.state.drafts);
      const pendings = new Map(now.current.state.pendings);
      for (const id of ids) {
        pendings.delete(id);
        drafts.delete(id);
      }
      const gone = ids.map((id) => now.current.kept.get(id)).filter((record) => record !== undefined);
      const changes = withoutRecords(latest.current.budget, table, gone);
      become({ drafts, pendings });
      if (changes.length > 0) void send(changes, ++now.current.turn, why);
    },
    [become, send, table],
  );

  return {
    ...state,
    put: (puts, why, begun) => {
      const { drafts } = now.current.state;
      place(puts, begun === undefined ? drafts : begin(begun), why);
    },
    insert,
    append,
    remove,
    forget: (id, field) =>
      become({ ...now.current.state, pendings: withoutPending(now.current.state.pendings, id, field) }),
  };
}

/**
 * The records tell their readers in a task of their own. Until they show what was saved it waits in its cell, so that
 * nobody opens the cell on what stood there before.
 */
function recordsShown(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** The position after the last; undefined where records have none. */
function lastPosition(kept: ReadonlyMap<string, AnyRecord>): number | undefined {
  let last: number | undefined;
  for (const { position } of kept.values())
    if (typeof position === 'number' && position > (last ?? 0)) last = position;
  return last === undefined ? undefined : last + 1;
}
