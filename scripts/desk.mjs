import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stampLine } from '../packages/cli/bin/bundle.cjs';
import { cache, root } from '../packages/cli/bin/runtime.cjs';

/** Says of which files the desk was built, one a line. */
const STAMP = `${cache}desk.txt`;
const BUILT = `${cache}desk/index.html`;
const ROOMS = ['desk', 'api', 'model', 'forms'];

/**
 * Builds the desk's pages where a file they are made of has changed since. Without them the server runs and says so.
 * @param {string} node
 */
export function buildDesk(node) {
  const files = sources().map((file) => stampLine(relative(root, file)));
  const stamp = [root, ...files].join('\n');
  if (existsSync(BUILT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  const vite = `${root}node_modules/vite/bin/vite.js`;
  const made = spawnSync(node, [vite, 'build', `${root}packages/desk`, '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (made.status === 0) writeFileSync(STAMP, stamp);
  else console.error('工作台页面未能生成，见上文。· The pages of the desk could not be built, see above.');
}

function sources() {
  return [
    `${root}package-lock.json`,
    `${root}packages/desk/index.html`,
    `${root}packages/desk/vite.config.ts`,
    ...ROOMS.flatMap((room) => filesBelow(`${root}packages/${room}/src`)),
  ];
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}
