import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pinnedNode, root, runsTypeScript } from '../packages/cli/bin/runtime.mjs';

const TOO_OLD = `需要 Node 22.18 以上（当前 ${process.version}）· Needs Node 22.18 or later (this is ${process.version})`;

/**
 * Installs what package-lock.json names and node_modules lacks, and gives the Node to go on with: the pinned
 * Node 24, else this one where it runs TypeScript. Ends the process where neither is to be had.
 */
export function setUp() {
  const fresh = !isInstalled();
  if (fresh) install();
  const node = pinnedNode() ?? (runsTypeScript() ? process.execPath : undefined);
  if (node === undefined) return stop(TOO_OLD);
  if (fresh) warmCompileCache(node);
  return node;
}

/** Compares package-lock.json with npm's own record of what it put into node_modules. */
function isInstalled() {
  const record = `${root}node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(`${root}package-lock.json`)).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function install() {
  console.log('安装依赖：按 package-lock.json 装入 node_modules（约 500 MB，只装一次，不动其他目录）。');
  console.log(
    'Installing what package-lock.json names into node_modules (npm ci, about 500 MB, once; nothing else is touched).',
  );
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const args = ['ci', '--loglevel=error'];
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' });
  const done = npm === undefined ? spawnSync('npm', args, options) : spawnSync(node, [npm, ...args], options);
  if (done.status !== 0)
    stop('npm ci 未完成，见上文；联网后请重试。· npm ci did not finish, see above; try again when online.');
}

/**
 * Checks one document unseen, so that the first one a person checks does not wait for the sources to be compiled.
 * @param {string} node
 */
function warmCompileCache(node) {
  const launcher = `${root}packages/cli/bin/mingzhang.mjs`;
  spawnSync(node, [launcher, 'check', `${root}examples/documents/clean.docx`], { stdio: 'ignore' });
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
