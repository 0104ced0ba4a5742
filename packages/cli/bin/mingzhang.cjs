#!/usr/bin/env node
const { pinnedNode, runsTypeScript } = require('./runtime.cjs');

/** CommonJS, as are the files it loads: Node starts it without its loader of ES modules, which takes as long again. */
if (runsTypeScript()) {
  const { runHere } = require('./run-here.cjs');
  runHere();
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
    const { runOn } = require('./run-on.cjs');
    runOn(node, process.argv.slice(1));
  }
}
