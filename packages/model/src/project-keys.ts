import type { Project } from './disclosure.ts';
import { fold } from './fold.ts';

/**
 * The addresses of a document's projects, in their order: the folded code, else the name, with `#2` for the second
 * under one address.
 */
export function projectKeys(projects: readonly Pick<Project, 'code' | 'name'>[]): readonly string[] {
  const taken = new Map<string, number>();
  return projects.map(({ code, name }) => {
    const base = fold(code.text) || fold(name.text) || 'project';
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return times === 1 ? base : `${base}#${times}`;
  });
}
