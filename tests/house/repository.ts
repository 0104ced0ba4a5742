import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
}

/** The text of a file, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(root + path, 'utf8');
}

/** A package.json, by its path from the root. */
export function manifestOf(path: string): Manifest {
  return JSON.parse(textOf(path));
}

/** Every workspace's folder name under packages/. */
export const packageNames: readonly string[] = globSync('packages/*/package.json', { cwd: root })
  .map((path) => path.split('/')[1] ?? '')
  .sort();

/** Paths from the root, sorted, that match any of the patterns; nothing from node_modules or built output. */
export function filesOf(...patterns: readonly string[]): readonly string[] {
  return globSync(patterns, { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] }).sort();
}
