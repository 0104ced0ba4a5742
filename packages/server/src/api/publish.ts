import { type Person, rolesIn } from '../access/gate.ts';
import type { House } from '../house.ts';
import { Refusal } from '../http/refusal.ts';
import { budgetOf } from './budget-of.ts';
import { inTheWay } from './obstacles.ts';
import { workDone } from './work-done.ts';

/** Publishes a budget in the store, its files with it. Throws a refusal with all that stands in the way. */
export async function published(
  house: House,
  person: Person,
  address: { readonly department: string; readonly year: string },
  note: string,
): Promise<void> {
  if (!rolesIn(person, address.department).some(({ role }) => role === 'reviewer'))
    throw new Refusal('forbidden');
  const live = await budgetOf(house, address);
  await live.exclusive(async () => {
    const { department, year } = address;
    const outcome = await workDone(house.desk, {
      kind: 'publish',
      ...{ store: house.address, department, year, who: person.id, note, today: house.today() },
    });
    await house.feed.catchUp();
    if (!outcome.published) throw inTheWay(outcome.obstacles);
  });
}
