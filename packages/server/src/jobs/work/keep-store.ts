import type { DeskDone, DeskWork } from '../desk-work.ts';
import { openOnce } from './open-once.ts';

export async function verifyStore({
  store,
}: Extract<DeskWork, { kind: 'verify' }>): Promise<DeskDone<'verify'>> {
  return { verification: await (await openOnce(store)).verify() };
}

export async function backUpStore({
  store,
  path,
}: Extract<DeskWork, { kind: 'backup' }>): Promise<DeskDone<'backup'>> {
  return { result: await (await openOnce(store)).backup(path) };
}
