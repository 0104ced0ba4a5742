import type { Place } from '@mingzhang/model';
import { placeWords } from '../words.ts';

/**
 * Why a document was not changed.
 *
 * - unopenable: not the format it is taken for, or damaged
 * - no-place: nothing is printed at the place, or nothing that can be changed
 * - other-text: something else is printed there
 * - several: the text is printed there more than once, or two changes meet
 * - unwritable: the new text cannot stand there
 */
export type FixCode = 'unopenable' | 'no-place' | 'other-text' | 'several' | 'unwritable';

/** A change that was refused; the document is as it was. */
export class FixError extends Error {
  override readonly name = 'FixError';
  readonly code: FixCode;
  readonly messageEn: string;

  constructor(code: FixCode, message: string, messageEn: string) {
    super(message);
    this.code = code;
    this.messageEn = messageEn;
  }
}

/** A refusal that names its place. */
export function refusedAt(place: Place, code: FixCode, zh: string, en: string): FixError {
  return new FixError(code, `${placeWords(place, 'zh')}：${zh}`, `${placeWords(place, 'en')}: ${en}`);
}

export function unopenable(): FixError {
  return new FixError(
    'unopenable',
    '文件结构特殊或已损坏，无法改动。请用 Office 打开并另存后再试。',
    'The file is damaged or unusually built and cannot be changed. Open it in Office, save it and try again.',
  );
}
