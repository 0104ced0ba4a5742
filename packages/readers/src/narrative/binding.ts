import { SECTIONS, type Statement } from '@mingzhang/forms';
import type { Claim, Table } from '@mingzhang/model';

/** Subjects that name a purchase or another thing than what is held or planned as a whole. */
const OTHER_THING = /拟购置|购置固定资产|新增|预留|处置|报废/;

/**
 * The cell a figure of prose has to agree with: by the statements that the section's form declares, the longest words
 * that the subject ends with first; in the section on agency operating expenses, by the names of the economic items.
 */
export function bindingOf(
  section: string | null,
  subject: string,
  tables: readonly Table[],
): Claim['binding'] {
  const form = SECTIONS.find(({ id }) => id === section);
  if (form === undefined || subject === '') return undefined;
  const statement = bestStatement(form.statements, subject);
  const item = form.id === 'agency-operating' ? itemOf(subject, tables) : undefined;
  if (item !== undefined && (statement === undefined || item.length > statement.length)) {
    return { form: 'basic-expenditure', row: item.row, measure: 'operating' };
  }
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

function itemOf(subject: string, tables: readonly Table[]): { row: string; length: number } | undefined {
  const table = tables.find(({ form }) => form === 'basic-expenditure');
  let best: { row: string; length: number } | undefined;
  for (const { key, name, level } of table?.rows ?? []) {
    if (level !== 2) continue;
    const short = name.replace(/[费]?用$/, '费');
    const fits = subject === name || subject === short || subject.endsWith(name) || subject.endsWith(short);
    if (fits && name.length > (best?.length ?? 0)) best = { row: key, length: name.length };
  }
  return best;
}
