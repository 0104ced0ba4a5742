import { formOf } from '@mingzhang/forms';
import type { WithholdTarget } from '@mingzhang/writers';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { Draft } from '../draft/draft.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { cellsOf } from '../tables/add-up.ts';
import { agenciesOf, PIVOTS } from '../tables/pivots.ts';

type Line = WorkspaceRecord<'budgetLines'>;

/**
 * The printed cells that tell what withheld budget lines come to: amounts that no other line is part of, the rows of codes
 * under which nothing else stands (their names too, and by function their revenue), and the money of projects that have
 * no other line.
 */
export function cellsOfLines(
  budget: Budget,
  draft: Draft,
  withheld: ReadonlySet<string>,
): readonly WithholdTarget[] {
  const lines = recordsOf(budget, 'budgetLines').filter(
    ({ unit }) => draft.unit === undefined || unit === draft.unit,
  );
  const cells = new Set([
    ...amounts(lines, withheld, agenciesOf(budget.units)),
    ...projectMoney(lines, withheld, draft),
  ]);
  const codes = onlyWithheld(lines, withheld, ({ functional }) =>
    [3, 5, 7].map((n) => functional.slice(0, n)),
  );
  const targets: WithholdTarget[] = [];
  for (const { form, rows } of draft.disclosure.tables)
    for (const row of rows) {
      const isSecret = (measure: string) => cells.has(`${form}/${row.key}/${measure}`);
      const amounts = Object.entries(row.cells).filter(([, { kind }]) => kind === 'amount');
      const whole =
        (byFunction(form) && codes.has(row.key)) ||
        (row.role === 'coded' && amounts.length > 0 && amounts.every(([measure]) => isSecret(measure)));
      for (const [measure, { text }] of Object.entries(row.cells))
        if (text !== '' && (whole || isSecret(measure)))
          targets.push({ kind: 'cell', form, row: row.key, measure });
    }
  for (const { key, project } of draft.parts.projects)
    for (const measure of ['budget', 'fiscal', 'other'] as const)
      if (project[measure].text !== '' && cells.has(`project-performance/${key}/${measure}`))
        targets.push({ kind: 'cell', form: 'project-performance', row: key, measure });
  return targets;
}

function byFunction(form: string): boolean {
  const { rows } = formOf(form);
  return (
    rows.by === 'functional' || (rows.by === 'lines' && rows.sides.some(({ classesUnder }) => classesUnder))
  );
}

/** The keys that lines are put under and that no line stands under but withheld ones. */
function onlyWithheld(
  lines: readonly Line[],
  withheld: ReadonlySet<string>,
  keysOf: (line: Line) => readonly string[],
): ReadonlySet<string> {
  const open = new Set(lines.filter(({ id }) => !withheld.has(id)).flatMap(keysOf));
  const secret = lines.filter(({ id }) => withheld.has(id)).flatMap(keysOf);
  return new Set(secret.filter((key) => !open.has(key)));
}

function amounts(
  lines: readonly Line[],
  withheld: ReadonlySet<string>,
  agencies: ReadonlySet<string>,
): ReadonlySet<string> {
  return onlyWithheld(lines, withheld, (line) =>
    PIVOTS.flatMap(({ form, spending }) => {
      const standings = spending?.(line, agencies) ?? [];
      return standings.flatMap((standing) => {
        const { rows, measures } = cellsOf(formOf(form), standing);
        return rows.flatMap((row) => measures.map((measure) => `${form}/${row}/${measure}`));
      });
    }),
  );
}

/** What a project's table and its purchases print of its money. */
function projectMoney(
  lines: readonly Line[],
  withheld: ReadonlySet<string>,
  { parts: { projects, purchases } }: Draft,
): readonly string[] {
  const secret = onlyWithheld(lines, withheld, ({ project }) => (project === undefined ? [] : [project]));
  return [
    ...projects
      .filter(({ record }) => secret.has(record.id))
      .flatMap(({ key }) => ['budget', 'fiscal', 'other'].map((one) => `project-performance/${key}/${one}`)),
    ...purchases.lines
      .filter(({ purchase }) => purchase.project !== undefined && secret.has(purchase.project))
      .map(({ row }) => `procurement-budget/${row}/project-budget`),
  ];
}
