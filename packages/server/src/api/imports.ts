import type { ImportPlan as PlanShape } from '@mingzhang/api';
import { applyImport, type ImportPlan } from '@mingzhang/workspace';
import type { Asking } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { partsOf } from '../http/uploads.ts';
import { editedBudget } from './budget.ts';
import { budgetOf } from './budget-of.ts';
import { answered, editShape } from './committed.ts';
import type { Handlers } from './handler.ts';
import { workDone } from './work-done.ts';

export const imports: Handlers<'planImport' | 'applyImport' | 'planOrganisation'> = {
  async planImport({ house, person, params, context }) {
    const live = await budgetOf(house, params);
    const file = await oneFile(context);
    const { plan } = await workDone(house.imports, { kind: 'plan-import', ...file, budget: live.budget });
    const { department, year } = params;
    return planShape(house.plans.keep({ user: person.id, department, year }, plan), plan);
  },

  applyImport({ house, person, params: { plan: id, ...params } }) {
    const { department, year } = params;
    const plan = house.plans.find(id, { user: person.id, department, year });
    if (plan === undefined) throw new Refusal('plan-gone');
    return editedBudget(house, params, undefined, async () => {
      const answer = await answered(
        house,
        await applyImport(house.store, plan, person.id, `导入 ${plan.file}`.slice(0, 500)),
      );
      house.plans.drop(id);
      return answer;
    });
  },

  async planOrganisation({ house, context }) {
    const { organisation } = house;
    const file = await oneFile(context);
    const { plan } = await workDone(house.imports, {
      ...{ kind: 'plan-organisation', ...file },
      organisation: {
        divisions: organisation.list('divisions'),
        departments: organisation.list('departments'),
        units: organisation.list('units'),
      },
    });
    return { ...planShape('organisation', plan), edit: editShape(plan.edit) };
  },
};

/** The one file of a form. */
async function oneFile(context: Asking): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  let found: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  for await (const { name, bytes } of partsOf(context.req.raw))
    if (name !== undefined && name !== '') found ??= { name, bytes: new Uint8Array(bytes) };
  if (found === undefined) throw new Refusal('no-file');
  return found;
}

function planShape(id: string, { source, file, rows, unused }: ImportPlan): PlanShape {
  const counts = { add: 0, change: 0, same: 0, bad: 0 };
  for (const { effect } of rows) counts[effect]++;
  return {
    ...{ plan: id, source, file, counts },
    rows: rows.map(({ place, what, effect, problem, note, changes }) => ({
      ...{ place, what, effect },
      ...(problem === undefined ? {} : { problem: { ...problem } }),
      ...(note === undefined ? {} : { note: { ...note } }),
      ...(changes === undefined ? {} : { changes: changes.map((change) => ({ ...change })) }),
    })),
    unused: unused.map((one) => ({ ...one })),
  };
}
