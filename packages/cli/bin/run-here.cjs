const module_ = require('node:module');
const { freshBundle } = require('./bundle.cjs');
const { cache } = require('./runtime.cjs');

/** Runs the command line in this process: as a bundle where there is one that fits, else its sources. */
function runHere() {
  quieten();
  module_.enableCompileCache(process.env.NODE_COMPILE_CACHE ?? `${cache}compiled`);
  const bundle = freshBundle();
  if (bundle === undefined) void import('../src/main.ts');
  else require(`${bundle}main.cjs`);
}

/** Node's word on features that may change is not for people who check budgets. */
function quieten() {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    const kind = typeof rest[0] === 'object' ? rest[0].type : rest[0];
    if (kind !== 'ExperimentalWarning') Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
}

module.exports = { runHere };
