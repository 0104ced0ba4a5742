import { runOn } from '../packages/cli/bin/run-on.cjs';
import { root } from '../packages/cli/bin/runtime.cjs';
import { setUp } from './set-up.mjs';

runOn(setUp(), [`${root}packages/server/src/main.ts`, ...process.argv.slice(2)]);
