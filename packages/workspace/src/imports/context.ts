import { type Fields, fold, type Records, recordKey } from '@mingzhang/model';
import type { Budget } from '../budget/budget.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { unitNameKey } from './organisation/words.ts';
import { Planner } from './planner.ts';
import type { RecordIndex } from './record-index.ts';

type Unit = WorkspaceRecord<'units'>;

/** What every part of an import of one department and year works with. */
export interface Context {
  readonly budget: Budget;
  readonly planner: Planner;
  readonly year: number;
  /** The fields that every record of this department and year holds. */
  readonly home: { readonly department: string; readonly year: string };
  readonly projects: { readonly byCode: RecordIndex; readonly byName: RecordIndex };
}

export function contextOf(budget: Budget): Context {
  const { department, year, records, units } = budget;
  const home = { department: department.id, year: year.id };
  const planner = new Planner(records, [department.id, year.id], unitRecords(units));
  const projects = {
    byCode: planner.index('projects', ({ code = '' }) => String(code)),
    byName: planner.index('projects', ({ name = '' }) => fold(String(name))),
  };
  return { budget, planner, year: Number(year.id), home, projects };
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

/**
 * The project of a code, else of a name, among those that are there or are being brought in. A name does not make one of
 * two codes the other.
 */
export function projectNamed({ planner, projects }: Context, code: string, name: string): string | undefined {
  const [byCode] = code === '' ? [] : projects.byCode.get(code);
  if (byCode !== undefined || fold(name) === '') return byCode;
  return projects.byName
    .get(fold(name))
    .find((id) => code === '' || planner.get('projects', id)?.code === undefined);
}
