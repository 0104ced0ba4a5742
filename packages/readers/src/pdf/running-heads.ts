import type { Unread } from '@mingzhang/model';
import type { Line } from './lines.ts';
import type { PageFrame } from './page-frame.ts';

/** A line of running text and the page it stands on. */
export interface PageLine {
  readonly frame: PageFrame;
  readonly line: Line;
  readonly text: string;
}

export const pageLine = (frame: PageFrame, line: Line): PageLine => ({
  frame,
  line,
  text: line.text.trim(),
});

const edge = 80;
const bare = /^\d{1,4}$/;
const dressed = /^([-—–－~·•\s]+\d{1,4}[-—–－~·•\s]*|第?\s*\d{1,4}\s*页?([\s/，,、]*共?\s*\d{1,4}\s*页?)?)$/;

const isEdge = ({ frame, line }: PageLine): boolean =>
  line.baseline < edge || line.baseline > frame.height - edge;

const key = ({ frame, line, text }: PageLine): string =>
  `${text.replace(/\d+/g, '#').replace(/\s/g, '')}@${line.baseline < frame.height / 2 ? 'top' : 'bottom'}`;

const named: Record<'page-number' | 'running-head', readonly [string, string]> = {
  'page-number': ['页码，不作正文', 'a page number, not part of the text'],
  'running-head': ['页眉或页脚，不作正文', 'a running head or foot, not part of the text'],
};

function leftOut(code: keyof typeof named, { frame, line, text }: PageLine): Unread {
  const [reason, reasonEn] = named[code];
  return { code, reason, reasonEn, place: frame.place(line), excerpt: text.slice(0, 40) };
}

/** Whether lines at one edge stand at one height, give or take what an odd page or an even one differs by. */
function steady(lines: readonly PageLine[]): boolean {
  const heights = lines.map(({ frame, line }) =>
    line.baseline < frame.height / 2 ? line.baseline : frame.height - line.baseline,
  );
  return Math.max(...heights) - Math.min(...heights) <= 24;
}

/**
 * Parts page numbers and running heads from the text. A page number is a number at a page's edge that is dressed
 * as one, or that several pages have; a running head says the same, digits aside, at the same edge of at least
 * three pages. A unit line (单位) is never one.
 */
export function withoutRunningHeads(lines: readonly PageLine[]): { text: PageLine[]; unread: Unread[] } {
  const groups = new Map<string, PageLine[]>();
  for (const one of lines) {
    if (!isEdge(one) || one.text === '') continue;
    const group = groups.get(key(one)) ?? [];
    group.push(one);
    groups.set(key(one), group);
  }
  const out = new Map<PageLine, Unread>();
  for (const group of groups.values()) {
    const sample = group[0]?.text ?? '';
    const pages = new Set(group.map((one) => one.frame.page)).size;
    if (dressed.test(sample) && (!bare.test(sample) || (pages >= 2 && steady(group)))) {
      for (const one of group) out.set(one, leftOut('page-number', one));
    } else if (pages >= 3 && steady(group) && !/单位[:：]/.test(sample)) {
      for (const one of group) out.set(one, leftOut('running-head', one));
    }
  }
  return { text: lines.filter((one) => !out.has(one)), unread: [...out.values()] };
}
