import { runOn } from '../packages/cli/bin/run-on.cjs';
import { root } from '../packages/cli/bin/runtime.cjs';
import { setUp } from './set-up.mjs';

/** Runs a TypeScript file of the repository on the Node it needs: `node scripts/run.mjs bench/run.ts …`. */
const [file = '', ...args] = process.argv.slice(2);
runOn(setUp(), [root + file, ...args]);
