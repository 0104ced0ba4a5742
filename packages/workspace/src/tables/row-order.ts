import type { Line, LineSide } from '@mingzhang/forms';

/**
 * The lines of one side as they are printed, classes standing where `null` is. In a two-sided table the year's total and
 * the grand total come after what they contain; elsewhere lines stand as the form declares them. A line that neither
 * contains another nor is part of one belongs to another region's print.
 */
export function printedLines({ side, lines, classesUnder }: LineSide): readonly (Line | null)[] {
  const isWhole = (id: string) => lines.some(({ partOf }) => partOf === id);
  const printed = lines.filter(
    ({ id, partOf }) => partOf !== undefined || isWhole(id) || id === classesUnder,
  );
  if (side === undefined) return printed;
  const year = printed.find(({ id }) => id === `${side}-this-year`);
  const total = printed.find(({ partOf }) => partOf === undefined);
  const inYear = printed.filter(({ id }) => year !== undefined && isWithin(lines, id, year.id));
  const rest = printed.filter((line) => line !== year && line !== total && !inYear.includes(line));
  const classes = classesUnder === undefined ? [] : [null];
  return [...classes, ...inYear, year, ...rest, total].filter((line) => line !== undefined);
}

function isWithin(lines: readonly Line[], id: string, whole: string): boolean {
  const partOf = lines.find((line) => line.id === id)?.partOf;
  return partOf === whole || (partOf !== undefined && isWithin(lines, partOf, whole));
}
