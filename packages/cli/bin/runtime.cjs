const { existsSync } = require('node:fs');
const { join, sep } = require('node:path');

/** The folder that holds package.json of the whole repository. */
const root = join(__dirname, '../../..') + sep;

/** Where everything that can be made again is kept. */
const cache = `${root}node_modules/.cache/mingzhang/`;

/** Whether a Node of this version runs TypeScript as it stands: 22.18 and later, and 23.6 and later. */
function runsTypeScript(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** The path of the Node 24 that package-lock.json pins, or undefined where it is not installed. */
function pinnedNode() {
  const path = `${root}node_modules/node-${process.platform}-${process.arch}/bin/node`;
  return existsSync(path) ? path : undefined;
}

module.exports = { cache, pinnedNode, root, runsTypeScript };
