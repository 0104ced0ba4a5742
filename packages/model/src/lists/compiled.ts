/** The lists that `scripts/compile-lists.ts` makes from the repository's `data/`. */
export type CompiledList =
  | 'functional'
  | 'functional-historical'
  | 'economic'
  | 'economic-historical'
  | 'revenue'
  | 'procurement'
  | 'divisions';

/**
 * The text of a compiled list: a row a line, fields parted by tabs, codes ascending. It is read from beside this module
 * at the first look-up, so that a list nobody asks for costs nothing.
 */
export function readCompiled(name: CompiledList): string {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  return readFileSync(new URL(`./generated/${name}.txt`, import.meta.url), 'utf8');
}
