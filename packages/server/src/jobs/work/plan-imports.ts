import { planImport, planOrganisation } from '@mingzhang/workspace';
import type { DeskDone, DeskWork } from '../desk-work.ts';

export async function planBudgetImport({
  bytes,
  name,
  budget,
}: Extract<DeskWork, { kind: 'plan-import' }>): Promise<DeskDone<'plan-import'>> {
  return { plan: await planImport(bytes, name, budget) };
}

export async function planOrganisationImport({
  bytes,
  name,
  organisation,
}: Extract<DeskWork, { kind: 'plan-organisation' }>): Promise<DeskDone<'plan-organisation'>> {
  return { plan: await planOrganisation(bytes, name, organisation) };
}
