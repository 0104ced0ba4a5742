import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, manifestOf, packageNames, root, textOf } from './repository.ts';

/**
 * `model → forms → rules · readers · writers → workspace · corpus → server · portal · cli`, and
 * `model → api → server · desk`: who may depend on whom.
 */
const BASE = ['model', 'forms'];
const READS_AND_WRITES = [...BASE, 'rules', 'readers', 'writers'];
const SERVES = [...READS_AND_WRITES, 'workspace', 'corpus'];
const MAY_DEPEND_ON: Readonly<Record<string, readonly string[]>> = {
  model: [],
  forms: ['model'],
  rules: BASE,
  readers: BASE,
  writers: BASE,
  workspace: READS_AND_WRITES,
  corpus: READS_AND_WRITES,
  api: ['model'],
  server: [...SERVES, 'api'],
  portal: SERVES,
  cli: [...SERVES, 'server', 'portal'],
  desk: [...BASE, 'api'],
};

const rootDevelopment = Object.keys(manifestOf('package.json').devDependencies ?? {});

describe.each(packageNames)('packages/%s', (name) => {
  const manifest = manifestOf(`packages/${name}/package.json`);
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

  test('lists only packages that its place allows', () => {
    const workspaces = declared.filter((dependency) => dependency.startsWith('@mingzhang/'));
    const allowed = (MAY_DEPEND_ON[name] ?? []).map((other) => `@mingzhang/${other}`);
    expect(workspaces.filter((dependency) => !allowed.includes(dependency))).toEqual([]);
  });

  test('imports only what its package.json lists', () => {
    const sources = filesOf(`packages/${name}/{src,scripts}/**/*.{ts,tsx,mjs}`);
    expect(strays(sources, Object.keys(manifest.dependencies ?? {}), manifest.name)).toEqual([]);
  });

  test('its tests import only that, and the tools of the root', () => {
    const tests = filesOf(`packages/${name}/test/**/*.{ts,tsx}`);
    expect(strays(tests, [...declared, ...rootDevelopment], manifest.name)).toEqual([]);
  });
});

/** `file: import` for every import that is neither Node's, nor among `allowed`, nor inside the file's own package. */
function strays(files: readonly string[], allowed: readonly string[], own: string): readonly string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !isAllowed(specifier, file, allowed, own))
      .map((specifier) => `${file}: ${specifier}`),
  );
}

function isAllowed(specifier: string, file: string, allowed: readonly string[], own: string): boolean {
  if (specifier.startsWith('node:')) return true;
  if (specifier.startsWith('.')) {
    const home = file.split('/').slice(0, 2).join('/');
    const target = join(dirname(file), specifier);
    return target.startsWith(`${home}/`) || (file.startsWith(`${home}/test/`) && target.startsWith('tests/'));
  }
  if (specifier.startsWith('@mingzhang/')) return specifier === own || allowed.includes(specifier);
  const parts = specifier.split('/');
  return allowed.includes(parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'));
}

function importsOf(file: string): readonly string[] {
  const text = textOf(file);
  const { module, errors } = parseSync(file, text);
  expect(errors, file).toEqual([]);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start, end));
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map(({ moduleRequest }) => moduleRequest?.value ?? ''),
    ),
    ...dynamic.filter((source) => /^(['"`])[^$]*\1$/.test(source)).map((source) => source.slice(1, -1)),
  ].filter((specifier) => specifier !== '');
}

describe('the lint', () => {
  let house: string;

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'mingzhang-lint-'));
    for (const path of ['biome.json', ...packageNames.map((name) => `packages/${name}/package.json`)]) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      cpSync(root + path, join(house, path));
    }
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test.each([
    ['rules', `import { readDocument } from '@mingzhang/readers';`, 'noUndeclaredDependencies'],
    ['readers', `import { check } from '@mingzhang/rules';`, 'noUndeclaredDependencies'],
    ['writers', `export * from '@mingzhang/rules';`, 'noUndeclaredDependencies'],
    ['forms', `import type { Finding } from '@mingzhang/rules';`, 'noUndeclaredDependencies'],
    ['model', `import { unzipSync } from 'fflate';`, 'noUndeclaredDependencies'],
    ['rules', `import { readDocument } from '../../readers/src/index.ts';`, 'noRestrictedImports'],
    ['rules', `import { parseAmount } from '@mingzhang/model/src/money.ts';`, 'noRestrictedImports'],
  ])('refuses in packages/%s: %s', (name, line, rule) => {
    expect(lint(name, line)).toContain(rule);
  });

  test('lets a declared import pass', () => {
    expect(lint('rules', `export { parseAmount } from '@mingzhang/model';`)).toBe('');
  });

  /** What Biome says, one diagnostic a line, of a file with this one line in the package's src. */
  function lint(name: string, line: string): string {
    const path = `packages/${name}/src/planted.ts`;
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `${line}\n`);
    const biome = `${root}node_modules/@biomejs/biome/bin/biome`;
    const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=github', path];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
    rmSync(join(house, path));
    const errors = stdout.split('\n').filter((said) => said.startsWith('::error'));
    expect(status === 0).toBe(errors.length === 0);
    return errors.join('\n');
  }
});
