import { readFileSync, writeFileSync } from 'node:fs';
import { root } from '../packages/cli/bin/runtime.cjs';

/**
 * Adds to package-lock.json the optional packages for other systems that the registry at hand did not list when
 * `npm install` wrote it. Without them `npm ci` refuses the lockfile, on this system too. Their version is the
 * exact one their parent asks for; their system is read from their name; a checksum is not to be had.
 */
const path = `${root}package-lock.json`;
const lock = JSON.parse(readFileSync(path, 'utf8'));
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** @type {Record<string, object>} */
const added = {};
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] === undefined) added[place] = platformPackage(name, version, parent);
  }
}

lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${Object.keys(added).length} added to package-lock.json`);

/**
 * @param {string} name such as `@biomejs/cli-linux-x64-musl`
 * @param {string} version
 * @param {{ dev?: boolean }} parent
 */
function platformPackage(name, version, { dev }) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined || !/^\d/.test(version)) {
    throw new Error(`${name}@${version}: not an exact version of a package for one system`);
  }
  const libc = name.includes('musl') ? ['musl'] : name.includes('gnu') ? ['glibc'] : undefined;
  return { version, cpu: [cpu], dev, libc, optional: true, os: [os] };
}
