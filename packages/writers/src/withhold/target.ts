import {
  type Cell,
  type Disclosure,
  fold,
  type Indicator,
  type Project,
  projectKeys,
  type Row,
} from '@mingzhang/model';

/** What may be withheld, by its address in the disclosure. */
export type WithholdTarget =
  /** A whole project, 0-based; its purchases go with it. */
  | { readonly kind: 'project'; readonly project: number }
  | { readonly kind: 'indicator'; readonly project: number; readonly indicator: number }
  /** A line of the procurement table, by its row key. */
  | { readonly kind: 'purchase'; readonly row: string }
  /** One cell; of a project's table its row is the project's address, its measure as findings say it: `goal-1`. */
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
const PROJECT = 'project-performance';

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
      if (target.form === PROJECT) return projectCellFound(disclosure, target);
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

/** One cell of a project: of its name or code both, and wherever they stand. */
function projectCellFound(disclosure: Disclosure, target: WithholdTarget & { kind: 'cell' }): Found {
  const project = disclosure.projects[projectKeys(disclosure.projects).indexOf(target.row)];
  if (project === undefined) throw missing(target);
  if (target.measure === 'code' || target.measure === 'name') {
    const cells = [project.code, project.name];
    const names = cells.map(({ text }) => text).filter((text) => fold(text).length > 1);
    return { cells, names, rows: [] };
  }
  const cell = projectCell(project, target.measure);
  if (cell === undefined) throw missing(target);
  return { cells: [cell], names: [], rows: [] };
}

const ALONE = ['budget', 'fiscal', 'other', 'purpose'] as const;

function projectCell(project: Project, measure: string): Cell | undefined {
  const alone = ALONE.find((one) => one === measure);
  if (alone !== undefined) return project[alone];
  const [, kind, number, column] = /^(goal|plan|indicator)-(\d+)(?:\/(\w+))?$/.exec(measure) ?? [];
  const index = Number(number) - 1;
  if (kind === 'goal') return project.goals[index];
  if (kind === 'plan') return project.plan[index]?.share;
  const printed = project.indicators[index];
  const cells = printed === undefined ? [] : Object.entries(printed).filter(([name]) => name !== 'place');
  return Object.fromEntries(cells)[column ?? ''];
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
