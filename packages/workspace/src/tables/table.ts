import { type Form, formOf, type Layout, type Side, type Template } from '@mingzhang/forms';
import type { Cell, MoneyUnit, Place, Table } from '@mingzhang/model';
import { addUp } from './add-up.ts';
import { amountCell, decimalsOf, textCell } from './cells.ts';
import { headsOf } from './heads.ts';
import type { Standing } from './pivots.ts';

/** Whose tables they are, and how they are printed. */
export interface Heading {
  readonly template: Template;
  readonly year: number;
  readonly body: string;
}

/**
 * A form filled with what lines come to, in the columns of its layout. Amounts are exact: printed in the layout's unit
 * with two decimals, or with as many more as the finest of them needs. Throws RangeError where the form has no layout.
 */
export function tableOf(id: string, standings: readonly Standing[], heading: Heading): Table {
  const table = filled(id, standings, heading);
  if (standings.length > 0) return table;
  const note = { text: emptyNote(formOf(id)), place: table.titlePlace };
  return { ...table, rows: [], notes: [note] };
}

/** A form's table with the lines it always prints and nothing in them: for whoever types it. */
export function unfilledTable(id: string, heading: Heading): Table {
  return filled(id, [], heading);
}

function filled(id: string, standings: readonly Standing[], heading: Heading): Table {
  const form = formOf(id);
  const layout = layoutOf(form, heading.template);
  const unit = layout.unit as MoneyUnit;
  const sides = addUp(form, standings);
  const decimals = decimalsOf(
    standings.map(({ fen }) => fen),
    unit,
  );
  const rows = headsOf(form, sides, heading).map(({ label, ...head }, index) => {
    const amounts = sides.get(head.side)?.get(head.key);
    const cells: Record<string, Cell> = {};
    for (const [column, { measure }] of layout.columns.entries()) {
      const declared = form.measures.find((one) => one.id === measure && sideFits(one.side, head.side));
      const place = placeOf(layout, column, index);
      if (declared?.kind === 'amount')
        cells[measure] = amountCell(amounts?.get(measure) ?? 0, unit, decimals, place);
      else if (declared !== undefined && textFits(measure, head.side))
        cells[measure] = textCell(measure === 'code' ? (head.code ?? '') : label, place);
    }
    return { ...head, cells, place: placeOf(layout, 0, index) };
  });
  const titlePlace = { sheet: layout.title, address: 'A1' };
  return {
    form: id,
    title: layout.title,
    titlePlace,
    unit,
    year: heading.year,
    body: heading.body,
    columns: layout.columns.map(({ measure, heading: words }, index) => ({
      measure,
      heading: words,
      index: index + (layout.numbered ? 1 : 0),
    })),
    rows,
    notes: [],
    grids: [],
    place: titlePlace,
  };
}

/** How a form is printed by a template; where that has no layout of it, by the one the form was declared with first. */
export function layoutOf(form: Form, template: Template): Layout {
  const layout = form.layouts[template] ?? form.layouts.hebei;
  if (layout === undefined) throw new RangeError(`${form.id} has no layout`);
  return layout;
}

export function emptyNote({ zh }: Form): string {
  return `注：本部门本年度没有${zh.replace(/表$/, '')}安排，故本表无数据。`;
}

function sideFits(declared: Side | undefined, side: Side | undefined): boolean {
  return declared === undefined || declared === side;
}

function textFits(measure: string, side: Side | undefined): boolean {
  return side === undefined || measure === `${side}-name`;
}

/** Places count as in a sheet of the table's name: rows below the title and two rows of headings. */
function placeOf({ title, numbered }: Layout, column: number, row: number): Place {
  const letter = String.fromCharCode(65 + column + (numbered ? 1 : 0));
  return { sheet: title, address: `${letter}${row + 4}` };
}
