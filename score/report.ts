import { RULES } from '@mingzhang/rules';
import type { Judgement } from './judge.ts';
import type { Planned } from './planned.ts';
import type { Source } from './source.ts';

/** One planted fault with what came of it. */
export interface Outcome {
  readonly source: Source;
  readonly fault: Planned;
  readonly judgement: Judgement;
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

const HEAD = ['planted', 'found', 'at its place', 'repair proposed', 'changed cell first', 'cause named'];

function figures(some: readonly Outcome[]): string[] {
  const count = (test: (judgement: Judgement) => boolean) =>
    some.filter(({ judgement }) => test(judgement)).length;
  const proposed = count((one) => one.proposed);
  return [
    String(some.length),
    share(
      count((one) => one.found),
      some.length,
    ),
    share(
      count((one) => one.placed),
      some.length,
    ),
    share(proposed, some.length),
    share(
      count((one) => one.repaired),
      proposed,
    ),
    share(
      count((one) => one.named),
      proposed,
    ),
  ];
}

function by(outcomes: readonly Outcome[], key: (outcome: Outcome) => string, title: string): string {
  const groups = [...Map.groupBy(outcomes, key)];
  return table(
    [title, ...HEAD],
    [...groups.map(([name, some]) => [name, ...figures(some)]), ['all', ...figures(outcomes)]],
  );
}

/** How often each rule spoke of a planted fault, and of the documents as they are. */
function perRule(outcomes: readonly Outcome[], sources: readonly Source[]): string {
  const fired = new Map<string, number>();
  for (const { judgement } of outcomes)
    for (const rule of judgement.rules) fired.set(rule, (fired.get(rule) ?? 0) + 1);
  const standing = (id: string, clean: boolean) =>
    sources
      .filter(({ name }) => name.startsWith('clean.') === clean)
      .reduce((sum, { report }) => sum + report.findings.filter(({ rule }) => rule === id).length, 0);
  return table(
    ['rule', 'planted faults it found', 'on clean documents', 'on published documents'],
    RULES.map(({ id }) => [
      id,
      String(fired.get(id) ?? 0),
      String(standing(id, true)),
      String(standing(id, false)),
    ]),
  );
}

function standing(sources: readonly Source[]): string {
  return table(
    ['document', 'errors', 'warnings', 'hints', 'amounts no rule touched'],
    sources.map(({ name, report }) => [
      name,
      ...(['error', 'warning', 'hint'] as const).map((grade) =>
        String(report.findings.filter(({ severity }) => severity === grade).length),
      ),
      String(report.coverage.untouched.length),
    ]),
  );
}

/** The score as Markdown. */
export function scorePage(outcomes: readonly Outcome[], sources: readonly Source[], how: string): string {
  const cells = outcomes.filter(({ fault }) => ['digit', 'swap', 'point', 'blank'].includes(fault.kind));
  return `${[
    '# Score',
    `The checker against faults planted in known documents, made by \`npm run mutate -- --write\`. ${how}`,
    'A fault counts as found where an error or a warning appears that the document does not have without it; as at its place where the changed cell itself (its line and column), the changed sentence, or the table that lost a row is among the cells of one of those (of two faults: both). An equation names every cell it adds, so the sharper measure is the next: the changed cell is first where the likeliest repair changes it. Shares of repairs are of those with a proposal; of two faults it is enough that one is repaired.',
    'Some rules were written after looking at what escaped in these very documents, so the figures say how the checker does on documents of these kinds, not on ones it has never met.',
    '## By kind of fault',
    by(outcomes, ({ fault }) => fault.kind, 'fault'),
    '## By document',
    by(outcomes, ({ source }) => source.name, 'document'),
    '## Amounts by part: another digit, two swapped, the point moved, the cell blanked',
    by(cells, ({ fault }) => fault.group, 'part'),
    '## What is said of the documents as they are',
    standing(sources),
    '## By rule',
    'A rule with nought in the first column was not aimed at by any of these faults; each rule is proven on its own failing example in packages/rules/test.',
    perRule(outcomes, sources),
  ].join('\n\n')}\n`;
}
