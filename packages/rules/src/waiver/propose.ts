import type { Report } from '@mingzhang/model';
import { speaksOf, type Waiver } from './waiver.ts';

/** A waiver that could be carried to another document, and the findings of that document it would speak of. */
export interface Proposal {
  readonly waiver: Waiver;
  readonly findings: Report['findings'];
}

/**
 * Waivers of an earlier document beside a new one: those that speak of findings of it, and those that no longer speak
 * of any. Nothing is waived: whoever approves enters approver and expiry anew.
 */
export function proposeWaivers(
  waivers: readonly Waiver[],
  report: Report,
): { readonly carried: readonly Proposal[]; readonly dropped: readonly Waiver[] } {
  const all = waivers.map(
    (waiver): Proposal => ({
      waiver,
      findings: report.findings.filter((finding) => speaksOf(waiver, finding)),
    }),
  );
  return {
    carried: all.filter(({ findings }) => findings.length > 0),
    dropped: all.flatMap(({ waiver, findings }) => (findings.length === 0 ? [waiver] : [])),
  };
}
