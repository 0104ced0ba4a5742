import type { CellRef, Finding, Table } from '@mingzhang/model';
import type { Atlas } from '../locate/atlas.ts';
import { sentenceOf } from '../locate/sentence.ts';
import type { Lang } from '../words.ts';
import type { Paint, TextOptions } from './paint.ts';
import { type Picture, pictureOf, type Wanted } from './picture.ts';
import { quoteSentence } from './quote-sentence.ts';
import { cut, safeLine, widthOf, wrap } from './width.ts';

/**
 * The print a finding speaks of, as lines: for cells of a recognised table the headings and rows concerned, for prose
 * the sentence, for other tables the row. Cells of the finding carry `▸`.
 */
export function excerpt(
  finding: Finding,
  atlas: Atlas,
  home: Table | undefined,
  options: TextOptions,
): readonly string[] {
  const tables = new Map<Table, Wanted[]>();
  const others = new Map<string, CellRef[]>();
  finding.cells.forEach((ref, index) => {
    const meaning = atlas.meaning(ref);
    if (meaning === undefined) append(others, printOf(ref, atlas), ref);
    else append(tables, meaning.table, { meaning, primary: index === 0 });
  });
  const pictures = [...tables].flatMap(([table, wanted]) => {
    const title = table === home ? [] : [options.paint.dim(cut(safeLine(table.title), options.width))];
    return [...title, ...draw(pictureOf(table, wanted, options.lang), options)];
  });
  const quotes = [...others.values()].slice(0, QUOTES).flatMap((refs) => quote(refs, atlas, options));
  return [...pictures, ...quotes];
}

const QUOTES = 4;

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** The sentence or printed row a reference stands in, as a key: what stands in one is quoted once. */
function printOf(ref: CellRef, atlas: Atlas): string {
  const spot = atlas.spot(ref);
  const block = spot === undefined ? undefined : atlas.blocks[spot.block];
  if (spot === undefined || block === undefined) return `nowhere ${ref.text}`;
  if (block.kind === 'paragraph') return `${spot.block} ${sentenceOf(block.text, ref).from}`;
  return `${spot.block} row ${spot.cell?.row}`;
}

function draw(picture: Picture, { width, paint, lang }: TextOptions): readonly string[] {
  const numbers = picture.columns.map((heading, i) =>
    Math.max(widthOf(heading), ...picture.rows.map(({ cells }) => widthOf(cells[i]?.text ?? '') + 1)),
  );
  const taken = numbers.reduce((sum, column) => sum + column + 2, 0);
  const longest = Math.max(...picture.rows.map(({ name }) => widthOf(name)), widthOf(picture.nameHeading));
  const names = Math.max(12, Math.min(longest, width - taken));
  const heading = [
    padEnd(cut(picture.nameHeading, names), names),
    ...picture.columns.map((text, i) => padStart(text, numbers[i] ?? 0)),
  ].join('  ');
  const rows = picture.rows.map(({ name, nameMark, cells }) =>
    [
      marked(padEnd(cut(name, names), names), nameMark, paint),
      ...cells.map(({ text, mark, absent }, i) => {
        const sign = mark === undefined ? ' ' : '▸';
        const space = ' '.repeat(Math.max(0, (numbers[i] ?? 0) - widthOf(text) - 1));
        const shown = mark === undefined && absent ? paint.dim(text) : marked(text, mark, paint);
        return `${space}${marked(sign, mark, paint)}${shown}`;
      }),
    ].join('  '),
  );
  const rest =
    picture.left === 0
      ? []
      : [paint.dim(lang === 'zh' ? `… 另有 ${picture.left} 行` : `… and ${picture.left} more rows`)];
  return [paint.dim(heading), ...rows, ...rest];
}

function marked(text: string, mark: 'primary' | 'related' | undefined, paint: Paint): string {
  if (mark === 'primary') return paint.bold(paint.red(text));
  return mark === 'related' ? paint.bold(text) : text;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** A sentence of the explanation, or a row of a table whose meaning is not known. */
function quote(refs: readonly CellRef[], atlas: Atlas, options: TextOptions): readonly string[] {
  const [ref] = refs;
  if (ref === undefined) return [];
  const { width, lang } = options;
  const spot = atlas.spot(ref);
  const block = spot === undefined ? undefined : atlas.blocks[spot.block];
  if (block?.kind === 'paragraph') return quoteSentence(block.text, refs, options);
  const printed = safeLine(ref.text);
  if (block === undefined || spot?.cell === undefined) {
    return wrap(`▸${printed === '' ? blankWords(lang) : printed}`, width);
  }
  const wanted = new Set(refs.map((one) => atlas.spot(one)?.cell));
  const line = (block.rows[spot.cell.row] ?? [])
    .map((cell) => (wanted.has(cell) ? `▸${safeLine(cell.text)}` : safeLine(cell.text)))
    .filter((text) => text !== '')
    .map((text) => cut(text, 48))
    .join(' │ ');
  return wrap(line, width).slice(0, 3);
}

/** What a blank is called, so that it is not taken for 0. */
function blankWords(lang: Lang): string {
  return lang === 'zh' ? '(空)' : '(blank)';
}
