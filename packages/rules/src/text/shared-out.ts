import type { Figure } from './figures.ts';

/** A whole whose parts are each said with their share: `100万元，主要用于：甲60万元，占60%；乙40万元，占40%。` */
export interface SharedOut {
  readonly whole: Figure;
  readonly parts: readonly { readonly part: Figure; readonly share: Figure }[];
}

const NEAR = 12;
const SHARE = /^[，,]?占[^，,。；;]*$/;

/** Every whole of a paragraph that is shared out over two parts or more, in one sentence. */
export function sharedOut(text: string, said: readonly Figure[]): readonly SharedOut[] {
  const found: { whole: Figure; parts: { part: Figure; share: Figure }[] }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const [index, figure] of said.entries()) {
    const next = said[index + 1];
    const before = said[index - 1];
    if (before !== undefined && text.slice(before.end, figure.start).includes('。')) open = undefined;
    if (figure.claim.kind !== 'amount' || figure.claim.fen === undefined) continue;
    const share = next !== undefined && next.claim.kind === 'percent' && isShare(text, figure, next);
    if (share && open !== undefined) open.parts.push({ part: figure, share: next });
    else if (!share) {
      open = { whole: figure, parts: [] };
      found.push(open);
    }
  }
  return found.filter(({ parts }) => parts.length > 1);
}

function isShare(text: string, part: Figure, share: Figure): boolean {
  return share.start - part.end <= NEAR && SHARE.test(text.slice(part.end, share.start));
}
