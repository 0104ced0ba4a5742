/** A cell by its place in the grid. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What is selected: the cell at work, and the other corner of the range it is in. */
export interface Selection {
  readonly active: Spot;
  readonly head: Spot;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How large the grid is, and how many rows a page of it shows. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** A key with what was held down beside it. */
export interface Key {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
}

export function rangeOf({ active, head }: Selection): Range {
  return {
    top: Math.min(active.row, head.row),
    bottom: Math.max(active.row, head.row),
    left: Math.min(active.column, head.column),
    right: Math.max(active.column, head.column),
  };
}

export function at(row: number, column: number): Selection {
  const spot = { row, column };
  return { active: spot, head: spot };
}

/** Where a spot is, no further than the grid goes. */
export function within({ row, column }: Spot, { rows, columns }: Extent): Spot {
  return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
}

/** The selection after a key that moves; undefined for any other key. */
export function moved(
  selection: Selection,
  { key, ctrl = false, shift = false }: Key,
  extent: Extent,
): Selection | undefined {
  if (key === 'Tab') return stepped(selection, shift ? -1 : 1, extent);
  if (key === 'Enter') return along(selection, { row: shift ? -1 : 1, column: 0 }, extent);
  if (ctrl && key.toLowerCase() === 'a') {
    const last = { row: extent.rows - 1, column: extent.columns - 1 };
    return { active: { row: 0, column: 0 }, head: within(last, extent) };
  }
  const from = shift ? selection.head : selection.active;
  const to = target(from, key, ctrl, extent);
  if (to === undefined) return undefined;
  const spot = within(to, extent);
  return shift ? { ...selection, head: spot } : { active: spot, head: spot };
}

function target(
  { row, column }: Spot,
  key: string,
  ctrl: boolean,
  { rows, columns, page }: Extent,
): Spot | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? columns - 1 : column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return undefined;
  }
}

function along({ active }: Selection, by: Spot, extent: Extent): Selection {
  const spot = within({ row: active.row + by.row, column: active.column + by.column }, extent);
  return { active: spot, head: spot };
}

/** The next or last cell in reading order, from row to row. */
function stepped({ active: { row, column } }: Selection, by: 1 | -1, { rows, columns }: Extent): Selection {
  const next = Math.max(0, Math.min(rows * columns - 1, row * columns + column + by));
  return at(Math.floor(next / columns), next % columns);
}
