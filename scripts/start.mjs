import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { runOn } from '../packages/cli/bin/run-on.cjs';
import { root } from '../packages/cli/bin/runtime.cjs';
import { buildDesk } from './desk.mjs';
import { setUp } from './set-up.mjs';

/**
 * Starts the desk over the example district in `var/`, which is made at the first start and kept; `npm start -- --fresh`
 * makes it anew. A bureau's own data is served by `npx mingzhang serve`.
 */
const folder = `${root}var/`;
const store = `${folder}example.sqlite`;
const accounts = `${folder}example-accounts.json`;
/** Node says at every start that its SQLite is an experiment. */
const QUIET = '--disable-warning=ExperimentalWarning';
const fresh = process.argv.includes('--fresh');

const node = setUp();
buildDesk(node);
if (fresh || !existsSync(store) || !existsSync(accounts)) makeExample();
delete process.env.DATABASE_URL;
process.env.MINGZHANG_DATA = store;
runOn(node, [QUIET, `${root}packages/server/src/main.ts`, '--example', accounts]);

function makeExample() {
  console.log('生成示例区：12 个部门、30 个单位、三个年度，约十秒。');
  console.log('Making the example district: 12 departments, 30 units, three years, about ten seconds.');
  mkdirSync(folder, { recursive: true });
  const draft = `${store}.${process.pid}`;
  const made = spawnSync(node, [QUIET, `${root}examples/district/main.ts`, draft, accounts], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status !== 0) {
    rmSync(draft, { force: true });
    console.error('示例区没有生成，见上文。· The example district was not made, see above.');
    process.exit(1);
  }
  for (const left of [`${store}-wal`, `${store}-shm`]) rmSync(left, { force: true });
  renameSync(draft, store);
}
