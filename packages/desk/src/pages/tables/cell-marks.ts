import type { AnyRecord, Difference, Finding } from '@mingzhang/api';
import { addressKey } from './sheet.ts';

/** What is said of the cells of all tables, by address. */
export interface CellMarks {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** The cells that a finding is about, or that a repair would change; the others only take part in it. */
  readonly subjects: ReadonlySet<string>;
  readonly differences: ReadonlyMap<string, Difference>;
  readonly comments: ReadonlyMap<string, readonly AnyRecord[]>;
  readonly withheld: ReadonlySet<string>;
}

type Given = {
  readonly findings: readonly Finding[];
  readonly differences: readonly Difference[];
  readonly records: Readonly<Record<string, readonly AnyRecord[]>>;
};

/** Findings, differences, remarks and withholdings at the cells they are of. */
export function marksOf({ findings, differences, records }: Given): CellMarks {
  const byCell = new Map<string, Finding[]>();
  const subjects = new Set<string>();
  for (const finding of findings) {
    if (finding.verdict !== 'fail') continue;
    const [first] = finding.cells;
    for (const cell of [
      ...(first === undefined ? [] : [first]),
      ...finding.repairs.map((repair) => repair.cell),
    ])
      subjects.add(addressKey(cell));
    for (const key of new Set(finding.cells.map(addressKey)))
      byCell.set(key, [...(byCell.get(key) ?? []), finding]);
  }
  const comments = Map.groupBy(
    (records.comments ?? []).filter(
      ({ form, state, answers }) => form !== undefined && state === 'open' && answers === undefined,
    ),
    ({ form, row, measure }) =>
      addressKey({ form: String(form), row: String(row), measure: String(measure) }),
  );
  const withheld = (records.withholdings ?? []).filter(({ kind }) => kind === 'cell');
  return {
    findings: byCell,
    subjects,
    differences: new Map(differences.map((one) => [addressKey(one), one])),
    comments,
    withheld: new Set(withheld.map(({ target }) => String(target))),
  };
}

const RANK: readonly Finding['severity'][] = ['error', 'warning', 'hint'];

/** The worst severity of some findings. */
export function worstOf(findings: readonly Finding[] = []): Finding['severity'] | undefined {
  return RANK.find((severity) => findings.some((finding) => finding.severity === severity));
}
