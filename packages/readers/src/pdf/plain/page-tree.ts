import type { Turns } from '../frame.ts';
import type { PlainFile } from './file.ts';
import { type Dict, isDict, NotPlain, requireDict, requireNumber, type Value } from './values.ts';

/** A page's dictionary with what it inherits. */
export interface PageEntry {
  readonly contents: Value | undefined;
  readonly resources: Dict;
  /** `[left, bottom, right, top]` of what is shown. */
  readonly area: readonly [number, number, number, number];
  readonly rotation: Turns;
}

const deepest = 64;
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const letter = [0, 0, 612, 792] as const;

/** The pages of a file in order, at most `most` of them, and how many there are. */
export function pageEntries(file: PlainFile, most: number): { entries: PageEntry[]; count: number } {
  const root = requireDict(file.get(requireDict(file.get(file.trailer, 'Root')), 'Pages'));
  const count = requireNumber(file.get(root, 'Count'));
  const leaves: Dict[] = [];
  const seen = new Set<Dict>();
  const visit = (node: Dict, above: Dict, depth: number): void => {
    if (depth > deepest || seen.has(node)) throw new NotPlain('the page tree goes round');
    seen.add(node);
    const own = new Map(above);
    for (const key of inherited) {
      const value = node.get(key);
      if (value !== undefined && value !== null) own.set(key, value);
    }
    const kids = file.get(node, 'Kids');
    if (kids === undefined) {
      leaves.push(new Map([...own, ['Contents', node.get('Contents') ?? null]]));
      return;
    }
    if (!Array.isArray(kids)) throw new NotPlain('no list of pages');
    for (const kid of kids) visit(requireDict(file.resolve(kid)), own, depth + 1);
  };
  visit(root, new Map(), 0);
  if (leaves.length !== count) throw new NotPlain('pages are missing');
  return { entries: leaves.slice(0, most).map((leaf) => entryOf(file, leaf)), count };
}

function entryOf(file: PlainFile, leaf: Dict): PageEntry {
  const resources = file.get(leaf, 'Resources');
  const rotate = file.get(leaf, 'Rotate');
  const turns = typeof rotate === 'number' ? Math.trunc(rotate / 90) : 0;
  return {
    contents: leaf.get('Contents'),
    resources: isDict(resources) ? resources : new Map(),
    area: areaOf(file, leaf),
    rotation: (turns & 3) as Turns,
  };
}

type Area = readonly [number, number, number, number];

function areaOf(file: PlainFile, leaf: Dict): Area {
  const media = boxOf(file, leaf, 'MediaBox') ?? letter;
  const crop = boxOf(file, leaf, 'CropBox');
  if (crop === undefined) return media;
  const cut: Area = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return isEmpty(cut) ? letter : cut;
}

const isEmpty = ([left, bottom, right, top]: Area): boolean => !(right > left && top > bottom);

function boxOf(file: PlainFile, leaf: Dict, key: string): Area | undefined {
  const list = file.get(leaf, key);
  if (!Array.isArray(list)) return undefined;
  const [p = 0, q = 0, r = 0, s = 0] = list.map((one: Value) => requireNumber(file.resolve(one)));
  const box: Area = [Math.min(p, r), Math.min(q, s), Math.max(p, r), Math.max(q, s)].map(
    Math.fround,
  ) as never;
  return isEmpty(box) ? undefined : box;
}
