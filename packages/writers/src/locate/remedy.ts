import type { Cluster, Finding, Report } from '@mingzhang/model';
import type { Lang } from '../words.ts';

/** Causes that explain several findings at once; one of a single finding is told with it. */
export function causesOf({ clusters = [] }: Report): readonly Cluster[] {
  return clusters.filter(({ findings }) => findings.length > 1);
}

export function headlineOf({ headline, headlineEn, findings }: Cluster, lang: Lang): string {
  return lang === 'zh'
    ? `${headline}（涉及 ${findings.length} 个问题）`
    : `${headlineEn} (${findings.length} findings)`;
}

/** What would settle a finding: the likeliest repair, told once where one cause is behind several findings. */
export function remedyOf({ id, cluster, repairs = [] }: Finding, lang: Lang): string | undefined {
  const first = repairs[0];
  if (first === undefined || (cluster !== undefined && cluster !== id)) return undefined;
  return lang === 'zh' ? `可能的改法：${first.message}` : `Likely repair: ${first.messageEn}`;
}

/** Who lets a finding stand, why and until when. */
export function waiverOf({ waiver }: Finding, lang: Lang): string | undefined {
  if (waiver === undefined) return undefined;
  const { reason, author, approver, expires } = waiver;
  return lang === 'zh'
    ? `豁免：${reason}（${author} 提出，${approver} 批准，至 ${expires}）`
    : `Waived: ${reason} (by ${author}, approved by ${approver}, until ${expires})`;
}
