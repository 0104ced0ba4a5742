import type { Disclosure } from '@mingzhang/model';
import { check } from '@mingzhang/rules';
import { describe, expect, test } from 'vitest';
import { published, publishedDocument, WITHOUT } from './published.ts';

/** Facts and records without their texts: a workbook prints 41 where the others print 41.00, a PDF drops spaces. */
function facts({ tables, projects }: Disclosure): string[] {
  const plain = (text: string) => text.replace(/\s+/g, '');
  return [
    ...tables.flatMap(({ form, rows }) =>
      rows.flatMap(({ key, name, side, cells }) =>
        Object.entries(cells).map(([measure, cell]) => {
          const value =
            cell.kind === 'amount'
              ? `${cell.fen}/${cell.step}`
              : cell.kind === 'number'
                ? cell.value
                : cell.kind === 'absent'
                  ? cell.absence
                  : plain(cell.text);
          return `${form} ${side ?? ''} ${key} ${name} ${measure} ${cell.kind} ${value}`;
        }),
      ),
    ),
    ...projects.flatMap(({ code, name, budget, fiscal, other, purpose, plan, goals, indicators }) => [
      [code, name, purpose].map(({ text }) => plain(text)).join(' '),
      [budget, fiscal, other].map((cell) => (cell.kind === 'amount' ? cell.fen : cell.kind)).join(' '),
      plan.map(({ until, share }) => until + (share.kind === 'number' ? share.value : share.kind)).join(' '),
      goals.map(({ text }) => plain(text)).join('|'),
      ...indicators.map((one) =>
        [one.level1, one.level2, one.level3, one.description, one.target, one.basis]
          .map(({ text }) => plain(text))
          .join('|'),
      ),
    ]),
  ];
}

/** Figures of prose by what they are bound to. */
function claims(disclosure: Disclosure): string[] {
  return disclosure.claims.map(({ kind, section, subject, fen, value, binding }) =>
    [kind, section, subject, fen ?? value, binding?.form, binding?.row, binding?.measure].join(' '),
  );
}

describe.skipIf(!published)(published ? 'one document in six formats' : WITHOUT, () => {
  const reference = (format: string) => publishedDocument(`reference/beidaihe-party-office-2024.${format}`);

  test.each(['docx', 'html', 'pdf', 'xlsx', 'doc'])('%s gives the facts of txt', async (format) => {
    expect(facts(await reference(format))).toEqual(facts(await reference('txt')));
    expect(claims(await reference(format))).toEqual(claims(await reference('txt')));
  });

  test.each(['pdf', 'xlsx', 'doc'])(
    '%s: no error-grade finding, the same serious ones as txt',
    async (format) => {
      const serious = async (one: string) =>
        check(await reference(one))
          .findings.filter(({ severity }) => severity !== 'hint')
          .map(({ rule }) => rule)
          .sort();
      expect(await serious(format)).toEqual(await serious('txt'));
    },
  );
});
