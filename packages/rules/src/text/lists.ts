import type { Figure } from './figures.ts';

/** A whole and the parts that the text lists after it: `5.00万元，其中：甲3.00万元，乙2.00万元`. */
export interface SaidList {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** What a closing 合计 says of the parts. */
  readonly total: Figure | undefined;
}

interface Open {
  readonly whole: Figure;
  readonly parts: Figure[];
  total: Figure | undefined;
  /** Whether a change stands among the parts: then they cannot be added. */
  mixed: boolean;
  readonly closers: string;
}

const DEEPEST = 8;
const OPENS = /其中|包括|分别为|由.{0,12}(?:组成|构成)/;
const OF_A_CHANGE = /较|比上年|比去年|增加|减少|增长|下降/;
const CLOSING_TOTAL = /(?:合计|共计|总计)(?:为|[:：])?\s*$/;
const BRACKETED = /[（(][^（()）]*[）)]/g;

/**
 * The lists of amounts in one paragraph, in the order they open. A list opened in brackets ends with them, one within
 * a list ends at the next semicolon, any other at the end of its sentence; 其中 after a full stop lists the parts of
 * the amount before it.
 *
 *     支出9万元，其中基本支出6万元，包括人员经费5万元和公用经费1万元；项目支出3万元。
 *          ^whole ^part              ^part of 6       ^part of 6    ^part of 9
 */
export function listsIn(text: string, figures: readonly Figure[]): readonly SaidList[] {
  const done: Open[] = [];
  let open: Open[] = [];
  let last: Figure | undefined;
  for (const figure of figures) {
    const between = text.slice(last?.end ?? 0, figure.start);
    const opener = last && OPENS.exec(between);
    const opens = opener && !OF_A_CHANGE.test(between) && !/[；;。]/.test(between.slice(opener.index));
    const before = opens ? between.slice(0, opener.index) : between;
    open = stillOpen(open, before);
    if (last && opens && open.length < DEEPEST) {
      const list: Open = {
        whole: last,
        parts: [],
        total: undefined,
        mixed: false,
        closers: closersOf(before, open.length),
      };
      open.push(list);
      done.push(list);
    }
    const list = open.at(-1);
    if (list !== undefined && list.parts.length > 0 && CLOSING_TOTAL.test(between)) {
      list.total = figure;
      open.pop();
    } else if (figure.claim.kind === 'amount') list?.parts.push(figure);
    else if (figure.claim.kind === 'delta' && list !== undefined) list.mixed = true;
    last = figure;
  }
  return done.filter(({ parts, mixed }) => parts.length > 0 && !mixed);
}

function closersOf(before: string, depth: number): string {
  if (/[（(]$/.test(before)) return '）)';
  return depth > 0 ? '；;。' : '。';
}

function stillOpen(open: readonly Open[], between: string): Open[] {
  const bare = between.replace(BRACKETED, '');
  const closed = open.findIndex(({ closers }) => [...closers].some((mark) => bare.includes(mark)));
  return closed < 0 ? [...open] : open.slice(0, closed);
}
