import type {
  Cell,
  CellRef,
  Claim,
  Disclosure,
  Indicator,
  MoneyUnit,
  Printed,
  Project,
  Row,
  Section,
  Table,
} from '@mingzhang/model';
import { fold } from '@mingzhang/model';
import type { CheckOptions } from './options.ts';
import type { Term } from './tree.ts';

/** The cells of a 项目绩效目标表 that stand alone. */
export type ProjectMeasure = 'code' | 'name' | 'budget' | 'fiscal' | 'other' | 'purpose';

/** The form that cells and sentences of the explanation are addressed under. */
export const EXPLANATION = 'explanation';
export const PROJECT = 'project-performance';

/**
 * A disclosure indexed once for all rules. Every look-up is constant time. Forms, rows and measures are the forms' ids.
 *
 * Where a form is printed several times, `table`, `row`, `cell`, `term` and `ref` speak of the first.
 */
export class Facts {
  readonly disclosure: Disclosure;
  readonly #tables = new Map<string, Table[]>();
  readonly #rows = new Map<Table, Map<string, Row>>();
  readonly #columns = new Map<Table, Set<string>>();
  readonly #steps = new Map<Table, number>();
  readonly #claims = new Map<string | null, Claim[]>();
  readonly #sections = new Map<string, Section>();
  readonly #projectKeys = new Map<Project, string>();
  readonly #projects = new Map<string, Project>();

  readonly options: CheckOptions;
  #previous: Facts | undefined;

