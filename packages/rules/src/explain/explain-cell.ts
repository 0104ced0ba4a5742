import type { Words } from '@mingzhang/forms';
import type { Cell, CellRef, Disclosure, Verdict } from '@mingzhang/model';
import { RULES } from '../book.ts';
import { cellsOf } from '../engine/cells.ts';
import { evaluate } from '../engine/evaluate.ts';
import { explain } from '../engine/explain.ts';
import { EXPLANATION, Facts, PROJECT } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Statement, Term } from '../engine/tree.ts';
import { cellWords } from '../repair/words.ts';

/** Address of a cell: a form's, a project's or a sentence's. */
export type Address = Pick<CellRef, 'form' | 'row' | 'measure'>;

/**
 * What a cell is in a statement.
 *
 * - whole: it is what the others add up to
 * - part: it is added up with others
 * - same: another print of the same amount
 * - bound: it may not exceed, or be exceeded
 * - words: what is said of it
 */
export type Role = 'whole' | 'part' | 'same' | 'bound' | 'words';

/** One statement through a cell, with its verdict and words. */
export interface Through extends Words {
  readonly rule: string;
  readonly title: Words;
  readonly role: Role;
  readonly verdict: Exclude<Verdict, 'waived'>;
  /** The other cells it speaks of. */
  readonly cells: readonly CellRef[];
}

/** A cell and every equation and sentence through it. */
export interface CellExplanation {
  readonly cell: CellRef;
  readonly name: Words;
  readonly statements: readonly Through[];
}

/** Every equation and sentence through a cell, both ways, in the order of the rules. Undefined where no such cell is printed. */
export function explainCell(disclosure: Disclosure, address: Address): CellExplanation | undefined {
  const facts = new Facts(disclosure);
  const cell = printedAt(facts, address);
  if (cell === undefined) return undefined;
  return {
    cell,
    name: cellWords(facts, cell),
    statements: RULES.flatMap((rule) => [...through(facts, rule, cell)]),
  };
}

/** The addresses of a document one step below what is given: forms, rows of a form, or measures of a row. */
export function addressesUnder(disclosure: Disclosure, form?: string, row?: string): readonly string[] {
  const facts = new Facts(disclosure);
  const claims = facts.claims.map((claim) => facts.claimRef(claim));
  if (form === undefined) {
    const forms = disclosure.tables.map((table) => table.form);
    return distinct([
      ...forms,
      ...(facts.projects.length > 0 ? [PROJECT] : []),
      ...(claims.length > 0 ? [EXPLANATION] : []),
    ]);
  }
  if (form === EXPLANATION)
    return distinct(
      claims.flatMap((claim) => (row === undefined ? [claim.row] : claim.row === row ? [claim.measure] : [])),
    );
  if (form === PROJECT)
    return row === undefined
      ? facts.projects.map((project) => facts.projectKey(project))
      : [...PROJECT_AMOUNTS];
  if (row === undefined) return facts.rows(form).map(({ key }) => key);
  return Object.keys(facts.row(form, row)?.cells ?? {});
}

const PROJECT_AMOUNTS = ['budget', 'fiscal', 'other'] as const;

function printedAt(facts: Facts, { form, row, measure }: Address): CellRef | undefined {
  if (form === EXPLANATION)
    return facts.claims
      .map((claim) => facts.claimRef(claim))
      .find((claim) => claim.row === row && claim.measure === measure);
  if (form !== PROJECT) return facts.ref(form, row, measure);
  const project = facts.project(row);
  const cell = project && (project as unknown as Record<string, Cell | undefined>)[measure];
  return cell === undefined || !('place' in cell)
    ? undefined
    : { form, row, measure, text: cell.text, place: cell.place };
}

function* through(facts: Facts, rule: Rule, cell: CellRef): Generator<Through> {
  for (const { statement } of rule.statements(facts)) {
    const cells = cellsOf(statement);
    if (!cells.some((one) => isSame(one, cell))) continue;
    const { verdict } = evaluate(statement);
    const said = explain(facts, statement, verdict === 'pass');
    yield {
      rule: rule.id,
      title: rule.title,
      role: roleOf(statement, cell),
      verdict,
      ...(said.zh === '' || verdict === 'cannot-check' ? rule.title : said),
      cells: cells.filter((one) => !isSame(one, cell)),
    };
  }
}

function roleOf(statement: Statement, cell: CellRef): Role {
  if (statement.kind === 'holds' || statement.kind === 'cannot') return 'words';
  if (statement.kind === 'at-most') return 'bound';
  const { left, right } = statement;
  if (left.kind === 'cell' && right.kind === 'cell') return 'same';
  return isCell(left, cell) || isCell(right, cell) ? 'whole' : 'part';
}

function isCell(term: Term, cell: CellRef): boolean {
  return term.kind === 'cell' && isSame(term.cell, cell);
}

function isSame(one: CellRef, other: CellRef): boolean {
  return (
    one.place === other.place ||
    (one.form === other.form && one.row === other.row && one.measure === other.measure)
  );
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
