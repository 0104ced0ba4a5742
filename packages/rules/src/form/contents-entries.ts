import { type Disclosure, fold, type Place, withoutOrdinal } from '@mingzhang/model';

/** A line of the contents page. */
export interface Entry {
  readonly title: string;
  readonly place: Place;
  /** The page it is said to stand on. */
  readonly page: number | null;
  /** Its title without ordinal, year and 部门: contents and headings need not repeat them alike. */
  readonly key: string;
}

/** The contents of a document, and the blocks from which on it is the document itself. */
export interface Contents {
  readonly entries: readonly Entry[];
  readonly bodyFrom: number;
}

const HEADING = /^目录$/;
const LEADER = /^(.{2,60}?)\s*(?:…{1,}|\.{4,}|·{4,}|\t)[\s….·]*(\d*)\s*$/;
const LED = /…|\.{4}|·{4}|\t/;
const SENTENCE = /[。；：]$/;
const LONGEST = 80;
const MOST = 300;

const known = new WeakMap<Disclosure, Contents>();

export function titleKey(title: string): string {
  return withoutOrdinal(fold(title).replace(/^第[一二三四五六七八九十]+部分|20\d\d年度?|部门|单位/g, ''));
}

/**
 * The contents page: lines with leaders or page numbers, and below a heading 目录 every short line until its first
 * entry comes again. Empty where there is none.
 */
export function contentsOf(disclosure: Disclosure): Contents {
  let found = known.get(disclosure);
  if (found === undefined) {
    found = find(disclosure);
    known.set(disclosure, found);
  }
  return found;
}

function find({ blocks }: Disclosure): Contents {
  const entries: Entry[] = [];
  let bodyFrom = 0;
  let listing = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || entries.length === MOST) {
      listing = false;
      continue;
    }
    if (block.text.length < 12 && HEADING.test(fold(block.text))) {
      listing = true;
      continue;
    }
    const leader = LED.test(block.text) && block.text.length <= LONGEST * 2 ? LEADER.exec(block.text) : null;
    if (!listing && leader === null) continue;
    const title = leader?.[1] ?? block.text;
    const key = titleKey(title);
    if (leader === null && endsListing(block.text, key, entries[0])) {
      listing = false;
      continue;
    }
    if (key === '') continue;
    const page = leader?.[2] ? Number(leader[2]) : null;
    entries.push({ title: title.trim(), place: block.place, page, key });
    bodyFrom = index + 1;
  }
  return { entries, bodyFrom };
}

/** A sentence, a long line, or the first entry met again: the document itself begins. */
function endsListing(text: string, key: string, first: Entry | undefined): boolean {
  return text.length > LONGEST || SENTENCE.test(text) || (first !== undefined && key.endsWith(first.key));
}
