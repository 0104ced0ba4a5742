import { existsSync } from 'node:fs';
import { openStore } from '@mingzhang/workspace';
import { serve } from '../../src/serve.ts';
import { settingsOf } from '../../src/settings.ts';
import { PASSWORD, PEOPLE, seed } from './district.ts';

/** Serves the small district: `node packages/server/test/seed/start.ts FILE`, which is made where it is not there. */
const [, , file = ''] = process.argv;
if (!existsSync(file)) {
  const store = await openStore(file);
  await seed(store);
  await store.close();
}
const accounts = Object.entries(PEOPLE).map(([user, [role, department]]) => ({
  ...{ user, password: PASSWORD, name: `某${user}`, role, department: department ?? null },
}));
const { address } = await serve({ ...settingsOf(process.env, process.stdout.isTTY), store: file }, accounts);
console.log(address);
