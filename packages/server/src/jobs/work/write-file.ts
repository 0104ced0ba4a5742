import { RULES } from '@mingzhang/rules';
import { FORMATS, OUTPUTS, type Output, write } from '@mingzhang/writers';
import type { DeskDone, DeskWork } from '../desk-work.ts';
import { checkedPublic, publicEdition } from './checked-public.ts';

type Work = Extract<DeskWork, { kind: 'file' }>;

/** A draft in one format, without what is withheld: neither in it nor in what the inspection form says of it. */
export async function writeFile({ format, ...drafted }: Work): Promise<DeskDone<'file'>> {
  if (format !== 'inspection-docx' && format !== 'inspection-xlsx') {
    const { extension, mediaType } = FORMATS[format];
    return {
      bytes: await write(publicEdition(drafted), format),
      extension,
      mediaType,
    };
  }
  const { extension, mediaType, write: hand }: Output = OUTPUTS[format];
  return { bytes: hand([checkedPublic(drafted)], RULES, 'zh', []), extension, mediaType };
}
