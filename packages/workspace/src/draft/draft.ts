import { formOf, isPrinted, type Template } from '@mingzhang/forms';
import type { Disclosure, Table } from '@mingzhang/model';
import { readClaims } from '@mingzhang/readers';
import { laidOut } from '@mingzhang/writers';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { TableName, WorkspaceRecord } from '../schema/tables.ts';
import { computeTables } from '../tables/compute.ts';
import { type Difference, differences, withTyped } from '../tables/differences.ts';
import { agenciesOf, PIVOTS } from '../tables/pivots.ts';
import { type Heading, unfilledTable } from '../tables/table.ts';
import { assetsTable } from './assets.ts';
import { type Edition, editionOf, worded } from './edition.ts';
import { type DraftSection, sectionsOf } from './explanation.ts';
import { type DraftPurchases, purchasesTable } from './procurement.ts';
import { type DraftProject, projectsOf } from './projects.ts';
import { type Target, targetsOf } from './targets.ts';
import { unitTable } from './units.ts';

/** A budget as the disclosure it would be published as, with what each printed cell comes from. */
export interface Draft {
  /** Everything, what is to be withheld included: only {@link publicDraft} may leave the house. */
  readonly disclosure: Disclosure;
  /**
   * What is checked and told of: with the tables that its records come to and its template does not print (some regions
   * say in words alone what is bought and held). Those stand nowhere.
   */
  readonly whole: Disclosure;
  /** Typed cells that are not what the records of their table come to; a table without any contradicts nothing. */
  readonly differences: readonly Difference<WorkspaceRecord<'typedCells'>>[];
  /** The record field behind each printed cell that comes from one, by `form/row/measure`. */
  readonly targets: ReadonlyMap<string, Target>;
  /** The records it was made of, in printed order. */
  readonly parts: Parts;
  /** The unit whose edition it is; undefined for the department's. */
  readonly unit?: string;
}

/** Which edition: the department's, or that of one of its units. */
export interface DraftOptions {
  readonly unit?: string;
}

const DRAFTS = new WeakMap<Budget, Map<string | undefined, Draft>>();

/**
 * The disclosure that a budget would be published as: the nine tables its lines come to with the typed cells over them,
 * units, purchases and assets, the projects, and the explanation with its figures bound, laid out as the department's
 * template prints it. Made once for a budget.
 */
export function draftOf(budget: Budget, { unit }: DraftOptions = {}): Draft {
  const known = DRAFTS.get(budget) ?? new Map<string | undefined, Draft>();
  DRAFTS.set(budget, known);
  let draft = known.get(unit);
  if (draft === undefined) {
    draft = drafted(budget, unit);
    known.set(unit, draft);
  }
  return draft;
}

/** What a draft is made of, before it is laid out. */
export interface Parts {
  readonly edition: Edition;
  readonly typed: readonly WorkspaceRecord<'typedCells'>[];
  readonly projects: readonly DraftProject[];
  readonly purchases: DraftPurchases;
  readonly assets: readonly WorkspaceRecord<'assets'>[];
  readonly sections: readonly DraftSection[];
}

function drafted(budget: Budget, unit: string | undefined): Draft {
  const edition = editionOf(budget, unit);
  const own = <T extends TableName>(table: T) => ofEdition(recordsOf(budget, table), edition);
  const typed = recordsOf(budget, 'typedCells').filter((one) => one.unit === unit);
  const lines = {
    spending: own('budgetLines'),
    receipts: own('revenueLines'),
    agencies: agenciesOf(budget.units),
  };
  const heading = headingOf(edition);
  const isTyped = (form: string) => typed.some((one) => one.form === form);
  const computed = computeTables(lines, heading);
  const projects = projectsOf(budget, edition);
  const purchases = purchasesTable(own('purchases'), projects, edition);
  const sections = sectionsOf(budget, edition);
  const assets = assetsTable(own('assets'), edition, isTyped('fixed-assets'));
  const tables = [
    ...computed.map((table) =>
      // a form that is typed and not computed stands with the lines it always prints
      table.notes.length > 0 && isTyped(table.form) ? unfilledTable(table.form, heading) : table,
    ),
    purchases.table,
    assets,
    unitTable(edition),
  ].map((table) => worded(withTyped(table, typed, edition.template), edition));
  const isOut = ({ form }: Table) => isPrinted(formOf(form), edition.template);
  const printed = laidOut({
    source: { path: 'draft', sha256: '0'.repeat(64), format: 'docx' },
    document: edition.document,
    blocks: [],
    tables: tables.filter(isOut),
    projects: projects.map(({ project }) => project),
    sections: sections.map(({ section }) => section),
    claims: [],
    unread: [],
  });
  const disclosure = withClaims(printed);
  const unprinted = tables.filter((table) => !isOut(table));
  const parts: Parts = { edition, typed, projects, purchases, assets: own('assets'), sections };
  const bases = founded(
    computed,
    lines,
    purchases.lines.length > 0 ? purchases.table : undefined,
    parts.assets.length > 0 ? assets : undefined,
  );
  return {
    disclosure,
    whole:
      unprinted.length === 0
        ? disclosure
        : withClaims({ ...printed, tables: [...printed.tables, ...unprinted] }),
    differences: differences(
      bases,
      typed.filter(({ form }) => bases.some((table) => table.form === form)),
    ),
    targets: targetsOf(parts),
    parts,
    ...(unit === undefined ? {} : { unit }),
  };
}

function withClaims(disclosure: Disclosure): Disclosure {
  const { sections, tables, document } = disclosure;
  return { ...disclosure, claims: readClaims(sections, tables, document) };
}

/** The tables that records stand behind: what is typed in others contradicts nothing. */
function founded(
  computed: readonly Table[],
  { spending, receipts }: Parameters<typeof computeTables>[0],
  ...others: readonly (Table | undefined)[]
): readonly Table[] {
  const isFounded = ({ form }: Table) => {
    const pivot = PIVOTS.find((one) => one.form === form);
    return (
      (pivot?.spending !== undefined && spending.length > 0) ||
      (pivot?.receipt !== undefined && receipts.length > 0)
    );
  };
  return [...computed.filter(isFounded), ...others.filter((table) => table !== undefined)];
}

function headingOf({ template, year, caption }: Edition): Heading {
  return { template: template as Template, year, body: caption };
}

function ofEdition<T extends { readonly id: string }>(
  records: readonly T[],
  { unit }: Edition,
): readonly T[] {
  return unit === undefined ? records : records.filter((one) => 'unit' in one && one.unit === unit.id);
}
