import { economicCodes, functionalCodes, procurementItems } from '@mingzhang/model';
import { reach, within } from '../access/gate.ts';
import { Refusal } from '../http/refusal.ts';
import { committed } from './committed.ts';
import type { Handlers } from './handler.ts';
import { recordShape } from './record-shape.ts';

/** What an administrator changes by edits; people and their roles have their own routes. */
const EDITABLE = new Set(['divisions', 'departments', 'units', 'years', 'approvals']);

export const organisation: Handlers<'readCodes' | 'readOrganisation' | 'editOrganisation'> = {
  readCodes({ params: { list }, query: { year } }) {
    const rows =
      list === 'functional'
        ? functionalCodes(year === undefined ? undefined : Number(year))
        : list === 'procurement'
          ? procurementItems()
          : economicCodes(list);
    return { rows: rows.map(({ code, name }) => ({ code, name })) };
  },

  readOrganisation({ house, person }) {
    const { organisation, feed } = house;
    const reached = reach(person);
    const departments = organisation.list('departments').filter(({ id }) => within(reached, id));
    const divisions = new Set(departments.map(({ division }) => division));
    const own = <T extends { readonly department: string }>(records: readonly T[]) =>
      records.filter(({ department }) => within(reached, department));
    return {
      divisions: organisation
        .list('divisions')
        .filter(({ id }) => reached === 'all' || divisions.has(id))
        .map(recordShape),
      departments: departments.map(recordShape),
      units: own(organisation.list('units')).map(recordShape),
      years: organisation.list('years').map(recordShape),
      approvals: own(organisation.list('approvals')).map(recordShape),
      revision: feed.revision,
    };
  },

  async editOrganisation({ house, person, body: { edit, why } }) {
    const foreign = edit.find(({ table }) => !EDITABLE.has(table));
    if (foreign !== undefined)
      throw new Refusal('forbidden', [
        {
          code: 'other-route',
          zh: `“${foreign.table}”不在这里修改。`,
          en: `“${foreign.table}” is not changed here.`,
          place: foreign.table,
        },
      ]);
    return committed(house, { who: person.id, department: null, why, edit });
  },
};
