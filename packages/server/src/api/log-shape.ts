import type { LogEntry } from '@mingzhang/api';
import type { Entry } from '@mingzhang/workspace';
import type { House } from '../house.ts';
import { conflictsShape, editShape } from './committed.ts';

/** An entry of the log as the API gives it, with the person's name. */
export function entryShape({ organisation }: Pick<House, 'organisation'>, entry: Entry): LogEntry {
  const { revision, at, who, department, why, kind, target, edit, conflicts, hash } = entry;
  return {
    ...{ revision, at, who, name: organisation.nameOf(who), department, why, kind },
    ...(target === undefined ? {} : { target }),
    edit: editShape(edit),
    conflicts: conflictsShape(conflicts),
    hash,
  };
}
