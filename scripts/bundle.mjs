import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { cache, lineOf, stamp } from '../packages/cli/bin/bundle.mjs';
import { root } from '../packages/cli/bin/runtime.mjs';

/**
 * Makes one bundle of the command line, in parts that load when they are needed, so that a check need not find, read
 * and strip some hundred sources first. The launcher takes it only while it fits the sources (bin/bundle.mjs).
 */
const SOURCES = `${root}packages/cli/src/`;
const THREAD = "new URL('./worker.ts', import.meta.url)";
const LOADED_APART = ['@e965/xlsx', '@hyzyla/pdfium', '@myriaddreamin/typst-ts-node-compiler'];

/** Files that lie beside a source are read from there; the thread's module is part of the bundle. */
const ownUrls = {
  name: 'own-urls',
  transform: {
    filter: { code: /import\.meta\.url/, id: /\/packages\/[a-z]+\/src\// },
    /**
     * @param {string} code
     * @param {string} id
     */
    handler: (code, id) =>
      code
        .split(THREAD)
        .map((part) => part.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)))
        .join("new URL('./worker.mjs', import.meta.url)"),
  },
};

/** @type {string[]} */
let modules = [];
const modulesSeen = {
  name: 'modules-seen',
  /** @this {{ getModuleIds(): Iterable<string> }} */
  buildEnd() {
    modules = [...this.getModuleIds()].filter((id) => id.startsWith(`${root}packages/`));
  },
};

const bundle = await rolldown({
  cwd: root,
  input: { main: `${SOURCES}main.ts`, worker: `${SOURCES}worker.ts` },
  platform: 'node',
  external: LOADED_APART,
  logLevel: 'silent',
  plugins: [ownUrls, modulesSeen],
});
const folder = `bundle-${Date.now().toString(36)}`;
await bundle.write({
  dir: cache + folder,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
});
await bundle.close();

const made = [...modules.map((id) => relative(root, id)), 'package-lock.json'];
const draft = `${stamp}.${process.pid}`;
writeFileSync(draft, [root, folder, ...made.map(lineOf)].join('\n'));
renameSync(draft, stamp);
