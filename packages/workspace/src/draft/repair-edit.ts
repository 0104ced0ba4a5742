import {
  type CellChange,
  type CellRef,
  type Change,
  type Edit,
  FEN_PER,
  type Fields,
  type Records,
  type Repair,
  recordKey,
} from '@mingzhang/model';
import type { Budget } from '../budget/budget.ts';
import type { TableName } from '../schema/tables.ts';
import type { Draft } from './draft.ts';
import { type LineBehind, linesBehind } from './lines-behind.ts';
import { targetAt } from './target-at.ts';
import type { Target } from './targets.ts';

/**
 * What a repair comes to in the records.
 *
 * - edit: to be committed
 * - computed: the cell is a sum; these lines have to be changed, and only a person knows which
 * - lost: what stood there is not there any more
 */
export type RepairEdit =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'computed'; readonly cell: CellRef; readonly lines: readonly LineBehind[] }
  | { readonly kind: 'lost'; readonly cell: CellRef; readonly zh: string; readonly en: string };

/** A repair of a finding of this very draft, as an edit of the records its cells come from. */
export function repairEdit(budget: Budget, draft: Draft, repair: Repair): RepairEdit {
  const records = new Map(budget.records);
  const edit: Change[] = [];
  for (const change of inTextOrder([repair, ...(repair.along ?? [])])) {
    const target = targetAt(draft, change.cell);
    if (target === undefined) {
      const { unit } = draft;
      const lines = linesBehind(budget, change.cell, unit === undefined ? {} : { unit });
      return { kind: 'computed', cell: change.cell, lines };
    }
    const changes = changesOf(records, target, change);
    if (changes === undefined) return lost(change.cell);
    for (const one of changes) {
      edit.push(one);
      written(records, one);
    }
  }
  return { kind: 'edit', edit };
}

/** Of several figures in one paragraph the last is changed first, so that the others stay where they were found. */
function inTextOrder(changes: readonly CellChange[]): readonly CellChange[] {
  const column = ({ cell: { place } }: CellChange) => ('column' in place ? (place.column ?? 0) : 0);
  return [...changes].sort((a, b) => column(b) - column(a));
}

/** The fields that hold an amount alone. */
const MONEY: ReadonlySet<string> = new Set(['fen', 'unitPrice', 'smeFen']);
const PROSE: ReadonlySet<TableName> = new Set<TableName>(['explanations', 'goals']);

function changesOf(records: Records, target: Target, change: CellChange): readonly Change[] | undefined {
  const { table, id, field } = target;
  const fields = records.get(recordKey(table, id));
  if (fields === undefined) return undefined;
  if (table === 'typedCells') return typed(id, fields, change);
  if (MONEY.has(field)) return set(target, fields, { [field]: change.value });
  const before = fields[field];
  const after = typeof before === 'string' ? replaced(before, change) : undefined;
  if (typeof before !== 'string' || after === undefined) return undefined;
  if (!PROSE.has(table) && field !== 'purpose') return set(target, fields, { [field]: after });
  return [{ kind: 'text', table, id, field, before, after }];
}

function typed(id: string, fields: Fields, { value, text, unit }: CellChange): readonly Change[] {
  const decimals = text.split('.')[1]?.length ?? 0;
  const step = Math.max(1, FEN_PER[unit] / 10 ** decimals);
  return set({ table: 'typedCells', id }, fields, { holds: 'amount', text, fen: value, step });
}

function set(
  { table, id }: Pick<Target, 'table' | 'id'>,
  fields: Fields,
  values: Readonly<Record<string, string | number>>,
): readonly Change[] {
  return Object.entries(values).flatMap(([field, after]): Change[] => {
    const before = fields[field] ?? null;
    return before === after ? [] : [{ kind: 'set', table, id, field, before, after }];
  });
}

const WAY = /(?:增加|减少)$/;

/** A text with the figure at the cell's column replaced, a word of direction before it with it. */
function replaced(text: string, { cell, text: after }: CellChange): string | undefined {
  const column = 'column' in cell.place ? cell.place.column : undefined;
  const start = column === undefined ? text.indexOf(cell.text) : column - 1;
  if (start < 0 || !text.startsWith(cell.text, start)) return undefined;
  const head = text.slice(0, start);
  const kept = WAY.test(after.slice(0, 2)) ? head.replace(WAY, '') : head;
  return kept + after + text.slice(start + cell.text.length);
}

function written(records: Map<string, Fields>, change: Change): void {
  if (change.kind !== 'set' && change.kind !== 'text') return;
  const key = recordKey(change.table, change.id);
  records.set(key, { ...records.get(key), [change.field]: change.after ?? '' });
}

function lost(cell: CellRef): RepairEdit {
  return {
    kind: 'lost',
    cell,
    zh: `“${cell.text}”已不在原处，内容可能刚被别人改过；请重新检查后再采用修改建议。`,
    en: `“${cell.text}” no longer stands there; somebody may just have changed it. Check again before applying the repair.`,
  };
}
