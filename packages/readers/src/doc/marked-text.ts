import { lastStartingBy } from '../sorted.ts';
import type { FormattedRun } from './formatted-runs.ts';
import type { Piece } from './pieces.ts';
import { sprmsOf } from './sprms.ts';
import type { WordFile } from './word-file.ts';

/** What a character's properties do to its printing. */
export type Mark = 'plain' | 'deleted' | 'hidden' | 'symbol';

/** A stretch of the document stream whose characters do not print as they are. */
export interface MarkedRun {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

const DELETED = 0x0800;
const HIDDEN = 0x083c;
const SYMBOL = 0x6a09;

/** The stretches that tracked changes deleted, that are hidden, or that print a symbol font's sign. */
export function markedRuns(file: WordFile, runs: readonly FormattedRun[]): MarkedRun[] {
  return runs.flatMap(({ from, to, start, end }): MarkedRun[] => {
    const mark = markOf(file, start, end);
    return mark === 'plain' ? [] : [{ from, to, mark }];
  });
}

function markOf(file: WordFile, start: number, end: number): Mark {
  let mark: Mark = 'plain';
  for (const sprm of sprmsOf(file.document, start, end)) {
    const isOn = file.document.getUint8(sprm.start) === 1;
    if (sprm.code === DELETED && isOn) return 'deleted';
    if (sprm.code === HIDDEN && isOn) mark = 'hidden';
    else if (sprm.code === SYMBOL && mark === 'plain') mark = 'symbol';
  }
  return mark;
}

/** Cuts a piece at the borders of marked stretches. */
export function* cutByMarks(
  piece: Piece,
  marked: readonly MarkedRun[],
): Generator<{ text: string; start: number; mark: Mark }> {
  const { text, offset, bytesEach } = piece;
  const indexOf = (at: number) => Math.min(text.length, Math.max(0, Math.ceil((at - offset) / bytesEach)));
  let done = 0;
  for (
    let i = Math.max(
      0,
      lastStartingBy(marked, offset, ({ from }) => from),
    );
    i < marked.length;
    i++
  ) {
    const run = marked[i];
    if (run === undefined || run.from >= offset + text.length * bytesEach) break;
    const from = Math.max(indexOf(run.from), done);
    const to = indexOf(run.to);
    if (to <= from) continue;
    if (from > done) yield { text: text.slice(done, from), start: done, mark: 'plain' };
    yield { text: text.slice(from, to), start: from, mark: run.mark };
    done = to;
  }
  if (done < text.length) yield { text: text.slice(done), start: done, mark: 'plain' };
}
