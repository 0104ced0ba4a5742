/** Why a file could not be read at all. What could not be read inside a file that was read is an `Unread`. */
export type ReadErrorCode = 'damaged' | 'encrypted' | 'too-large' | 'too-slow' | 'not-this-format' | 'empty';

/** A file that gave no evidence: a code, a sentence in Chinese and the same in English. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly code: ReadErrorCode;
  readonly messageEn: string;

  constructor(code: ReadErrorCode, message: string, messageEn: string) {
    super(message);
    this.code = code;
    this.messageEn = messageEn;
  }
}
