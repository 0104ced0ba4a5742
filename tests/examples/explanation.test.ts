import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Block, Cell, Disclosure, Section } from '@mingzhang/model';
import { read, readClaims } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import { checkExplanation, claimsOf, type ExplainedSection, explain, write } from '@mingzhang/writers';
import { beforeAll, describe, expect, test } from 'vitest';

const path = fileURLToPath(new URL('../../examples/documents/clean.txt', import.meta.url));
const TOLD = ['overall', 'agency-operating', 'three-public', 'projects', 'procurement'];

let clean: Disclosure;
let previous: Disclosure;

beforeAll(async () => {
  clean = await read(readFileSync(path), { path });
  previous = lastYear(clean);
});

/** Amounts of last year that differ from this year's, in 万元: form/row/measure, consistent among themselves. */
const LESS: Readonly<Record<string, number>> = {
  'revenue-expenditure-summary/revenue-total/budget': 30,
  'revenue-expenditure-summary/expenditure-total/budget': 30,
  'expenditure-summary/total/basic': -20,
  'expenditure-summary/total/project': 50,
  'three-public-expenses/three-public/total': 0.3,
  'three-public-expenses/vehicles/total': 0.5,
  'three-public-expenses/vehicle-operation/total': 0.5,
  'three-public-expenses/reception/total': -0.2,
};

/** The same department a year before. */
function lastYear(disclosure: Disclosure): Disclosure {
  const tables = disclosure.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([measure, cell]): [string, Cell] => {
          const less = LESS[`${table.form}/${row.key}/${measure}`];
          return [
            measure,
            less === undefined || cell.kind !== 'amount'
              ? cell
              : { ...cell, fen: cell.fen - less * 1_000_000 },
          ];
        }),
      ),
    })),
  }));
  const year = (disclosure.document.year ?? 0) - 1;
  return { ...disclosure, tables, document: { ...disclosure.document, year } };
}

const ANSWERS: Readonly<Record<string, string>> = { 增减原因: '业务工作量增加', 资金用途: '日常履职' };

function filled(text: string): string {
  return text.replace(/〔请填写：([^〕]*)〕/g, (_, asks: string) => ANSWERS[asks] ?? '无此项内容。');
}

/** The disclosure with the told sections in the place of its own, as a person would hand it in. */
function withText(disclosure: Disclosure, told: readonly ExplainedSection[]): Disclosure {
  const texts = new Map(told.map(({ id, paragraphs }) => [id, paragraphs.map(({ text }) => filled(text))]));
  const own = disclosure.sections.filter(({ id }) => id !== null && TOLD.includes(id));
  const dropped = new Set(own.flatMap(({ paragraphs }) => paragraphs.map(({ place }) => place)));
  const headed = new Map(own.map((section) => [section.place, section]));
  const blocks = disclosure.blocks.flatMap((block): Block[] => {
    const section: Section | undefined = headed.get(block.place);
    if (section === undefined) return dropped.has(block.place) ? [] : [block];
    const added = (texts.get(section.id) ?? []).map(
      (text, i): Block => ({
        kind: 'paragraph',
        text,
        place: { line: 1_000_000 + i, column: block.kind.length },
      }),
    );
    return [block, ...added];
  });
  return { ...disclosure, blocks };
}

describe('the explanation told from the clean example', () => {
  test('raises no finding of any rule once its open places are filled', async () => {
    const text = await write(withText(clean, explain(clean, previous)), 'txt');
    const again = await read(text, { path: 'a.txt' });
    expect(again.sections.find(({ id }) => id === 'overall')?.paragraphs.length).toBeGreaterThan(4);
    const found = check(again).findings.filter(({ verdict }) => verdict === 'fail');
    expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  test('is read back to claims that its cells bear out', () => {
    const told = explain(clean, previous);
    const read = readClaims(told, clean.tables, clean.document);
    const own = claimsOf(told, clean);
    const addressed = (claims: typeof own) =>
      claims
        .filter(({ kind, binding }) => (kind === 'amount' || kind === 'delta') && binding !== undefined)
        .map(({ kind, text, binding }) => `${kind} ${text} ${JSON.stringify(binding)}`);
    expect(addressed(own)).toEqual(expect.arrayContaining(addressed(read)));
    expect(addressed(read).length).toBeGreaterThan(30);
  });

  test('asks for what only a person knows, and for nothing else once it is there', () => {
    const told = explain(clean, previous);
    const open = checkExplanation(told, { ...clean, claims: claimsOf(told, clean) }, previous);
    expect(new Set(open.map(({ rule }) => rule))).toEqual(
      new Set(['explanation.place.open', 'explanation.reason.missing']),
    );
    expect(open.every(({ severity }) => severity === 'error')).toBe(true);
    const done = told.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((one) => ({ ...one, text: filled(one.text) })),
    }));
    expect(checkExplanation(done, { ...clean, claims: claimsOf(told, clean) }, previous)).toEqual([]);
  });

  test("the example's own explanation has every reason and every amount", () => {
    expect(checkExplanation(clean.sections, clean)).toEqual([]);
  });
});
