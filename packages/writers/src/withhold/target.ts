import { type Cell, type Disclosure, fold, type Indicator, type Project, type Row } from '@mingzhang/model';

/** What may be withheld, by its address in the disclosure. */
export type WithholdTarget =
  /** A whole project, 0-based; its purchases go with it. */
  | { readonly kind: 'project'; readonly project: number }
  | { readonly kind: 'indicator'; readonly project: number; readonly indicator: number }
  /** A line of the procurement table, by its row key. */
  | { readonly kind: 'purchase'; readonly row: string }
  | {
      readonly kind: 'cell';
      readonly form: string;
      readonly row: string;
      readonly measure: string;
      readonly side?: 'revenue' | 'expenditure';
    };

/** One decision to withhold: what, why, and the law or list it rests on. */
export interface Withholding {
  readonly target: WithholdTarget;
  readonly reason: string;
  readonly basis: string;
  /** Who approved it, or null while nobody has. */
  readonly approvedBy: string | null;
}

/** A row's name and its code tell each other: withheld are both. */
const NAMING = /^(?:code|name|[a-z]+-name|code-[a-z]+)$/;

const PROCUREMENT = 'procurement-budget';

/** What a target names, found in the disclosure. */
export interface Found {
  readonly cells: readonly Cell[];
  /** Texts that are withheld wherever they stand: a project's name and code. */
  readonly names: readonly string[];
  readonly project?: Project;
  readonly indicator?: Indicator;
  readonly rows: readonly Row[];
}

/** What an indicator says of itself: its levels are words that every project shares. */
function indicatorCells({ level3, description, target, basis }: Indicator): readonly Cell[] {
  return [level3, description, target, basis];
}

/**
 * Finds what a target names.
 *
 * @throws {RangeError} where the disclosure has nothing at that address: nothing may be thought withheld that is not.
 */
export function findTarget(disclosure: Disclosure, target: WithholdTarget): Found {
  switch (target.kind) {
    case 'project':
      return projectFound(disclosure, projectAt(disclosure, target.project));
    case 'indicator': {
      const project = projectAt(disclosure, target.project);
      const indicator = project.indicators[target.indicator];
      if (indicator === undefined) throw missing(target);
      return { cells: indicatorCells(indicator), names: [], project, indicator, rows: [] };
    }
    case 'purchase': {
      const rows = rowsOf(disclosure, PROCUREMENT).filter(({ key }) => key === target.row);
      if (rows.length === 0) throw missing(target);
      return { cells: rows.flatMap(({ cells }) => Object.values(cells)), names: [], rows };
    }
    case 'cell': {
      const cells = rowsOf(disclosure, target.form)
        .filter(({ key, side }) => key === target.row && (target.side === undefined || side === target.side))
        .flatMap(({ cells }) =>
          cells[target.measure] === undefined
            ? []
            : NAMING.test(target.measure)
              ? Object.entries(cells).flatMap(([measure, one]) => (NAMING.test(measure) ? [one] : []))
              : [cells[target.measure]],
        )
        .filter((cell) => cell !== undefined);
      if (cells.length === 0) throw missing(target);
      return { cells, names: [], rows: [] };
    }
  }
}

function projectFound(disclosure: Disclosure, project: Project): Found {
  const { code, name, budget, fiscal, other, purpose, goals, plan, indicators } = project;
  const names = [code, name].map(({ text }) => text).filter((text) => fold(text).length > 1);
  const folded = names.map(fold);
  const rows = rowsOf(disclosure, PROCUREMENT).filter(({ cells }) =>
    Object.values(cells).some(({ text }) => folded.includes(fold(text))),
  );
  const cells = [
    ...[code, name, budget, fiscal, other, purpose],
    ...goals,
    ...plan.map(({ share }) => share),
    ...indicators.flatMap(indicatorCells),
    ...rows.flatMap((row) => Object.values(row.cells)),
  ];
  return { cells, names, project, rows };
}

function projectAt({ projects }: Disclosure, index: number): Project {
  const project = projects[index];
  if (project === undefined) throw missing({ kind: 'project', project: index });
  return project;
}

function rowsOf({ tables }: Disclosure, form: string): readonly Row[] {
  return tables.filter((table) => table.form === form).flatMap(({ rows }) => rows);
}

function missing(target: WithholdTarget): RangeError {
  return new RangeError(`nothing to withhold at ${JSON.stringify(target)}`);
}
