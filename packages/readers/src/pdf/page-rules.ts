import type { Box } from './frame.ts';

/** A ruling line: `at` is its y when it lies and its x when it stands; it runs from `from` to `to`. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageRules {
  readonly lying: readonly Rule[];
  readonly standing: readonly Rule[];
  /** Area covered by pictures, as a share of the page is telling for a scan. */
  readonly pictures: readonly Box[];
  /** Where PDFium saw a single character of a font that is not embedded and left it out of the page's text. */
  readonly lost: readonly Box[];
  readonly objects: number;
  readonly dropped: number;
}

/** A filled shape thinner than this is a line, not a surface. */
const thin = 2.6;
const shortest = 3;

export const isThin = (box: Box): boolean => box.right - box.left <= thin || box.bottom - box.top <= thin;

/** Keeps a box as a rule where it is one. */
export function keepRule(out: { readonly lying: Rule[]; readonly standing: Rule[] }, box: Box): void {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (height <= thin && width >= shortest && width > height) {
    out.lying.push({ at: (box.top + box.bottom) / 2, from: box.left, to: box.right });
  } else if (width <= thin && height >= shortest && height > width) {
    out.standing.push({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom });
  }
}

/** Joins pieces of one line: same place to within `slack`, and no gap wider than `bridge`. */
export function straightened(rules: Rule[]): Rule[] {
  const slack = 1;
  const bridge = 3;
  rules.sort((p, q) => p.at - q.at || p.from - q.from);
  const out: Rule[] = [];
  for (let start = 0; start < rules.length; ) {
    let end = start + 1;
    while (end < rules.length && (rules[end]?.at ?? 0) - (rules[start]?.at ?? 0) <= slack) end++;
    const band = rules.slice(start, end).sort((p, q) => p.from - q.from);
    let open: { at: number; from: number; to: number } | undefined;
    for (const rule of band) {
      if (open !== undefined && rule.from <= open.to + bridge) {
        if (rule.to - rule.from > open.to - open.from) open.at = rule.at;
        open.to = Math.max(open.to, rule.to);
      } else {
        open = { ...rule };
        out.push(open);
      }
    }
    start = end;
  }
  return out;
}