  constructor(disclosure: Disclosure, options: CheckOptions = {}) {
    this.disclosure = disclosure;
    this.options = options;
    for (const table of disclosure.tables) {
      push(this.#tables, table.form, table);
      this.#rows.set(table, new Map(table.rows.map((row) => [row.key, row])));
      this.#columns.set(table, columnsOf(table));
      this.#steps.set(table, stepOf(table));
    }
    for (const claim of disclosure.claims) push(this.#claims, claim.section, claim);
    for (const section of disclosure.sections) {
      if (section.id !== null && !this.#sections.has(section.id)) this.#sections.set(section.id, section);
    }
    const taken = new Map<string, number>();
    for (const project of disclosure.projects) {
      const base = fold(project.code.text) || fold(project.name.text) || 'project';
      const times = (taken.get(base) ?? 0) + 1;
      taken.set(base, times);
      const key = times === 1 ? base : `${base}#${times}`;
      this.#projectKeys.set(project, key);
      this.#projects.set(key, project);
    }
  }

  /** The earlier document given beside this one, indexed in its turn. */
  get previous(): Facts | undefined {
    if (this.options.previous !== undefined) this.#previous ??= new Facts(this.options.previous);
    return this.#previous;
  }

  get year(): number | null {
    return this.disclosure.document.year;
  }

  get projects(): readonly Project[] {
    return this.disclosure.projects;
  }

  get claims(): readonly Claim[] {
    return this.disclosure.claims;
  }

  get sections(): readonly Section[] {
    return this.disclosure.sections;
  }

  /** The first printed table of a form. */
  table(form: string): Table | undefined {
    return this.#tables.get(form)?.[0];
  }

  /** Every printed table of a form, in document order. */
  tables(form: string): readonly Table[] {
    return this.#tables.get(form) ?? [];
  }

  rows(form: string): readonly Row[] {
    return this.table(form)?.rows ?? [];
  }

  row(form: string, key: string): Row | undefined {
    const table = this.table(form);
    return table === undefined ? undefined : this.rowIn(table, key);
  }

  rowIn(table: Table, key: string): Row | undefined {
    return this.#rows.get(table)?.get(key);
  }

  /** Whether the table prints the measure as a column (in some row). */
  prints(table: Table, measure: string): boolean {
    return this.#columns.get(table)?.has(measure) ?? false;
  }

  /** The step its amounts are printed to, in fen, whatever single cells leave out; 0 where it prints none. */
  step(table: Table): number {
    return this.#steps.get(table) ?? 0;
  }

  /** The unit amounts of a form are read in; where none is printed, 万元. */
  unit(form: string): MoneyUnit {
    return this.table(form)?.unit ?? '万元';
  }

  cell(form: string, row: string, measure: string): Cell | undefined {
    return this.row(form, row)?.cells[measure];
  }

  /** Where a cell of the first table of a form stands, or undefined where it is not printed. */
  ref(form: string, row: string, measure: string): CellRef | undefined {
    const cell = this.cell(form, row, measure);
    return cell === undefined ? undefined : refTo(form, row, measure, cell);
  }

  /** A cell as a term, or undefined where row or column is not printed (a blank cell is printed: 0, exact). */
  term(form: string, row: string, measure: string): Term | undefined {
    const table = this.table(form);
    const found = table && this.rowIn(table, row);
    return table && found && this.termIn(table, found, measure);
  }

  refIn(table: Table, row: Row, measure: string): CellRef | undefined {
    const cell = row.cells[measure];
    return cell === undefined ? undefined : refTo(table.form, row.key, measure, cell);
  }

  termIn(table: Table, row: Row, measure: string): Term | undefined {
    const cell = row.cells[measure];
    if (cell === undefined) return undefined;
    const ref = refTo(table.form, row.key, measure, cell);
    return termOf(ref, cell, this.step(table));
  }

  /** The row itself as something to point at: its name cell where there is one. */
  rowRef(table: Table, row: Row): CellRef {
    for (const measure of ['code', 'code-item', 'name', 'revenue-name', 'expenditure-name']) {
      const cell = row.cells[measure];
      if (cell !== undefined && cell.text !== '') return refTo(table.form, row.key, measure, cell);
    }
    return { form: table.form, row: row.key, measure: 'name', text: row.name, place: row.place };
  }

  /** The table's title as something to point at. */
  titleRef(table: Table): CellRef {
    return { form: table.form, row: '', measure: 'title', text: table.title, place: table.titlePlace };
  }

  /** Address of a project: its code, else its name. */
  projectKey(project: Project): string {
    return this.#projectKeys.get(project) ?? '';
  }

  /** The project of that address. */
  project(key: string): Project | undefined {
    return this.#projects.get(key);
  }

  projectRef(project: Project, measure: ProjectMeasure): CellRef {
    return refTo(PROJECT, this.projectKey(project), measure, project[measure]);
  }

  projectTerm(project: Project, measure: 'budget' | 'fiscal' | 'other'): Term {
    return termOf(this.projectRef(project, measure), project[measure]);
  }

  /** Share number `index` (0-based) of a project's spending plan: measure `plan-1`, `plan-2`, … */
  planRef(project: Project, index: number): CellRef | undefined {
    const share = project.plan[index]?.share;
    return share && refTo(PROJECT, this.projectKey(project), `plan-${index + 1}`, share);
  }

  goalRef(project: Project, index: number): CellRef | undefined {
    const goal = project.goals[index];
    return goal && refTo(PROJECT, this.projectKey(project), `goal-${index + 1}`, goal);
  }

  /** A cell of indicator number `index` (0-based): measure `indicator-1/target`. */
  indicatorRef(
    project: Project,
    index: number,
    measure: Exclude<keyof Indicator, 'place'>,
  ): CellRef | undefined {
    const cell = project.indicators[index]?.[measure];
    return cell && refTo(PROJECT, this.projectKey(project), `indicator-${index + 1}/${measure}`, cell);
  }

  section(id: string): Section | undefined {
    return this.#sections.get(id);
  }

  /** Figures stated in a section (null: outside any the forms know). */
  claimsIn(section: string | null): readonly Claim[] {
    return this.#claims.get(section) ?? [];
  }

  claimRef(claim: Claim): CellRef {
    const subject = fold(claim.subject);
    return {
      form: EXPLANATION,
      row: claim.section ?? '',
      measure: subject === '' ? claim.kind : `${claim.kind}:${subject}`,
      text: claim.text,
      place: claim.place,
    };
  }

  /**
   * A stated amount as a term, to set beside a cell of `beside`. In the table's own unit it is meant to the table's
   * step however few decimals it is written with (`8万元` is 8.00), unless 约, 近, 余, 多 make it approximate.
   */
  claimTerm(claim: Claim, beside?: Table): Term {
    const { fen, step = 0 } = claim;
    if (fen === undefined) return { kind: 'cell', cell: this.claimRef(claim), value: undefined };
    const meant =
      beside !== undefined && beside.unit === claim.unit && claim.rough !== true
        ? Math.min(step, this.step(beside) || step)
        : step;
    return { kind: 'cell', cell: this.claimRef(claim), value: { fen, step: meant } };
  }

  /** A sentence or heading as something to point at. `what` names it in addresses: `heading`, `year`, … */
  textRef(printed: Printed, section: string | null, what: string): CellRef {
    return { form: EXPLANATION, row: section ?? '', measure: what, text: printed.text, place: printed.place };
  }
}

/** Any cell as a reference. */
export function refTo(form: string, row: string, measure: string, cell: Cell): CellRef {
  return { form, row, measure, text: cell.text, place: cell.place };
}

/**
 * A cell as a term: blank and not applicable are an exact 0; withheld and unreadable have no value. In a table printed
 * to a finer step, decimals left out (`8` for 8.00) are zeros.
 */
function termOf(cell: CellRef, printed: Cell, tableStep = Number.POSITIVE_INFINITY): Term {
  if (printed.kind === 'amount') {
    const step = Math.min(printed.step, tableStep);
    return { kind: 'cell', cell, value: { fen: printed.fen, step } };
  }
  if (printed.kind !== 'absent') return { kind: 'cell', cell, value: undefined, why: 'unreadable' };
  if (printed.absence === 'withheld' || printed.absence === 'unreadable')
    return { kind: 'cell', cell, value: undefined, why: printed.absence };
  return { kind: 'cell', cell, value: { fen: 0, step: 0 } };
}

function columnsOf(table: Table): Set<string> {
  const measures = new Set<string>();
  for (const row of table.rows) for (const measure in row.cells) measures.add(measure);
  return measures;
}

/** The finest step that at least a fifth of the amounts are printed to: one stray longer number does not set it. */
function stepOf(table: Table): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const row of table.rows) {
    for (const measure in row.cells) {
      const cell = row.cells[measure];
      if (cell?.kind !== 'amount') continue;
      counts.set(cell.step, (counts.get(cell.step) ?? 0) + 1);
      all++;
    }
  }
  let seen = 0;
  for (const [step, count] of [...counts].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen * 5 >= all) return step;
  }
  return 0;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
