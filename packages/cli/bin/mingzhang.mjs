#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { pinnedNode, root, runsTypeScript } from './runtime.mjs';

if (runsTypeScript()) {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    const kind = typeof rest[0] === 'object' ? rest[0].type : rest[0];
    if (kind !== 'ExperimentalWarning') Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  process.env.NODE_COMPILE_CACHE ??= `${root}node_modules/.cache/mingzhang/compiled`;
  module.enableCompileCache();
  await import('../src/main.ts');
} else {
  const node = pinnedNode();
  if (node === undefined) {
    console.error(
      `需要 Node 22.18 以上（当前 ${process.version}），或先在本目录运行一次 npm start 完成安装。`,
    );
    console.error(
      `Needs Node 22.18 or later (this is ${process.version}), or run npm start here once to install one.`,
    );
    process.exitCode = 2;
  } else {
    const { runOn } = await import('./run-on.mjs');
    runOn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
  }
}
