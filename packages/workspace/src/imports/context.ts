import { type Fields, fold, type Records, recordKey } from '@mingzhang/model';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { unitNameKey } from './organisation/words.ts';
import { Planner } from './planner.ts';

type Unit = WorkspaceRecord<'units'>;

/** What every part of an import of one department and year works with. */
export interface Context {
  readonly budget: Budget;
  readonly planner: Planner;
  readonly year: number;
  /** The fields that every record of this department and year holds. */
  readonly home: { readonly department: string; readonly year: string };
}

export function contextOf(budget: Budget): Context {
  const { department, year, records, units } = budget;
  const home = { department: department.id, year: year.id };
  return {
    budget,
    planner: new Planner(records, [department.id, year.id], unitRecords(units)),
    year: Number(year.id),
    home,
  };
}

/** Units as records, to be referred to. */
function unitRecords(units: readonly Unit[]): Records {
  return new Map(
    units.map((unit): [string, Fields] => {
      const { id, ...fields } = unit;
      return [recordKey('units', id), fields];
    }),
  );
}

/** The unit of a code or a name as it is printed: `201001`, `区委办（本级）`, `201001 区委办`. */
export function unitNamed(units: readonly Unit[], printed: string): Unit | undefined {
  const key = unitNameKey(printed);
  const code = /^\d{3,15}/.exec(key)?.[0];
  const rest = code === undefined ? key : key.slice(code.length).replace(/^[-_.:]/, '');
  const byCode = code === undefined ? undefined : units.find((unit) => unit.code === code);
  if (byCode !== undefined || rest === '') return byCode;
  const same = units.filter(({ name }) => unitNameKey(name) === rest);
  return same.length === 1 ? same[0] : undefined;
}

/** The project of a code or a name among those that are there or are being brought in. */
export function projectNamed({ planner, budget }: Context, code: string, name: string): string | undefined {
  const folded = fold(name);
  let byName: string | undefined;
  for (const [key, fields] of planner.after) {
    if (!key.startsWith('projects/')) continue;
    const id = key.slice('projects/'.length);
    if (code !== '' && fields.code === code) return id;
    if (
      folded !== '' &&
      fold(String(fields.name ?? '')) === folded &&
      (code === '' || fields.code === undefined)
    )
      byName ??= id;
  }
  return (
    byName ?? (code === '' ? recordsOf(budget, 'projects').find((one) => one.code === folded)?.id : undefined)
  );
}

/** One after the last position of a table's records. */
export function nextPosition({ planner }: Context, table: string, where: Fields = {}): number {
  let last = 0;
  for (const [key, fields] of planner.after) {
    if (
      !key.startsWith(`${table}/`) ||
      Object.entries(where).some(([field, value]) => fields[field] !== value)
    )
      continue;
    last = Math.max(last, Number(fields.position ?? 0));
  }
  return last + 1;
}
