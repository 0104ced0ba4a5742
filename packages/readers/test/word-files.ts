import { CFB } from '@e965/xlsx';

/** Bytes of one property modifier. */
type Modifier = readonly number[];

/** Text that ends in a mark (`\r` a paragraph, `\x07` a cell or a row) with its paragraph's properties. */
export interface MadeParagraph {
  readonly text: string;
  readonly style?: number;
  readonly modifiers?: readonly Modifier[];
}

const word = (value: number) => [value & 255, (value >> 8) & 255];
const long = (value: number) => [...word(value), ...word(value >>> 16)];

const IN_TABLE: Modifier = [...word(0x2416), 1];
const ENDS_ROW: Modifier = [...word(0x2417), 1];

export const paragraph = (text: string, style = 0): MadeParagraph => ({ text: `${text}\r`, style });

/**
 * A row: cells with their right edges in twips, `甲@2000`; `v` before a cell begins a merge downwards and `^` goes on
 * with it, `<` goes on with the cell at the left.
 */
export function row(...cells: readonly string[]): MadeParagraph[] {
  const parsed = cells.map((cell) => /^([v^<]?)(.*)@(\d+)$/.exec(cell) ?? ['', '', '', '0']);
  const edges = [0, ...parsed.map(([, , , edge]) => Number(edge))];
  const flags = parsed.map(([, merge]) =>
    merge === 'v' ? 0x60 : merge === '^' ? 0x20 : merge === '<' ? 1 : 0,
  );
  const body = [
    cells.length,
    ...edges.flatMap(word),
    ...flags.flatMap((flag) => [...word(flag), ...new Array<number>(18).fill(0)]),
  ];
  const definition: Modifier = [...word(0xd608), ...word(body.length + 1), ...body];
  return [
    ...parsed.map(([, , text]) => ({ text: `${text}\x07`, modifiers: [IN_TABLE] })),
    { text: '\x07', modifiers: [IN_TABLE, ENDS_ROW, definition] },
  ];
}

/** A piece of text, first to last character, with a character modifier. */
export interface MadeRun {
  readonly first: number;
  readonly last: number;
  readonly modifier: Modifier;
}

const TEXT_AT = 2048;
const PAGE = 512;

/** A Word 97 file of these paragraphs; `after` is text of a footnote, `flags` those of the header. */
export function doc(
  paragraphs: readonly MadeParagraph[],
  { runs = [] as readonly MadeRun[], footnote = '', flags = 0, version = 0x00c1 } = {},
): Uint8Array {
  const body = paragraphs.map(({ text }) => text).join('');
  const text = Buffer.from(body + footnote, 'utf16le');
  const firstPage = Math.ceil((TEXT_AT + text.length) / PAGE);
  const data: number[] = [];
  const pages: Buffer[] = [];
  const from: number[] = [];
  let at = TEXT_AT;
  for (const each of paragraphs) {
    const end = at + each.text.length * 2;
    from.push(at);
    pages.push(paragraphPage(at, end, each, data));
    at = end;
  }
  const runPages = runs.map(({ first, last, modifier }) =>
    characterPage(TEXT_AT + first * 2, TEXT_AT + (last + 1) * 2, modifier),
  );
  const header = Buffer.alloc(TEXT_AT);
  const pieceTable = [
    2,
    ...long(16),
    ...long(0),
    ...long(text.length / 2),
    ...word(0),
    ...long(TEXT_AT),
    ...word(0),
  ];
  const paragraphTable = [...from, at].flatMap(long).concat(pages.flatMap((_, i) => long(firstPage + i)));
  const runTable = [...runs.map(({ first }) => TEXT_AT + first * 2), at]
    .flatMap(long)
    .concat(runPages.flatMap((_, i) => long(firstPage + pages.length + i)));
  const table = Buffer.from([...pieceTable, ...paragraphTable, ...runTable]);
  for (const [place, value] of [
    [0x4c, body.length],
    [0x50, footnote.length],
    [0x1a2, 0],
    [0x1a6, pieceTable.length],
    [0x102, pieceTable.length],
    [0x106, paragraphTable.length],
    [0xfa, pieceTable.length + paragraphTable.length],
    [0xfe, runTable.length],
  ] as const) {
    header.writeUInt32LE(value, place);
  }
  header.writeUInt16LE(0xa5ec, 0);
  header.writeUInt16LE(version, 2);
  header.writeUInt16LE(flags, 10);
  const gap = Buffer.alloc(firstPage * PAGE - TEXT_AT - text.length);
  return compound({
    WordDocument: Buffer.concat([header, text, gap, ...pages, ...runPages]),
    '0Table': table,
    Data: Buffer.from(data),
  });
}

/** A compound file of these streams. */
export function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, bytes);
  const written: unknown = CFB.write(container, { type: 'buffer' });
  if (!(written instanceof Uint8Array)) throw new Error('no bytes were written');
  return written;
}

/** Properties too long for a page go to the data stream, as Word does with wide rows. */
function paragraphPage(
  start: number,
  end: number,
  { style = 0, modifiers = [] }: MadeParagraph,
  data: number[],
) {
  const page = Buffer.alloc(PAGE);
  let list = modifiers.flat();
  if (list.length > 300) {
    const at = data.length;
    data.push(...word(list.length), ...list);
    list = [...word(0x6646), ...long(at)];
  }
  const properties = [...word(style), ...list];
  if (properties.length % 2 === 0) properties.push(0);
  const offset = 40;
  page.writeUInt32LE(start, 0);
  page.writeUInt32LE(end, 4);
  page[8] = offset / 2;
  page[offset] = (properties.length + 1) / 2;
  page.set(properties, offset + 1);
  page[PAGE - 1] = 1;
  return page;
}

function characterPage(start: number, end: number, modifier: Modifier) {
  const page = Buffer.alloc(PAGE);
  page.writeUInt32LE(start, 0);
  page.writeUInt32LE(end, 4);
  page[8] = 20;
  page[40] = modifier.length;
  page.set(modifier, 41);
  page[PAGE - 1] = 1;
  return page;
}
