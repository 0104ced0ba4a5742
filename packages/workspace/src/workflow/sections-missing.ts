import { explanationOf, sectionForm } from '@mingzhang/forms';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { Spot } from './spot.ts';

/** A section of the explanation that nobody has written. */
export interface SectionMissing {
  readonly zh: string;
  readonly en: string;
  readonly at: Spot;
  /** Whether every disclosure must hold it. */
  readonly required: boolean;
}

/** The sections of the template that have no words yet, in its order. */
export function* sectionsMissing(budget: Budget): Iterable<SectionMissing> {
  const written = new Set(
    recordsOf(budget, 'explanations')
      .filter(({ unit, text }) => unit === undefined && text.trim() !== '')
      .map(({ section }) => section),
  );
  for (const { section } of explanationOf(budget.department.template)) {
    if (written.has(section)) continue;
    const form = sectionForm(section, 'budget');
    yield {
      zh: `说明缺“${form?.zh ?? section}”；请写，或由数据生成后修改。`,
      en: `The explanation lacks “${form?.en ?? section}”. Write it, or have it told from the figures.`,
      at: { section },
      required: form?.required ?? false,
    };
  }
}
