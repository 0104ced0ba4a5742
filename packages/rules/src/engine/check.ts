import type { CellRef, Disclosure, Finding, Place, Report } from '@mingzhang/model';
import { causesOf } from '../repair/clusters.ts';
import type { Comparison, Judged } from '../repair/equation.ts';
import { DOCUMENT_EMPTY } from '../wording/document-empty.ts';
import { cellsOf, eachCell } from './cells.ts';
import { coverage } from './coverage.ts';
import { evaluate, type Outcome } from './evaluate.ts';
import { isExact } from './exactness.ts';
import { Facts } from './facts.ts';
import { broken, type Decided, findingOf, ROUNDED_STEP } from './finding.ts';
import { identities } from './identity.ts';
import { type CheckOptions, lacking } from './options.ts';
import { comparePositions, positions } from './order.ts';
import type { Rule } from './rule.ts';
import { speaksOfShifted } from './shifted.ts';
import type { Statement } from './tree.ts';

const NOTHING_TO_SAY = { why: '文件中没有它所说的内容', whyEn: 'the document has nothing it speaks of' };
const NOT_FILLED = { why: '空白模板，未运行', whyEn: 'not run on a form to be filled in' };

/**
 * What the rules say of one disclosure; findings stand in document order, those of one cause in one cluster. A rule
 * that throws is reported as not checked and loses none of the others. A form to be filled in is said to be one and is
 * not checked; comparisons over a table whose columns stand one over are counted as not checked.
 */
export function checkWith(
  rules: readonly Rule[],
  disclosure: Disclosure,
  options: CheckOptions = {},
): Report {
  const facts = new Facts(disclosure, options);
  const idOf = identities();
  const findings: Finding[] = [];
  const notRun: Report['notRun'][number][] = [];
  const verdicts = { pass: 0, fail: 0, cannotCheck: 0, waived: 0 };

  const touched = new Set<Place>();
  const touch = ({ place }: CellRef) => touched.add(place);
  const shifted = speaksOfShifted(disclosure);
  const doubtful: Decided[] = [];
  const compared: Comparison[] = [];
  const loose: (readonly Place[])[] = [];
  let exact = 0;
  for (const rule of rules) {
    if (disclosure.document.empty && rule.id !== DOCUMENT_EMPTY) {
      notRun.push({ rule: rule.id, ...NOT_FILLED });
      continue;
    }
    const missing = lacking(rule.needs, options);
    if (missing !== undefined) {
      notRun.push({ rule: rule.id, ...missing });
      continue;
    }
    let stated = 0;
    try {
      for (const instance of rule.statements(facts)) {
        stated++;
        const { statement } = instance;
        if (shifted?.(statement)) {
          verdicts.cannotCheck++;
          continue;
        }
        if (statement.kind === 'holds' && statement.holds) {
          verdicts.pass++;
          for (const { place } of statement.cells) touched.add(place);
          continue;
        }
        const outcome = evaluate(statement);
        if (outcome.verdict !== 'cannot-check') {
          eachCell(statement, touch);
          if (statement.kind === 'equal' || statement.kind === 'at-most') compared.push(statement);
        }
        const sum = isRoundedSum(statement, outcome);
        if (outcome.verdict === 'pass' && outcome.slack === 'none') {
          verdicts.pass++;
          if (sum) exact++;
          continue;
        }
        if (sum) loose.push(cellsOf(statement).map(({ place }) => place));
        doubtful.push({ rule, instance, outcome });
      }
      if (stated === 0) notRun.push({ rule: rule.id, ...NOTHING_TO_SAY });
    } catch (error) {
      verdicts.cannotCheck++;
      findings.push(broken(rule, error, idOf));
    }
  }

  const unrounded = isExact(exact, loose);
  const failed = new Map<Statement, Finding>();
  for (const one of doubtful) {
    let finding: Finding | undefined;
    try {
      finding = findingOf(facts, one, unrounded, idOf);
    } catch (error) {
      finding = broken(one.rule, error, idOf);
    }
    if (finding === undefined) verdicts.pass++;
    else {
      verdicts[finding.verdict === 'fail' ? 'fail' : 'cannotCheck']++;
      findings.push(finding);
      if (finding.verdict === 'fail') failed.set(one.instance.statement, finding);
    }
  }
  const ordered = inOrder(disclosure, findings);
  return {
    ...explained(facts, ordered, compared, failed, unrounded),
    verdicts,
    coverage: coverage(facts, touched),
    notRun,
  };
}

/** The findings with what they come from; where no equation fails there is nothing to explain. */
function explained(
  facts: Facts,
  findings: readonly Finding[],
  compared: readonly Comparison[],
  failed: ReadonlyMap<Statement, Finding>,
  unrounded: boolean,
): Pick<Report, 'findings' | 'clusters'> {
  if (![...failed.keys()].some(({ kind }) => kind === 'equal')) return { findings };
  const judged = compared.map((statement): Judged => ({ statement, finding: failed.get(statement) }));
  const { clusters, of } = causesOf(facts, judged, findings, unrounded);
  return { findings: findings.map((finding) => ({ ...finding, ...of.get(finding) })), clusters };
}

/** Whether it is a sum that holds, in amounts coarse enough to hide a rounding. */
function isRoundedSum(statement: Statement, outcome: Outcome): boolean {
  return (
    statement.kind === 'equal' &&
    outcome.verdict === 'pass' &&
    outcome.several &&
    outcome.step >= ROUNDED_STEP &&
    outcome.slack !== 'product'
  );
}

/** By the place of the first cell; findings without a cell last. */
function inOrder(disclosure: Disclosure, findings: readonly Finding[]): Finding[] {
  const position = positions(disclosure);
  return findings
    .map((finding) => ({ finding, at: position(finding.cells[0]?.place) }))
    .sort((a, b) => comparePositions(a.at, b.at))
    .map(({ finding }) => finding);
}
