import { type Named, named } from '../../../log-words/field-words.ts';
import { ORGANISATION_WORDS } from '../../../log-words/organisation-words.ts';
import type { Level } from './tree-of.ts';

/** A field that an administrator fills in. */
export interface EditedField extends Named {
  readonly name: string;
  readonly choices?: Readonly<Record<string, Named>>;
  readonly optional?: true;
  /** What a text must look like, and how to say so. */
  readonly shape?: { readonly pattern: RegExp; readonly words: Named };
}

const WORDS = ORGANISATION_WORDS;

function digits(from: number, to: number) {
  return {
    pattern: new RegExp(`^\\d{${from},${to}}$`),
    words: named(`${from} 到 ${to} 位数字`, `${from} to ${to} digits`),
  };
}

/** What is filled in of each level, in this order. */
export const EDITED: Readonly<Record<Level, readonly EditedField[]>> = {
  divisions: [{ name: 'name', ...WORDS.divisions.fields.name }],
  departments: [
    { name: 'code', ...WORDS.departments.fields.code, shape: digits(3, 12) },
    { name: 'name', ...WORDS.departments.fields.name },
    { name: 'shortName', ...WORDS.departments.fields.shortName, optional: true },
    { name: 'template', ...WORDS.departments.fields.template },
  ],
  units: [
    { name: 'code', ...WORDS.units.fields.code, shape: digits(3, 15) },
    { name: 'name', ...WORDS.units.fields.name },
    { name: 'nature', ...WORDS.units.fields.nature },
    { name: 'rank', ...WORDS.units.fields.rank, optional: true },
    { name: 'funding', ...WORDS.units.fields.funding, optional: true },
  ],
};

/** The id of a division is its code; it is given once. */
export const DIVISION_CODE: EditedField = {
  name: 'id',
  ...named('行政区划代码', 'division code'),
  shape: { pattern: /^\d{6}$/, words: named('6 位数字', '6 digits') },
};
