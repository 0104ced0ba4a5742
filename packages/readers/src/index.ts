export { readClaims } from './narrative/claims.ts';
export { read } from './read.ts';
export { ReadError, type ReadErrorCode } from './read-error.ts';
export { recognise } from './recognition/recognise.ts';
export { decodeText } from './text-encoding.ts';
export { storedNumbers } from './workbook/stored-numbers.ts';
