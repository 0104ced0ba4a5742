import type { Finding } from '@mingzhang/api';

/** Findings that one cause may explain, or one alone. */
export interface Group {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** What a person asked to see. */
export interface Wanted {
  readonly severity: Finding['severity'] | 'all';
  /** What is open, what nobody could check, or what is let stand. */
  readonly verdict: Finding['verdict'];
  readonly text: string;
}

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, hint: 2 };

/** The findings that are wanted, by their causes: the worst first, then the causes that explain most. */
export function grouped(findings: readonly Finding[], wanted: Wanted): readonly Group[] {
  const byCause = Map.groupBy(
    findings.filter((one) => isWanted(one, wanted)),
    ({ id, cluster }) => cluster ?? id,
  );
  return [...byCause]
    .map(([id, of]): Group => ({ id, findings: of.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]) }))
    .toSorted((a, b) => worst(a) - worst(b) || b.findings.length - a.findings.length);
}

function worst({ findings: [first] }: Group): number {
  return first === undefined ? RANK.hint : RANK[first.severity];
}

function isWanted(finding: Finding, { severity, verdict, text }: Wanted): boolean {
  if (finding.verdict !== verdict || (severity !== 'all' && finding.severity !== severity)) return false;
  const { message, messageEn, rule, basis, cells } = finding;
  const said = [message, messageEn, rule, basis, ...cells.map((cell) => cell.text)];
  return text === '' || said.some((one) => one.includes(text));
}

/** How many findings there are of each verdict. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Finding['verdict'], number>> {
  const counts = { fail: 0, 'cannot-check': 0, waived: 0 };
  for (const { verdict } of findings) counts[verdict]++;
  return counts;
}
