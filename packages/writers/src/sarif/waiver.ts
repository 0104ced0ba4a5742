import type { WaiverNote } from '@mingzhang/model';

/** Who let a finding stand, why and until when. */
export function waiverWords({ reason, author, approver, expires }: WaiverNote): string {
  return `豁免：${reason}（申请 ${author}，批准 ${approver}，至 ${expires}）`;
}
