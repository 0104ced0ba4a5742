import { type BackupResult, openStore, type RestoreResult } from '@mingzhang/workspace';
import { makeRoom, settingsOf } from './settings.ts';

export { runServer } from './run-server.ts';

/** Writes the workspace that the environment names to one file, while a server goes on working on it. */
export async function backUpTo(path: string, env: NodeJS.ProcessEnv): Promise<BackupResult> {
  const store = await openStore(settingsOf(env, false).store);
  try {
    return await store.backup(path);
  } finally {
    await store.close();
  }
}

/** Brings a backup into the workspace that the environment names, which is made where there is none and must be empty. */
export async function restoreFrom(path: string, env: NodeJS.ProcessEnv): Promise<RestoreResult> {
  const { store: address } = settingsOf(env, false);
  makeRoom(address);
  const store = await openStore(address);
  try {
    return await store.restore(path);
  } finally {
    await store.close();
  }
}
