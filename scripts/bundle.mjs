import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { stamp, stampLine } from '../packages/cli/bin/bundle.cjs';
import { cache, root } from '../packages/cli/bin/runtime.cjs';

/**
 * Makes one bundle of the command line, in parts that load when they are needed, so that a check need not find, read
 * and strip some hundred sources first. The launcher takes it only while it fits the sources (bin/bundle.cjs). The one
 * before stays, for whoever is running it.
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
        .join("new URL('./worker.cjs', import.meta.url)"),
  },
};

/** The server and its store run from their sources: what starts them need not be quick. */
const fromSources = {
  name: 'from-sources',
  resolveId: {
    filter: { id: /^\.\/serving\.ts$/ },
    /**
     * @param {string} id
     * @param {string | undefined} importer
     */
    handler: (id, importer) => ({ id: new URL(id, pathToFileURL(importer ?? SOURCES)).href, external: true }),
  },
};

const stamped = new Set([stampLine('package-lock.json')]);
const stampSources = {
  name: 'stamp-sources',
  load: {
    filter: { id: /\/packages\/[a-z]+\/src\// },
    /** @param {string} id */
    handler(id) {
      stamped.add(stampLine(relative(root, id)));
    },
  },
};

const bundle = await rolldown({
  cwd: root,
  input: { main: `${SOURCES}main.ts`, worker: `${SOURCES}worker.ts` },
  platform: 'node',
  external: LOADED_APART,
  logLevel: 'silent',
  plugins: [stampSources, fromSources, ownUrls],
});
const folder = `bundle-${Date.now().toString(36)}`;
await bundle.write({
  dir: cache + folder,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
});
await bundle.close();

const draft = `${stamp}.${process.pid}`;
writeFileSync(draft, [root, folder, ...stamped].join('\n'));
renameSync(draft, stamp);

const bundles = readdirSync(cache).filter((name) => name.startsWith('bundle-'));
for (const name of bundles.sort().slice(0, -2)) rmSync(cache + name, { recursive: true, force: true });
rmSync(`${cache}compiled`, { recursive: true, force: true });
