import type { CellRef, Disclosure, Finding, Place, Report } from '@mingzhang/model';
import { cellsOf, eachCell } from './cells.ts';
import { coverage } from './coverage.ts';
import { evaluate, type Outcome } from './evaluate.ts';
import { isExact } from './exactness.ts';
import { Facts } from './facts.ts';
import { broken, type Decided, findingOf, ROUNDED_STEP } from './finding.ts';
import { identities } from './identity.ts';
import { comparePositions, positions } from './order.ts';
import type { Rule } from './rule.ts';
import type { Statement } from './tree.ts';

const NOTHING_TO_SAY = { why: '文件中没有它所说的内容', whyEn: 'the document has nothing it speaks of' };

/**
 * What the rules say of one disclosure; findings stand in document order. A rule that throws is reported as not
 * checked and loses none of the others.
 */
export function checkWith(rules: readonly Rule[], disclosure: Disclosure): Report {
  const facts = new Facts(disclosure);
  const idOf = identities();
  const findings: Finding[] = [];
  const notRun: Report['notRun'][number][] = [];
  const verdicts = { pass: 0, fail: 0, cannotCheck: 0, waived: 0 };

  const touched = new Set<Place>();
  const touch = ({ place }: CellRef) => touched.add(place);
  const doubtful: Decided[] = [];
  const loose: (readonly Place[])[] = [];
  let exact = 0;
  for (const rule of rules) {
    let stated = 0;
    try {
      for (const instance of rule.statements(facts)) {
        stated++;
        const { statement } = instance;
        const outcome = evaluate(statement);
        if (outcome.verdict !== 'cannot-check') eachCell(statement, touch);
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
    }
  }
  return {
    findings: inOrder(disclosure, findings),
    verdicts,
    coverage: coverage(facts, touched),
    notRun,
  };
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
