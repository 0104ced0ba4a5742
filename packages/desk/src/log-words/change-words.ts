import type { Change, Edit, Fields, Value } from '@mingzhang/model';
import { type Language, told } from '../words/words.tsx';
import { cellWords } from './cell-words.ts';
import { ORGANISATION_WORDS } from './organisation-words.ts';
import { TABLE_WORDS } from './table-words.ts';
import { type NameOf, valueWords } from './value-words.ts';

/** One field of a record: null where it held or holds nothing. */
export interface FieldInWords {
  readonly field: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  /** A text of several lines. */
  readonly prose: boolean;
}

/** What an edit did to one record. */
export interface RecordInWords {
  readonly table: string;
  readonly id: string;
  readonly effect: 'add' | 'change' | 'remove';
  /** The table it is of: `支出明细`. */
  readonly kind: string;
  /** What it is known by; its id where nothing else is known. */
  readonly label: string;
  readonly fields: readonly FieldInWords[];
}

const NOBODY: NameOf = () => undefined;
const LONGEST_LABEL = 40;
/** Said of a budget's records by the entry itself. */
const HOME = new Set(['department', 'year']);
/** What means nothing to a person: an order, and the fingerprint of a finding. */
const UNTOLD = new Set(['position', 'finding']);

/** An edit in words, record by record in its order. `nameOf` gives the names of records it only points at. */
export function changesInWords(
  edit: Edit,
  language: Language,
  nameOf: NameOf = NOBODY,
): readonly RecordInWords[] {
  const told: RecordInWords[] = [];
  for (const change of edit) {
    const next = inWords(change, language, nameOf);
    const last = told.at(-1);
    const goesOn =
      last?.table === next.table &&
      last.id === next.id &&
      last.effect === 'change' &&
      next.effect === 'change';
    if (goesOn) told[told.length - 1] = { ...last, fields: [...last.fields, ...next.fields] };
    else told.push(next);
  }
  return told;
}

function inWords(change: Change, language: Language, nameOf: NameOf): RecordInWords {
  const { table, id } = change;
  const words = TABLE_WORDS[table];
  const kind = words === undefined ? table : told(words, language);
  const field = (name: string, before: Value, after: Value): FieldInWords => {
    const declared = words?.fields[name];
    return {
      field: name,
      name: declared === undefined ? name : told(declared, language),
      before: valueWords(declared, before, language, nameOf),
      after: valueWords(declared, after, language, nameOf),
      prose: declared?.kind === 'prose',
    };
  };
  if (change.kind === 'add' || change.kind === 'remove') {
    const added = change.kind === 'add';
    const own = Object.hasOwn(ORGANISATION_WORDS, table);
    const shown = Object.entries(change.fields).filter(
      ([name]) => !UNTOLD.has(name) && (own || !HOME.has(name)),
    );
    return {
      table,
      id,
      effect: change.kind,
      kind,
      label: labelOf(table, change.fields, language, nameOf) ?? id,
      fields: shown.map(([name, value]) => (added ? field(name, null, value) : field(name, value, null))),
    };
  }
  return {
    table,
    id,
    effect: 'change',
    kind,
    label: nameOf(table, id) ?? id,
    fields: [field(change.field, change.before, change.after)],
  };
}

/**
 * What a record is known by: a name, a code, the beginning of a text, or the cell it is of. Empty where there is only
 * one of its kind.
 */
export function labelOf(
  table: string,
  fields: Fields,
  language: Language,
  nameOf: NameOf = NOBODY,
): string | undefined {
  if (table === 'typedCells' && typeof fields.form === 'string')
    return cellWords(
      { form: fields.form, row: String(fields.row ?? ''), measure: String(fields.measure ?? '') },
      language,
    );
  if (table === 'submissions' && fields.unit === undefined) return '';
  const words = TABLE_WORDS[table];
  const known = words?.known.find((name) => (fields[name] ?? '') !== '');
  if (words === undefined || known === undefined) return undefined;
  const label = valueWords(words.fields[known], fields[known] ?? null, language, nameOf) ?? '';
  const [first = ''] = label.trim().split('\n');
  return first.length > LONGEST_LABEL ? `${first.slice(0, LONGEST_LABEL)}…` : first;
}
