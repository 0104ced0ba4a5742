import { type CellRef, type Disclosure, type Finding, placeKey, type Report } from '@mingzhang/model';
import { applyWaivers, check, givenAway, type Waiver } from '@mingzhang/rules';
import { checkExplanation } from '@mingzhang/writers';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { Draft } from '../draft/draft.ts';
import { publicDraft } from '../publishing/public-draft.ts';

/** What a draft is checked against. */
export interface CheckContext {
  readonly budget: Budget;
  /** Last year's disclosure, from {@link previousOf}; without it nothing is compared with last year. */
  readonly previous?: Disclosure;
  /** `2025-02-28`. */
  readonly today: string;
}

/**
 * What every rule says of a draft, and what stands in its explanation that must not be published. Waivers count that
 * somebody approved and that have not expired. Repairs are of what a person writes, not of sums. The time limit is checked once the disclosure is out.
 */
export function checkBudget(draft: Draft, { budget, previous, today }: CheckContext): Report {
  const { whole: disclosure, targets, unit } = draft;
  const approved = budget.approvals.find((one) => one.unit === unit)?.approvedOn;
  const submission = recordsOf(budget, 'submissions').find((one) => one.unit === unit);
  const published = submission?.state === 'published' ? submission.publishedOn : undefined;
  const report = check(disclosure, {
    computed: ({ form, row, measure }) => form !== 'explanation' && !targets.has(`${form}/${row}/${measure}`),
    ...(previous === undefined ? {} : { previous }),
    ...(approved === undefined ? {} : { approved }),
    ...(published === undefined ? {} : { published }),
  });
  const added = [
    ...unsaid(checkExplanation(disclosure.sections, disclosure, previous), report),
    ...revealed(budget, unit, report),
  ];
  const { verdicts } = report;
  const whole: Report = {
    ...report,
    findings: [...report.findings, ...added],
    verdicts: { ...verdicts, fail: verdicts.fail + added.length },
  };
  return applyWaivers(whole, waiversOf(budget, whole, today, unit), today);
}

/** Withheld amounts that the public draft gives away, which the whole one cannot tell; those said already left out. */
function revealed(budget: Budget, unit: string | undefined, report: Report): readonly Finding[] {
  if (!recordsOf(budget, 'withholdings').some(({ kind }) => kind === 'cell' || kind === 'budgetLines'))
    return [];
  const { disclosure } = publicDraft(budget, unit === undefined ? {} : { unit });
  const said = new Set(report.findings.map(({ id }) => id));
  return givenAway(disclosure).filter(({ id }) => !said.has(id));
}

/** The findings of the explanation that no rule has already made of the same figure. */
function unsaid(findings: readonly Finding[], report: Report): readonly Finding[] {
  const said = new Set(
    report.findings.filter(({ verdict }) => verdict === 'fail').flatMap(({ cells }) => cells.map(figureKey)),
  );
  return findings.filter(
    ({ rule, cells }) => !rule.endsWith('.cell') || !cells.some((cell) => said.has(figureKey(cell))),
  );
}

/** A figure by the paragraph it stands in and its words. */
function figureKey({ place, text }: CellRef): string {
  return `${'paragraph' in place ? placeKey({ paragraph: place.paragraph }) : placeKey(place)} ${text}`;
}

/** Waivers in force. A unit's edition takes those of its own findings; the department's shows those that fit none too. */
function waiversOf(
  budget: Budget,
  report: Report,
  today: string,
  unit: string | undefined,
): readonly Waiver[] {
  const found = new Set(report.findings.map(({ id }) => id));
  return recordsOf(budget, 'waivers').flatMap(({ finding, reason, author, approver, expires }) =>
    approver === undefined || expires < today || (unit !== undefined && !found.has(finding))
      ? []
      : [{ finding, reason, author, approver, expires }],
  );
}
