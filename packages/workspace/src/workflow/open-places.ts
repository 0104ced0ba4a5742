import { type Budget, recordsOf } from '../budget/budget.ts';
import type { Spot } from './spot.ts';

const OPEN = /〔请填写[：:]([^〔〕]*)〕/g;

/** A marked place that only a person can fill, `〔请填写：增减原因〕`, in the record it stands in. */
export interface StandingPlace {
  readonly asks: string;
  readonly at: Spot;
}

/** The open places of the explanation and of the projects' words. */
export function openPlaces(budget: Budget): readonly StandingPlace[] {
  const found: StandingPlace[] = [];
  const look = (text: string | undefined, at: Spot) => {
    for (const [, asks = ''] of (text ?? '').matchAll(OPEN)) found.push({ asks, at });
  };
  for (const { id, section, text } of recordsOf(budget, 'explanations'))
    look(text, { table: 'explanations', id, section });
  for (const { id, purpose } of recordsOf(budget, 'projects')) look(purpose, { table: 'projects', id });
  for (const { id, text } of recordsOf(budget, 'goals')) look(text, { table: 'goals', id });
  for (const { id, description, target, basis } of recordsOf(budget, 'indicators'))
    for (const text of [description, target, basis]) look(text, { table: 'indicators', id });
  return found;
}
