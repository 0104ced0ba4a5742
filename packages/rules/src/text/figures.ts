import type { Claim, Disclosure, Place } from '@mingzhang/model';
import { placeKey } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Term } from '../engine/tree.ts';
import { type Passage, passages } from './prose.ts';

/** A claim with where it stands in its passage: `start` to `end`. */
export interface Figure {
  readonly claim: Claim;
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<Disclosure, ReadonlyMap<Passage, readonly Figure[]>>();

/** The figures of every passage, in the order they are said. */
export function figures(disclosure: Disclosure): ReadonlyMap<Passage, readonly Figure[]> {
  let map = known.get(disclosure);
  if (map === undefined) {
    map = group(disclosure);
    known.set(disclosure, map);
  }
  return map;
}

function group(disclosure: Disclosure): Map<Passage, Figure[]> {
  const at = new Map<string, Passage>();
  for (const passage of passages(disclosure))
    for (const key of keys(passage)) if (!at.has(key)) at.set(key, passage);
  const found = new Map<Passage, Figure[]>();
  for (const claim of disclosure.claims) {
    const passage = at.get(key(claim.sentence.place));
    if (passage === undefined) continue;
    const list = found.get(passage) ?? [];
    const start = startOf(passage, claim, list.at(-1));
    if (start < 0) continue;
    list.push({ claim, start, end: start + claim.text.length });
    found.set(passage, list);
  }
  for (const list of found.values()) list.sort((a, b) => a.start - b.start);
  return found;
}

/** Claims come sentence by sentence in printed order; 持平 comes at the end of its sentence. */
function startOf({ text }: Passage, { text: figure, sentence, direction }: Claim, last?: Figure): number {
  const sameSentence = last?.claim.sentence.text === sentence.text;
  const from = sameSentence ? last.start : text.indexOf(sentence.text, last?.end ?? 0);
  if (direction === 'flat') return text.indexOf(figure, text.indexOf(sentence.text));
  return text.indexOf(figure, Math.max(from, last?.claim.direction === 'flat' ? 0 : (last?.end ?? 0)));
}

function keys({ place, text }: Passage): string[] {
  if (!('line' in place)) return [key(place)];
  return text.split('\n').map((_, more) => `l${place.line + more}`);
}

function key(place: Place): string {
  if ('line' in place) return `l${place.line}`;
  if ('paragraph' in place) return `p${place.paragraph}`;
  return placeKey(place);
}

/** The first of a passage's figures that begins from `from` on and before `to`. */
export function figureWithin(said: readonly Figure[], from: number, to: number): Figure | undefined {
  let [low, high] = [0, said.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((said[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = said[low];
  return found !== undefined && found.start < to ? found : undefined;
}

/** A stated amount as a term of an equation among stated amounts: as exact as the tables of its unit are. */
export function claimed(facts: Facts, claim: Claim): Term {
  return facts.claimTerm(
    claim,
    facts.disclosure.tables.find((table) => table.unit === claim.unit && facts.step(table) > 0),
  );
}

const LONGEST_CLAUSE = 60;
const LONGEST_SENTENCE = 5000;
const CLAUSE = /[^，,。；;：:（(）)]*$/;

/** Whether the claim is said of the document's own year and of a state, not of a change or of another year. */
export function ofThisYear(claim: Claim, year: number | null): boolean {
  if (claim.kind !== 'amount' || claim.fen === undefined || claim.baseYear !== undefined) return false;
  const clause = clauseBefore(claim);
  if (/上年(?!结转|末|度?结余)|去年|以前年度|执行数|决算/.test(clause)) return false;
  const named = /(20\d\d)年/.exec(clause)?.[1];
  return named === undefined || year === null || Number(named) === year;
}

/** The words before the figure back to the last stop. */
function clauseBefore({ text, sentence }: Claim): string {
  if (sentence.text.length > LONGEST_SENTENCE) return '';
  const start = Math.max(0, sentence.text.indexOf(text));
  return CLAUSE.exec(sentence.text.slice(Math.max(0, start - LONGEST_CLAUSE), start))?.[0] ?? '';
}
