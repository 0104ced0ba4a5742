import { sectionsOf } from '@mingzhang/forms';
import { type Block, fold, type Identity, oneLine, type Printed, type Section } from '@mingzhang/model';

const NUMBERED =
  /^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+(?=[、.．])|[(（][一二三四五六七八九十]+[)）])[、.．]?\s*(.{1,50})$/;

interface OpenSection {
  id: string | null;
  number: string;
  title: string;
  level: number;
  place: Section['place'];
  paragraphs: Printed[];
  tables: number;
}

function sectionOf(title: string, kind: Identity['kind']): string | null {
  const folded = fold(title);
  let found: string | null = null;
  let longest = 0;
  for (const { id, words } of sectionsOf(kind)) {
    for (const word of words) {
      if (word.length > longest && folded.includes(word)) {
        found = id;
        longest = word.length;
      }
    }
  }
  return found;
}

interface Heading {
  readonly number: string;
  readonly title: string;
  readonly level: number;
}

/** A numbered heading: short, no sentence. Level 1 is 一、, level 2 is （一）. */
function headingOfText(text: string): Heading | undefined {
  const line = oneLine(text);
  const match = NUMBERED.exec(line);
  if (match === null) return undefined;
  const [, number = '', title = ''] = match;
  if (/[。；;：:，,]/.test(title)) return undefined;
  return { number, title, level: number.startsWith('第') ? 0 : /^[(（]/.test(number) ? 2 : 1 };
}

/**
 * Parts the explanation by its headings. `owned` are the blocks that belong to tables (titles, notes); a heading inside
 * a section that restarts the count (（一） again) stays a paragraph of that section.
 */
export function readSections(
  blocks: readonly Block[],
  owned: ReadonlySet<Block>,
  kind: Identity['kind'],
): Section[] {
  const sections: OpenSection[] = [];
  let open: OpenSection | undefined;
  for (const block of blocks) {
    if (block.kind === 'grid') {
      if (open !== undefined) open.tables++;
      continue;
    }
    const heading = headingOfText(block.text);
    if (heading !== undefined && heading.level <= 1 && !owned.has(block)) {
      open = {
        id: sectionOf(heading.title, kind),
        ...heading,
        place: block.place,
        paragraphs: [],
        tables: 0,
      };
      sections.push(open);
      continue;
    }
    const titled = heading === undefined && !owned.has(block) ? unnumbered(block.text, kind) : null;
    if (titled !== null) {
      open = {
        id: titled,
        number: '',
        title: oneLine(block.text),
        level: 1,
        place: block.place,
        paragraphs: [],
        tables: 0,
      };
      sections.push(open);
      continue;
    }
    if (!owned.has(block)) open?.paragraphs.push({ text: block.text, place: block.place });
  }
  return sections;
}

const WHOLE_TITLE = /(?:主要职能|主要职责|机构设置|名词解释|预算编制说明|其他相关情况说明|经费情况说明)$/;

/** A page title without a number, as regions that begin every part on a page of its own print it. */
function unnumbered(text: string, kind: Identity['kind']): string | null {
  const folded = fold(text);
  if (folded.length > 40 || /[。；：:，,、]/.test(folded) || !WHOLE_TITLE.test(folded)) return null;
  return sectionOf(folded, kind);
}
