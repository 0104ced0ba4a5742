import { damagedCompound, openCompound } from '../archive/compound.ts';
import { ReadError } from '../read-error.ts';

/** The streams of a Word 97-2003 file, and what its header says of them. */
export interface WordFile {
  readonly document: DataView;
  readonly table: DataView;
  /** Properties too long for their page; empty where there are none. */
  readonly data: DataView;
  /** Characters of the body, and of each part whose text follows it. */
  readonly lengths: StoryLengths;
}

/** Characters of each story, in the order their text stands in the file. */
export interface StoryLengths {
  readonly body: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly textBoxes: number;
}

const WORD = 0xa5ec;
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const HEADER_SIZE = 0x01aa;

/** Opens a doc file and reads its header (MS-DOC 2.5). @throws {ReadError} */
export function openWordFile(bytes: Uint8Array): WordFile {
  const compound = openCompound(bytes);
  const stream = compound.stream('WordDocument');
  if (stream === undefined) {
    if (compound.names().includes('EncryptedPackage')) throw encrypted();
    throw new ReadError('not-this-format', '不是 Word 文档。', 'Not a Word document.');
  }
  const document = viewOf(stream);
  if (document.byteLength < HEADER_SIZE || document.getUint16(0, true) !== WORD) throw damagedCompound();
  if (document.getUint16(2, true) < WORD_97) {
    throw new ReadError(
      'not-this-format',
      'Word 97 以前的文档无法读取，请用 Word 或 WPS 另存为 docx。',
      'A document older than Word 97 cannot be read; save it as docx first.',
    );
  }
  const flags = document.getUint16(10, true);
  if ((flags & ENCRYPTED) !== 0) throw encrypted();
  const table = compound.stream((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table');
  if (table === undefined) throw damagedCompound();
  return {
    document,
    table: viewOf(table),
    data: viewOf(compound.stream('Data') ?? new Uint8Array()),
    lengths: {
      body: document.getUint32(0x4c, true),
      footnotes: document.getUint32(0x50, true),
      headers: document.getUint32(0x54, true),
      comments: document.getUint32(0x5c, true),
      endnotes: document.getUint32(0x60, true),
      textBoxes: document.getUint32(0x64, true),
    },
  };
}

/** The part of the table stream that the header points to at `at`. @throws {ReadError} */
export function tablePart({ document, table }: WordFile, at: number): DataView {
  const start = document.getUint32(at, true);
  const size = document.getUint32(at + 4, true);
  if (start + size > table.byteLength) throw damagedCompound();
  return new DataView(table.buffer, table.byteOffset + start, size);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function encrypted(): ReadError {
  return new ReadError('encrypted', '文件设有密码，无法读取。', 'The file is protected by a password.');
}
