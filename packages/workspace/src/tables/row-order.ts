import { CLASSES, isOneRow, type Layout, type Line, type LineSide } from '@mingzhang/forms';
import { type Amounts, wholes } from './add-up.ts';

/** The lines of one side that a layout always prints, in its order, classes standing where `null` is. */
export function layoutLines(side: LineSide, layout: Layout): readonly (Line | null)[] {
  const named = isOneRow(layout) ? layout.columns.map(({ line }) => line ?? '') : layout.lines;
  if (named === undefined) return declaredLines(side);
  return named.flatMap((id) =>
    id === CLASSES
      ? side.classesUnder === undefined
        ? []
        : [null]
      : side.lines.filter((line) => line.id === id),
  );
}

/**
 * The lines that hold money and that nothing a layout prints would show: 上年结转 where the region's form has no room for
 * it. Of what is left out together, the whole.
 */
export function furtherLines(
  { side, lines }: LineSide,
  printed: readonly (Line | null)[],
  amounts: Amounts,
): readonly Line[] {
  const shown = new Set(printed.map((line) => line?.id));
  const isSum = ({ id, partOf }: Line) => partOf === undefined || id === `${side}-this-year`;
  const ofLine = (id: string) => wholes(lines, id).flatMap((one) => lines.filter((line) => line.id === one));
  const showsPart = (whole: string) =>
    lines.some(({ id }) => shown.has(id) && wholes(lines, id).includes(whole));
  const further = new Set<Line>();
  for (const { id } of lines) {
    if (!amounts.has(id) || lines.some(({ partOf }) => partOf === id)) continue;
    const chain = ofLine(id).filter((line) => !isSum(line));
    if (chain.some((line) => shown.has(line.id))) continue;
    const whole = chain.findLast((line) => !showsPart(line.id));
    if (whole !== undefined) further.add(whole);
  }
  return [...further];
}

/**
 * The lines of one side where the layout names none, classes standing where `null` is. In a two-sided table the year's total and
 * the grand total come after what they contain; elsewhere lines stand as the form declares them. A line that neither
 * contains another nor is part of one belongs to another region's print.
 */
function declaredLines({ side, lines, classesUnder }: LineSide): readonly (Line | null)[] {
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
