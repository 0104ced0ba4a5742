import { fold } from '../fold.ts';

const PLAIN = /^[\u4e00-\u9fff、0-9A-Za-z]*$/;
const QUOTES = /["'“”‘’「」『』〝〞`]/g;
const OPEN = /[[〔【{]/g;
const CLOSE = /[\]〕】}]/g;

/** A name as lists are compared: folded, every bracket round, quotation marks dropped. */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name;
  return fold(name).replace(QUOTES, '').replace(OPEN, '(').replace(CLOSE, ')');
}

/** Which name of a row a printed name is: today's, an earlier one (an alias), or neither. */
export function nameMatch(
  row: { readonly name: string; readonly aliases: readonly string[] },
  printed: string,
): 'current' | 'alias' | undefined {
  const key = nameKey(printed);
  if (nameKey(row.name) === key) return 'current';
  return row.aliases.some((alias) => nameKey(alias) === key) ? 'alias' : undefined;
}

/** Whether a printed name is the row's name or one of its aliases. */
export function nameFits(
  row: { readonly name: string; readonly aliases: readonly string[] },
  printed: string,
): boolean {
  return nameMatch(row, printed) !== undefined;
}
