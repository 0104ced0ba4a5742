import type { AnyRecord, Problem } from '@mingzhang/api';
import type { Change, Conflict, Edit, Value } from '@mingzhang/model';
import { type Pendings, withoutPending, withPending } from './pending.ts';

/** How saving went. */
export type Answered =
  | {
      readonly kind: 'done';
      readonly conflicts: readonly { readonly yours: unknown; readonly theirs?: Conflict['theirs'] }[];
    }
  | { readonly kind: 'refused'; readonly problem: Problem | undefined };

interface State {
  readonly drafts: ReadonlyMap<string, AnyRecord>;
  readonly pendings: Pendings;
}

const UNKNOWN = { zh: '没有保存，请再试一次', en: 'Not saved; try again' };

/**
 * What waits in the cells after an answer: nothing of what was saved; what conflicts or was refused stays, with why. `shown` is
 * how a column shows a value.
 */
export function settled(
  state: State,
  sent: Edit,
  turn: number,
  answer: Answered,
  shown: (field: string, value: Value) => string = (_, value) => String(value ?? ''),
): State {
  if (answer.kind === 'refused') return refused(state, sent, turn, answer.problem);
  const drafts = new Map(state.drafts);
  let { pendings } = state;
  for (const change of sent) {
    if (change.kind === 'add') drafts.delete(change.id);
    else if ('field' in change) pendings = withoutPending(pendings, change.id, change.field, turn);
  }
  for (const { yours, theirs } of answer.conflicts) {
    const change = yours as Change;
    if (!('field' in change)) continue;
    const other = shown(change.field, theirs?.[change.field] ?? null);
    pendings = withPending(pendings, change.id, change.field, {
      turn,
      text: shown(change.field, change.after),
      value: change.after,
      state: 'conflict',
      zh:
        theirs === undefined
          ? '这一行已被他人删除'
          : `他人同时改为“${other === '' ? '空' : other}”，请在上方“合并冲突”中选定`,
      en:
        theirs === undefined
          ? 'Somebody removed this row'
          : `Somebody changed it to “${other === '' ? 'nothing' : other}”; choose under “merge conflicts” above`,
    });
  }
  return { drafts, pendings };
}

function refused(state: State, sent: Edit, turn: number, problem: Problem | undefined): State {
  let { pendings } = state;
  const why = problem === undefined ? UNKNOWN : { zh: problem.message, en: problem.messageEn };
  const own = new Map((problem?.details ?? []).map((detail) => [detail.place, detail]));
  for (const change of sent) {
    const { table, id } = change;
    const fields =
      'field' in change ? [change.field] : change.kind === 'add' ? Object.keys(change.fields) : [];
    for (const field of fields) {
      const named = own.get(`${table}/${id}/${field}`);
      if (change.kind === 'add' && named === undefined && own.size > 0) continue;
      const waiting = pendings.get(id)?.get(field);
      if ('field' in change && waiting?.turn !== turn) continue;
      const { zh, en } = named ?? why;
      const value =
        'field' in change ? change.after : ((change.kind === 'add' ? change.fields[field] : null) ?? null);
      const text = waiting?.text ?? String(value ?? '');
      pendings = withPending(pendings, id, field, { turn, text, value, state: 'refused', zh, en });
    }
  }
  return { ...state, pendings };
}
