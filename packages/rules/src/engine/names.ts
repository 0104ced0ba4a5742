import { FORMS, type Words } from '@mingzhang/forms';
import type { CellRef } from '@mingzhang/model';
import { EXPLANATION, type Facts } from './facts.ts';

interface FormNames extends Words {
  readonly measures: ReadonlyMap<string, Words>;
  readonly lines: ReadonlyMap<string, Words>;
}

const TOTAL: Words = { zh: '合计', en: 'total' };
const NAMES = new Map<string, FormNames>();

for (const form of FORMS) {
  const lines = form.rows.by === 'lines' ? form.rows.sides.flatMap((side) => side.lines) : [];
  NAMES.set(form.id, {
    zh: form.zh,
    en: form.en,
    measures: new Map(form.measures.map((measure) => [measure.id, measure])),
    lines: new Map(lines.map((line) => [line.id, line])),
  });
}

/** Name of a form, of the explanation, or the id itself where no form declares it. */
export function formName(form: string): Words {
  if (form === EXPLANATION) return { zh: '情况说明', en: 'Explanation' };
  return NAMES.get(form) ?? { zh: form, en: form };
}

export function measureName({ form, measure, text }: CellRef): Words {
  if (form === EXPLANATION) {
    const subject = measure.split(':')[1];
    return subject === undefined ? { zh: text, en: text } : { zh: subject, en: subject };
  }
  return NAMES.get(form)?.measures.get(measure) ?? { zh: measure, en: measure };
}

/** Name of a row: the form's own line, or code and name as printed. */
export function rowName(facts: Facts, { form, row }: CellRef): Words {
  const line = NAMES.get(form)?.lines.get(row);
  if (line !== undefined) return line;
  const printed = facts.row(form, row);
  if (printed !== undefined) {
    if (printed.role === 'total') return TOTAL;
    const name = printed.code === undefined ? printed.name : `${printed.code}${printed.name}`;
    return { zh: name, en: name };
  }
  const project = facts.project(row);
  return project === undefined ? { zh: row, en: row } : { zh: project.name.text, en: project.name.text };
}
