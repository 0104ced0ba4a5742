import { RULES } from '@mingzhang/rules';
import { checkBudget, draftOf, publicDraft } from '@mingzhang/workspace';
import { FORMATS, OUTPUTS, type Output, write } from '@mingzhang/writers';
import type { DeskDone, DeskWork } from '../desk-work.ts';

type Work = Extract<DeskWork, { kind: 'file' }>;

/** A draft in one format, without what is withheld: neither in it nor in what the inspection form says of it. */
export async function writeFile({ format, budget, unit, previous, today }: Work): Promise<DeskDone<'file'>> {
  const options = unit === undefined ? {} : { unit };
  const { disclosure } = publicDraft(budget, options);
  if (format !== 'inspection-docx' && format !== 'inspection-xlsx') {
    const { extension, mediaType } = FORMATS[format];
    return { bytes: await write(disclosure, format), extension, mediaType };
  }
  const draft = { ...draftOf(budget, options), disclosure };
  const report = checkBudget(draft, { budget, today, ...(previous === undefined ? {} : { previous }) });
  const { extension, mediaType, write: hand }: Output = OUTPUTS[format];
  return { bytes: hand([{ disclosure, report }], RULES, 'zh', []), extension, mediaType };
}
