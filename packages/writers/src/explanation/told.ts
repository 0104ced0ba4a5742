import type { CellAddress } from '@mingzhang/forms';
import type { Fen, Printed, Section } from '@mingzhang/model';

/** A figure of a sentence and the cells it was told from: `start` to `end` of its paragraph. */
export interface BoundFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'amount' | 'delta' | 'share';
  /** One cell for an amount or a change; part and whole for a share; every purchase added for a sum. */
  readonly cells: readonly CellAddress[];
  /** An amount, or a change with its sign. */
  readonly fen?: Fen;
  /** A share in percent. */
  readonly value?: number;
}

/** A marked place that only a person can fill: `〔请填写：增减原因〕`. */
export interface OpenPlace {
  readonly start: number;
  readonly end: number;
  readonly asks: string;
}

/** Text with what in it is bound and what is still open. */
export interface Told {
  readonly text: string;
  readonly figures: readonly BoundFigure[];
  readonly places: readonly OpenPlace[];
}

export interface ExplainedParagraph extends Printed, Told {}

/** A section of the explanation as it was told from cells; a section of the model with more in its paragraphs. */
export interface ExplainedSection extends Section {
  readonly paragraphs: readonly ExplainedParagraph[];
}

export const NOTHING: Told = { text: '', figures: [], places: [] };

export function words(text: string): Told {
  return { text, figures: [], places: [] };
}

export function figure(text: string, bound: Omit<BoundFigure, 'start' | 'end' | 'text'>): Told {
  return { text, figures: [{ ...bound, text, start: 0, end: text.length }], places: [] };
}

/** The mark of an open place. */
export function openPlace(asks: string): Told {
  const text = `〔请填写：${asks}〕`;
  return { text, figures: [], places: [{ start: 0, end: text.length, asks }] };
}

/** One after another. */
export function joined(parts: readonly Told[]): Told {
  let text = '';
  const figures: BoundFigure[] = [];
  const places: OpenPlace[] = [];
  for (const part of parts) {
    const from = text.length;
    for (const one of part.figures) figures.push({ ...one, start: one.start + from, end: one.end + from });
    for (const one of part.places) places.push({ ...one, start: one.start + from, end: one.end + from });
    text += part.text;
  }
  return { text, figures, places };
}
