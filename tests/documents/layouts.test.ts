import { formOf, printedForms } from '@mingzhang/forms';
import { fold, type Table } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { published, publishedDocument, WITHOUT } from './published.ts';

/** Words as forms are compared: folded, without quotation marks and the year. */
function words(text: string): string {
  return fold(text)
    .replace(/["“”]/g, '')
    .replace(/\d{4}年|\{year\}年/, '');
}

function declared({ form }: Table) {
  const layout = formOf(form).layouts.shanghai;
  return {
    title: words(layout?.title ?? ''),
    unit: layout?.unit,
    headings: layout?.columns.map(({ heading }) => heading.map(words).join('/')),
  };
}

function printed({ title, unit, columns }: Table) {
  return {
    title: words(title),
    unit,
    headings: columns.map(({ heading }) => heading.map(words).join('/')),
  };
}

describe.skipIf(!published)(published ? 'Shanghai’s layouts are those of its own forms' : WITHOUT, () => {
  test.each(['template-department-budget.xlsx', 'commerce-commission-2025-budget.pdf'])(
    '%s: order, titles, units and headings',
    async (file) => {
      const { tables } = await publishedDocument(`shanghai/${file}`);
      const budget = printedForms('shanghai').filter(
        ({ kind, rows }) => kind === 'budget' && rows.by !== 'record',
      );
      expect(tables.map(({ form }) => form)).toEqual(budget.map(({ id }) => id));
      expect(tables.map(printed)).toEqual(tables.map(declared));
    },
  );
});
