import { checkJson, countGrades, summaryOf } from '@mingzhang/writers';
import type { DeskDone, DeskWork } from '../desk-work.ts';
import { examine } from '../examine.ts';

/** A file from outside, read and checked, as a batch keeps it. */
export async function examineOutside({
  name,
  bytes,
}: Extract<DeskWork, { kind: 'examine' }>): Promise<DeskDone<'examine'>> {
  const { disclosure, report, timing } = await examine(bytes, name);
  return {
    entry: { path: name, document: disclosure.document, summary: summaryOf(report) },
    json: JSON.stringify(checkJson(disclosure, report, timing)),
    grades: countGrades(report.findings),
  };
}
