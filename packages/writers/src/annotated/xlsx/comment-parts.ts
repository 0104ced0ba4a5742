import { DECLARATION, escaped } from '../../disclosure/xml.ts';
import { AUTHOR } from '../notes.ts';
import { beforeEnd } from '../office/relationships.ts';
import { attributeOf, inserted, tagsOf } from '../office/xml.ts';
import { parseCellAddress } from './sheets.ts';

/** What is to be noted on one cell. */
export interface CellNote {
  readonly address: string;
  readonly text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MOST_CHARACTERS = 32_000;

/** A comments part with notes behind the old ones; a cell that has one already gets the text behind its own. */
export function withComments(old: string | undefined, notes: readonly CellNote[], namespace = MAIN): string {
  if (old === undefined) {
    const list = notes.map((note) => commentXml('', 0, note)).join('');
    return `${DECLARATION}<comments xmlns="${namespace}"><authors><author>${AUTHOR}</author></authors><commentList>${list}</commentList></comments>`;
  }
  let authors = 0;
  let authorsEnd = 0;
  let listEnd = 0;
  let prefix = '';
  let address = '';
  const textEnds = new Map<string, number>();
  for (const { name, kind, from, to } of tagsOf(old)) {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'author' && kind !== 'close') authors++;
    if (local === 'authors' && kind === 'close') authorsEnd = from;
    if (local === 'comment' && kind === 'open') address = attributeOf(old.slice(from, to), 'ref') ?? '';
    if (local === 'text' && kind === 'close') textEnds.set(address, from);
    if (local === 'commentList' && kind === 'close') {
      listEnd = from;
      prefix = name.slice(0, name.length - local.length);
    }
  }
  const fresh = notes.filter((note) => !textEnds.has(note.address));
  const list = fresh.map((note) => commentXml(prefix, authors, note)).join('');
  return inserted(old, [
    { at: authorsEnd, remove: 0, text: `<${prefix}author>${AUTHOR}</${prefix}author>` },
    { at: listEnd, remove: 0, text: list },
    ...notes.flatMap(({ address: at, text }) => {
      const end = textEnds.get(at);
      return end === undefined
        ? []
        : [{ at: end, remove: 0, text: runXml(prefix, `\n${AUTHOR}：\n${text}`) }];
    }),
  ]);
}

function commentXml(prefix: string, author: number, { address, text }: CellNote): string {
  return `<${prefix}comment ref="${address}" authorId="${author}"><${prefix}text>${runXml(prefix, text)}</${prefix}text></${prefix}comment>`;
}

function runXml(prefix: string, text: string): string {
  const p = prefix;
  return `<${p}r><${p}rPr><${p}sz val="9"/><${p}rFont val="宋体"/></${p}rPr><${p}t xml:space="preserve">${escaped(text.slice(0, MOST_CHARACTERS))}</${p}t></${p}r>`;
}

/** Addresses that have a comment. */
export function commentedCells(xml: string | undefined): ReadonlySet<string> {
  if (xml === undefined) return new Set();
  return new Set(
    [...tagsOf(xml)]
      .filter(({ name, kind }) => kind === 'open' && /(?:^|:)comment$/.test(name))
      .map(({ from, to }) => attributeOf(xml.slice(from, to), 'ref') ?? ''),
  );
}

const SHAPE_TYPE = '_x0000_t202';

/** The drawing that shows the notes as Excel draws them: a hidden box beside the cell for each. */
export function withShapes(old: string | undefined, notes: readonly CellNote[]): string {
  const drawing =
    old ??
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';
  const type = drawing.includes(`id="${SHAPE_TYPE}"`)
    ? ''
    : `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
  const taken = [...drawing.matchAll(/id="_x0000_s(\d{1,9})"/g)].map((match) => Number(match[1]));
  const first = taken.reduce((most, id) => Math.max(most, id), 1024) + 1;
  return beforeEnd(drawing, () => type + notes.map((note, i) => shapeXml(note, first + i)).join(''));
}

function shapeXml({ address, text }: CellNote, id: number): string {
  const { row, column } = parseCellAddress(address) ?? { row: 0, column: 0 };
  const rows = Math.min(24, 3 + Math.ceil(text.length / 16));
  const top = Math.max(0, row - 1);
  return `<v:shape id="_x0000_s${id}" type="#${SHAPE_TYPE}" style="position:absolute;visibility:hidden" fillcolor="#fdf6e3" o:insetmode="auto"><v:fill color2="#fdf6e3"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 12, ${top}, 4, ${column + 5}, 12, ${top + rows}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
