import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, type Manifest, manifestOf, root, textOf } from './repository.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const locked: Readonly<Record<string, Locked>> = JSON.parse(textOf('package-lock.json')).packages;
const NODE_ITSELF = /^node_modules\/node-linux-/;
const installed = Object.keys(locked).filter(
  (path) =>
    path.startsWith('node_modules/') && !locked[path]?.link && existsSync(`${root}${path}/package.json`),
);

test.each(filesOf('package.json', 'packages/*/package.json'))('%s asks for exact versions', (path) => {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = manifestOf(path);
  const asked = Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...peerDependencies,
  });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('package-lock.json names no registry', () => {
  const addresses = Object.entries(locked).filter(
    ([, { link, resolved }]) => resolved !== undefined && !link,
  );
  expect(addresses).toEqual([]);
});

test('package-lock.json has the packages of other systems, else npm ci refuses it (npm run lock)', () => {
  const missing = Object.values(locked)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => locked[`node_modules/${name}`] === undefined);
  expect(missing).toEqual([]);
});

test('nothing installed is under the GPL or AGPL alone, or without a licence', () => {
  const refused = installed
    .filter((path) => !NODE_ITSELF.test(path))
    .map((path) => ({ path, licence: licenceOf(manifestOf(`${path}/package.json`)) }))
    .filter(({ licence }) => !isFree(licence))
    .map(({ path, licence }) => `${path}: ${licence}`);
  expect(installed.length).toBeGreaterThan(50);
  expect(refused).toEqual([]);
});

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
}

/** Whether some side of an SPDX `OR` asks for neither the GPL nor the AGPL. */
function isFree(licence: string): boolean {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => !/(^|[^L])GPL|^none|UNLICENSED|^SEE /.test(choice));
}
