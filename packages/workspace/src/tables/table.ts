import {
  codeIn,
  type Form,
  formOf,
  isOneRow,
  type Layout,
  layoutOf,
  PRINTING,
  put,
  type Side,
  type Template,
} from '@mingzhang/forms';
import { type Cell, formatFen, type MoneyUnit, type Place, printFen, type Table } from '@mingzhang/model';
import { addUp, wholes } from './add-up.ts';
import { amountCell, decimalsOf, textCell } from './cells.ts';
import { columnsFor } from './columns.ts';
import { headsOf } from './heads.ts';
import type { Standing } from './pivots.ts';
import { layoutLines } from './row-order.ts';

/** Whose tables they are, and how they are printed. */
export interface Heading {
  readonly template: Template;
  readonly year: number;
  readonly body: string;
}

/**
 * A form filled with what lines come to, in the columns of its layout. Amounts are exact: printed in the layout's unit
 * with its decimals, or with as many more as the finest of them needs. Throws RangeError where the form has no layout.
 */
export function tableOf(id: string, standings: readonly Standing[], heading: Heading): Table {
  const form = formOf(id);
  const layout = layoutFor(form, heading.template);
  const printed = standings.filter((standing) => isPrintedIn(form, layout, standing));
  const table = filled(form, layout, printed, heading);
  if (printed.length > 0) return table;
  const note = { text: emptyNote(form, heading), place: table.titlePlace };
  const stays = layout.totalBelow === true || isOneRow(layout);
  return { ...table, rows: stays ? table.rows : [], notes: [note] };
}

/** A form's table with the lines it always prints and nothing in them: for whoever types it. */
export function unfilledTable(id: string, heading: Heading): Table {
  const form = formOf(id);
  return filled(form, layoutFor(form, heading.template), [], heading);
}

function filled(form: Form, layout: Layout, standings: readonly Standing[], heading: Heading): Table {
  const { body, year } = heading;
  const unit = layout.unit as MoneyUnit;
  const title = put(layout.title, { year });
  const sides = addUp(form, standings);
  const print = layout.marked === true ? printFen : formatFen;
  const decimals = decimalsOf(
    standings.map(({ fen }) => fen),
    unit,
    layout.decimals,
  );
  const columns = columnsFor(form, layout, standings);
  const placeOf = (column: number, row: number) => placeIn(title, column + (layout.numbered ? 1 : 0), row);
  const rows = headsOf(form, sides, layout, year).map(({ label, ...head }, index) => {
    const amounts = sides.get(head.side)?.get(head.key);
    const cells: Record<string, Cell> = {};
    for (const [column, { measure, line }] of columns.entries()) {
      if (line !== undefined && line !== head.key) continue;
      const declared = form.measures.find((one) => one.id === measure && sideFits(one.side, head.side));
      const place = placeOf(column, index);
      if (declared?.kind === 'amount')
        cells[measure] = amountCell(amounts?.get(measure) ?? 0, unit, decimals, place, print);
      else if (declared !== undefined && textFits(measure, head.side))
        cells[measure] = textCell(codeIn(measure, head.code ?? '') ?? label, place);
    }
    return { ...head, cells, place: placeOf(0, index) };
  });
  const titlePlace = { sheet: title, address: 'A1' };
  return {
    form: form.id,
    title,
    titlePlace,
    unit,
    year,
    body,
    columns: columns.map(({ measure, heading: words }, index) => ({
      measure,
      heading: words.map((text) => put(text, { year })),
      index: index + (layout.numbered ? 1 : 0),
    })),
    rows,
    notes: [],
    grids: [],
    place: titlePlace,
  };
}

/** How a form is printed by a template; where that has no layout of it, by the one the form was declared with first. */
export function layoutFor(form: Form, template: Template): Layout {
  const layout = layoutOf(form, template);
  if (layout === undefined) throw new RangeError(`${form.id} has no layout`);
  return layout;
}

export function emptyNote({ zh }: Form, { template, year }: Pick<Heading, 'template' | 'year'>): string {
  return put(PRINTING[template].emptyNote, { money: zh.replace(/表$/, ''), year });
}

/** Whether a layout prints a line of the form that the money counts in: 会议费 is in no table of “三公” alone. */
function isPrintedIn({ rows }: Form, layout: Layout, { row, side }: Standing): boolean {
  if (rows.by !== 'lines' || !('line' in row)) return true;
  const own = rows.sides.find((one) => one.side === side);
  if (own === undefined) return true;
  const printed = new Set(layoutLines(own, layout).map((line) => line?.id));
  return wholes(own.lines, row.line).some((id) => printed.has(id));
}

function sideFits(declared: Side | undefined, side: Side | undefined): boolean {
  return declared === undefined || declared === side;
}

function textFits(measure: string, side: Side | undefined): boolean {
  return side === undefined || measure === `${side}-name`;
}

/** Places count as in a sheet of the table's name: rows below the title and two rows of headings. */
function placeIn(sheet: string, column: number, row: number): Place {
  return { sheet, address: `${String.fromCharCode(65 + column)}${row + 4}` };
}
