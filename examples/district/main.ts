import { writeFileSync } from 'node:fs';
import { openStore } from '@mingzhang/workspace';
import { EXAMPLE_ACCOUNTS } from './accounts.ts';
import { seedDistrict } from './seed.ts';

const [address, accounts] = process.argv.slice(2);
if (address === undefined) {
  process.stderr.write(
    'node examples/district/main.ts PATH [ACCOUNTS.json] (a new SQLite file, or postgres://…; where to write the sign-ins)\n',
  );
  process.exit(2);
}
const store = await openStore(address);
if ((await store.list('divisions')).length > 0) {
  process.stderr.write(
    `${address} 已有数据；请换一个新的文件或数据库。 It holds data already; name a new one.\n`,
  );
  await store.close();
  process.exit(1);
}
const began = performance.now();
await seedDistrict(store, new Date().toISOString().slice(0, 10));
const entries = await store.history({ limit: 1, newestFirst: true });
await store.close();
const seconds = ((performance.now() - began) / 1000).toFixed(1);
if (accounts !== undefined) {
  const shown = EXAMPLE_ACCOUNTS.map(({ id, ...account }) => ({ user: id, ...account }));
  writeFileSync(accounts, `${JSON.stringify(shown, undefined, 2)}\n`);
}
process.stdout.write(`${address}: ${entries[0]?.revision ?? 0} entries in ${seconds} s\n`);
