import { inspect } from '@mingzhang/writers';
import type { DeskDone, DeskWork } from '../desk-work.ts';
import { checkedPublic } from './checked-public.ts';

/** The inspection form of a draft, item by item. */
export async function inspectDraft(
  drafted: Extract<DeskWork, { kind: 'inspect' }>,
): Promise<DeskDone<'inspect'>> {
  const { items } = inspect(checkedPublic(drafted));
  return { items };
}
