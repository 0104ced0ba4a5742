import type { Finding, Report } from '@mingzhang/model';
import { identities } from '../engine/identity.ts';
import { isExpired, speaksOf, targetOf, type Waiver } from './waiver.ts';

const BASIS = '豁免记录须注明理由、提出人、批准人和有效期';

/**
 * A report with waivers in force on `today` (`2025-03-01`): the findings they speak of are waived, with
 * who, why and until when, and counted so. A waiver that has expired waives nothing; it and one that speaks of no finding are
 * findings themselves, at the end. A report without waivers stays as it is.
 */
export function applyWaivers(report: Report, waivers: readonly Waiver[], today: string): Report {
  if (waivers.length === 0) return report;
  const inForce = waivers.filter((waiver) => !isExpired(waiver, today));
  const used = new Set<Waiver>();
  const findings = report.findings.map((finding) => {
    const waiver = inForce.find((one) => speaksOf(one, finding));
    if (waiver === undefined) return finding;
    used.add(waiver);
    return waived(finding, waiver);
  });
  const idOf = identities();
  const told = waivers.flatMap((waiver) => {
    if (isExpired(waiver, today)) return [aboutWaiver('form.waiver.expired', waiver, idOf)];
    return used.has(waiver) ? [] : [aboutWaiver('form.waiver.unmatched', waiver, idOf)];
  });
  const changed = report.findings.filter((before, at) => findings[at] !== before);
  const failed = changed.filter(({ verdict }) => verdict === 'fail').length;
  const { verdicts, clusters } = report;
  const open = new Set(findings.flatMap(({ id, verdict }) => (verdict === 'waived' ? [] : [id])));
  return {
    ...report,
    findings: [...findings, ...told],
    verdicts: {
      pass: verdicts.pass,
      fail: verdicts.fail - failed + told.length,
      cannotCheck: verdicts.cannotCheck - (changed.length - failed),
      waived: verdicts.waived + changed.length,
    },
    ...(clusters === undefined
      ? {}
      : { clusters: clusters.filter((cluster) => cluster.findings.some((id) => open.has(id))) }),
  };
}

function waived(finding: Finding, { reason, author, approver, expires }: Waiver): Finding {
  return {
    ...finding,
    verdict: 'waived',
    waiver: { reason, author, approver, expires },
  };
}

function aboutWaiver(
  rule: 'form.waiver.expired' | 'form.waiver.unmatched',
  waiver: Waiver,
  idOf: ReturnType<typeof identities>,
): Finding {
  const target = targetOf(waiver);
  const [zh, en] =
    rule === 'form.waiver.expired'
      ? [
          `豁免“${target}”已于 ${waiver.expires} 到期，不再生效；请重新批准或删去。`,
          `The waiver of “${target}” expired on ${waiver.expires} and waives nothing. Have it approved again or remove it.`,
        ]
      : [
          `豁免“${target}”在本文件中没有对应的问题；请核对，或删去这条豁免。`,
          `The waiver of “${target}” speaks of no finding of this document. See whether it is right, or remove it.`,
        ];
  return {
    id: idOf(`${rule} ${target}`, []),
    rule,
    severity: 'warning',
    verdict: 'fail',
    message: zh,
    messageEn: en,
    basis: BASIS,
    cells: [],
  };
}
