import type { CellAddress } from '@mingzhang/forms';
import { type Claim, type Disclosure, fold } from '@mingzhang/model';
import { figuresOf, type ProseFigure } from './figures.ts';
import type { BoundFigure } from './told.ts';

/** A text with the figures in it that are bound to a cell. */
export interface BoundText {
  readonly text: string;
  readonly figures: readonly BoundFigure[];
}

/** What a claim is said of, folded, with its cell and value. */
interface Anchor {
  readonly subject: string;
  readonly cell: CellAddress;
  readonly kind: Claim['kind'];
  readonly fen: number | undefined;
}

/**
 * Binds the figures of a rewritten sentence to the cells that the disclosure's own claims are bound to: by the words
 * before a figure, the longest that a claim was said of; where they say nothing, by its value, if only one cell is
 * stated with it. Figures that fit neither are left unbound. `section` narrows it to the claims of one section.
 */
export function bind(text: string, { claims }: Pick<Disclosure, 'claims'>, section?: string): BoundText {
  const anchors = claims.flatMap((claim): Anchor[] => {
    const { subject, binding, kind, fen } = claim;
    if (binding === undefined || (section !== undefined && claim.section !== section)) return [];
    return [{ subject: fold(subject), cell: binding, kind, fen }];
  });
  let main = '';
  const figures: BoundFigure[] = [];
  for (const figure of figuresOf(text)) {
    const clause = figure.kind === 'amount' || named(figure.clause) ? figure.clause : main;
    if (figure.kind === 'amount' && figure.clause !== '') main = figure.clause;
    const cell = bySubject(clause, figure, anchors) ?? byValue(figure, anchors);
    if (cell === undefined) continue;
    const { start, end, text: said, fen, value } = figure;
    figures.push({
      start,
      end,
      text: said,
      kind: figure.kind === 'percent' ? 'share' : figure.kind,
      cells: [cell],
      ...(fen === undefined ? {} : { fen }),
      ...(value === undefined ? {} : { value }),
    });
  }
  return { text, figures };
}

const COMPARED = /(?:同比|较|比|与|和|同)(?:\d{4}年|上年|去年|上一年|年初).*$/;

/** Whether a clause names something, comparison apart: `较2024年预算` names nothing. */
function named(clause: string): boolean {
  return clause.replace(COMPARED, '') !== '';
}

function bySubject(clause: string, figure: ProseFigure, anchors: readonly Anchor[]): CellAddress | undefined {
  let best: Anchor | undefined;
  for (const anchor of anchors) {
    const { length } = anchor.subject;
    const longest = best?.subject.length ?? 1;
    if (length < longest || !clause.includes(anchor.subject)) continue;
    if (length > longest || (anchor.fen === figure.fen && best?.fen !== figure.fen)) best = anchor;
  }
  return best?.cell;
}

function byValue(figure: ProseFigure, anchors: readonly Anchor[]): CellAddress | undefined {
  if (figure.kind !== 'amount' || !figure.fen) return undefined;
  const cells = new Map<string, CellAddress>();
  for (const { cell, kind, fen } of anchors) {
    if (kind === 'amount' && fen === figure.fen) cells.set(`${cell.form}/${cell.row}/${cell.measure}`, cell);
  }
  return cells.size === 1 ? [...cells.values()][0] : undefined;
}
