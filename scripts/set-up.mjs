import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { freshBundle } from '../packages/cli/bin/bundle.cjs';
import { pinnedNode, root, runsTypeScript } from '../packages/cli/bin/runtime.cjs';

const TOO_OLD = `需要 Node 22.18 以上（当前 ${process.version}）· Needs Node 22.18 or later (this is ${process.version})`;

/**
 * Installs what package-lock.json names and node_modules lacks, and gives the Node to go on with: the pinned
 * Node 24, else this one where it runs TypeScript. Ends the process where neither is to be had.
 */
export function setUp() {
  if (!isInstalled()) install();
  const node = pinnedNode() ?? (runsTypeScript() ? process.execPath : undefined);
  if (node === undefined) return stop(TOO_OLD);
  if (freshBundle() === undefined) bundle(node);
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
  console.log('安装依赖：按 package-lock.json 装入 node_modules（约 1.1 GB，只装一次，不动其他目录）。');
  console.log(
    'Installing what package-lock.json names into node_modules (npm ci, about 1.1 GB, once; nothing else is touched).',
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
 * Bundles the command line for a quick start, and checks some documents unseen, so that the first one a person checks
 * does not wait for code to be compiled. Without a bundle the sources run as they are.
 * @param {string} node
 */
function bundle(node) {
  const made = spawnSync(node, [`${root}scripts/bundle.mjs`], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0)
    console.error(
      '命令行未能打包，照常可用，只是启动慢一些。· The command line was not bundled: it works, and starts slower.',
    );
  const documents = ['docx', 'html', 'txt'].map((format) => `${root}examples/documents/clean.${format}`);
  spawnSync(node, [`${root}packages/cli/bin/mingzhang.cjs`, 'check', ...documents], { stdio: 'ignore' });
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
