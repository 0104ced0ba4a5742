import type { Change, Edit, Fields, Value } from '@mingzhang/model';
import type { Entry, Outcome, Store } from '../src/index.ts';

/** A small district: two departments with a unit each, two clerks, one year. */
export const DISTRICT: Edit = [
  add('divisions', '130304', { name: '北戴河区' }),
  add('years', '2025', { state: 'open' }),
  add('departments', '201', { division: '130304', code: '201', name: '区委办', template: 'hebei' }),
  add('departments', '202', { division: '130304', code: '202', name: '政府办', template: 'hebei' }),
  add('units', '201001', unit('201')),
  add('units', '202001', unit('202')),
  add('users', 'wang', { name: '王', state: 'active', language: 'zh' }),
  add('users', 'li', { name: '李', state: 'active', language: 'zh' }),
];

function unit(department: string): Fields {
  return { department, code: `${department}001`, name: '本级', nature: 'administrative', position: 1 };
}

export function add(table: string, id: string, fields: Fields): Change {
  return { kind: 'add', table, id, fields };
}

/** A budget line of department 201 (or another), 100 fen unless said otherwise. */
export function line(id: string, fields: Fields = {}): Change {
  return add('budgetLines', id, lineFields(fields));
}

export function lineFields(fields: Fields = {}): Fields {
  const department = String(fields.department ?? '201');
  return {
    department,
    year: '2025',
    unit: `${department}001`,
    functional: '2013101',
    source: 'general',
    nature: 'operating',
    fen: 100,
    ...fields,
  };
}

export function set(id: string, field: string, before: Value, after: Value, table = 'budgetLines'): Change {
  return { kind: 'set', table, id, field, before, after };
}

export function text(id: string, before: string, after: string): Change {
  return { kind: 'text', table: 'explanations', id, field: 'text', before, after };
}

/** Makes an edit in department 201, by `wang` unless said otherwise. */
export function commit(
  store: Store,
  edit: Edit,
  who = 'wang',
  department: string | null = '201',
): Promise<Outcome> {
  return store.commit({ who, department, why: '测试', edit });
}

/** The entry of an outcome that must be committed. */
export function entryOf(outcome: Outcome | { readonly kind: 'nothing' }): Entry {
  if (outcome.kind !== 'committed') throw new Error(`not committed: ${JSON.stringify(outcome)}`);
  return outcome.entry;
}
