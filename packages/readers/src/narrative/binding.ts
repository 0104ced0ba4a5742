import { type SectionForm, type Statement, sectionForm } from '@mingzhang/forms';
import {
  type Claim,
  functionalByPath,
  functionalPathNames,
  type Identity,
  type Table,
} from '@mingzhang/model';

/** Subjects that name a purchase or another thing than what is held or planned as a whole. */
const OTHER_THING = /拟购置|购置固定资产|新增|预留|处置|报废/;

/** What stands around a figure when it is bound. */
export interface Setting {
  readonly kind: Identity['kind'];
  readonly section: string | null;
  readonly tables: readonly Table[];
  /** The 类款项 path the paragraph speaks of, if it speaks of one. */
  readonly path: string | null;
}

/**
 * The cell a figure of prose has to agree with: by the statements that the section's form declares, the longest words
 * that the subject ends with first; where the section lists items, by the item's name or its 类款项 path.
 */
export function bindingOf(subject: string, { kind, section, tables, path }: Setting): Claim['binding'] {
  const form = section === null ? undefined : sectionForm(section, kind);
  if (form === undefined || subject === '') return undefined;
  const own = functionalPathNames(subject).length > 0 ? subject : null;
  const item = functionalItem(own ?? path, own === null ? subject : null, form, tables);
  if (item !== undefined) return item;
  if (own !== null || (path !== null && form.items?.by === 'functional')) return undefined;
  const statement = bestStatement(form.statements, subject);
  const economic = form.items?.by === 'economic' ? economicItem(subject, form.items, tables) : undefined;
  if (economic !== undefined && (statement === undefined || economic.length > statement.length))
    return economic.cell;
  return statement?.statement.cell;
}

function bestStatement(
  statements: readonly Statement[],
  subject: string,
): { statement: Statement; length: number } | undefined {
  let best: { statement: Statement; length: number } | undefined;
  for (const statement of statements) {
    for (const word of statement.words) {
      if (!subject.endsWith(word) || word.length <= (best?.length ?? 0)) continue;
      if (OTHER_THING.test(subject) && !OTHER_THING.test(word)) continue;
      best = { statement, length: word.length };
    }
  }
  return best;
}

type Items = NonNullable<SectionForm['items']>;

function economicItem(
  subject: string,
  items: Items,
  tables: readonly Table[],
): { cell: NonNullable<Claim['binding']>; length: number } | undefined {
  const table = tables.find(({ form }) => items.forms.includes(form));
  let best: { cell: NonNullable<Claim['binding']>; length: number } | undefined;
  for (const { key, name, level } of table?.rows ?? []) {
    if (level !== 2 || table === undefined) continue;
    const short = name.replace(/费用$/, '费');
    if (!subject.endsWith(name) && !subject.endsWith(short)) continue;
    if (name.length > (best?.length ?? 0)) {
      best = { cell: { form: table.form, row: key, measure: items.measure }, length: name.length };
    }
  }
  return best;
}

/** `words` is what the figure is said of inside the path's paragraph: only the item's own figure is bound. */
function functionalItem(
  path: string | null,
  words: string | null,
  form: SectionForm,
  tables: readonly Table[],
): Claim['binding'] {
  const items = form.items;
  if (path === null || items?.by !== 'functional') return undefined;
  if (words !== null && !items.words.some((word) => words.endsWith(word))) return undefined;
  const codes = functionalByPath(functionalPathNames(path)).map(({ code }) => code);
  for (const id of items.forms) {
    const rows = tables.find((table) => table.form === id)?.rows ?? [];
    const row = codes.find((code) => rows.some(({ key }) => key === code));
    if (row !== undefined) return { form: id, row, measure: items.measure };
  }
  return undefined;
}
