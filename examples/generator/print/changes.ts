import type { Fen } from '@mingzhang/model';
import type { Budget } from '../budget.ts';
import { inText, sum } from '../money.ts';

export function basicOf(budget: Budget): Fen {
  return sum(budget.economic.values());
}

export function projectOf(budget: Budget): Fen {
  return sum(budget.projects.map((project) => project.budget));
}

/** `增加1.20万元`, `减少0.30万元`, or `持平`, as this year stands to last. */
export function change(now: Fen, before: Fen): string {
  if (now === before) return '持平';
  return `${now > before ? '增加' : '减少'}${inText(Math.abs(now - before))}万元`;
}

/** A change with its reason; a figure that did not change needs none. */
export function changeFor(
  now: Fen,
  before: Fen,
  reasons: { readonly up: string; readonly down: string },
): string {
  if (now === before) return change(now, before);
  return `${change(now, before)}，主要是${now > before ? reasons.up : reasons.down}`;
}

/** The projects whose money moved most in the direction of the whole, at most two, by name. */
export function moved(now: Budget, before: Budget): string {
  const up = projectOf(now) > projectOf(before);
  const byMove = now.projects
    .map((project, i) => ({
      name: project.profile.name,
      by: (project.budget - (before.projects[i]?.budget ?? 0)) * (up ? 1 : -1),
    }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  return byMove
    .slice(0, 2)
    .map(({ name }) => name)
    .join('、');
}
