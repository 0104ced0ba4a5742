import { economicLevel, economicParent } from '../codes/economic.ts';
import { functionalLevel, functionalParent } from '../codes/functional.ts';
import { codeList, type ListRow } from './code-list.ts';

/** The row a functional code had in the 2007-2010 catalogue: says that a code was abolished or a name is old, and no more. */
export function historicalFunctional(code: string): ListRow | undefined {
  return FUNCTIONAL.get(code);
}

/** The row an economic code had before 2018. */
export function historicalEconomic(code: string): ListRow | undefined {
  return ECONOMIC.get(code);
}

const FUNCTIONAL = codeList<ListRow>('functional-historical', (entry) => {
  const level = functionalLevel(entry.code);
  return level === undefined ? undefined : { ...entry, level, parent: functionalParent(entry.code) };
});

const ECONOMIC = codeList<ListRow>('economic-historical', (entry) => {
  const level = economicLevel(entry.code);
  return level === undefined ? undefined : { ...entry, level, parent: economicParent(entry.code) };
});
