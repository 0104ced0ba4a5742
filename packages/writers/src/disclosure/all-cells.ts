import type { Cell, Disclosure } from '@mingzhang/model';
import { projectCells } from './cell-text.ts';

/** Every cell of every table and project. */
export function allCells({ tables, projects }: Disclosure): readonly Cell[] {
  return [
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells))),
    ...projects.flatMap(projectCells),
  ];
}
