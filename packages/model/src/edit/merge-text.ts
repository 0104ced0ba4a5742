interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Both changes of one text, where they are apart: each is taken as one stretch of `before` replaced. Undefined where
 * the stretches overlap or touch. It does not matter whose is `mine`.
 */
export function mergeText(before: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === before) return mine;
  if (mine === before) return theirs;
  const [one, other] = [splice(before, mine), splice(before, theirs)];
  const [left, right] = one.from <= other.from ? [one, other] : [other, one];
  if (left.to >= right.from) return undefined;
  return (
    before.slice(0, left.from) +
    left.text +
    before.slice(left.to, right.from) +
    right.text +
    before.slice(right.to)
  );
}

function splice(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) };
}
