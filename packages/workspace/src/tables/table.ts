import { type Form, formOf, type Layout, type LineSide, type Side, type Template } from '@mingzhang/forms';
import {
  type Cell,
  economicCode,
  functionalCode,
  type MoneyUnit,
  type Place,
  type Row,
  type Table,
} from '@mingzhang/model';
import { type Amounts, addUp, UNCODED } from './add-up.ts';
import { amountCell, decimalsOf, textCell } from './cells.ts';
import type { Standing } from './pivots.ts';
import { printedLines } from './row-order.ts';

/** Whose tables they are, and how they are printed. */
export interface Heading {
  readonly template: Template;
  readonly year: number;
  readonly body: string;
}

/** What a row is, before its cells. */
type Head = Pick<Row, 'key' | 'name' | 'role' | 'code' | 'level' | 'side'>;

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
  const rows = headsOf(form, sides).map((head, index) => {
    const amounts = sides.get(head.side)?.get(head.key);
    const cells: Record<string, Cell> = {};
    for (const [column, { measure }] of layout.columns.entries()) {
      const declared = form.measures.find((one) => one.id === measure && sideFits(one.side, head.side));
      const place = placeOf(layout, column, index);
      if (declared?.kind === 'amount')
        cells[measure] = amountCell(amounts?.get(measure) ?? 0, unit, decimals, place);
      else if (declared !== undefined && textFits(measure, head.side))
        cells[measure] = textCell(
          measure === 'code' ? (head.code ?? '') : (layout.labels?.[head.key] ?? head.name),
          place,
        );
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

function headsOf({ rows, id }: Form, sides: ReadonlyMap<Side | undefined, Amounts>): Head[] {
  if (rows.by === 'lines') return rows.sides.flatMap((side) => lineHeads(side, sides.get(side.side)));
  const list = id === 'basic-expenditure' ? economicCode : functionalCode;
  const amounts = sides.get(undefined) ?? new Map();
  const total = amounts.has('total') ? [{ key: 'total', name: '合计', role: 'total' } as const] : [];
  return [...total, ...codedHeads(amounts, list, undefined)];
}

function lineHeads(lines: LineSide, amounts: Amounts | undefined): Head[] {
  const side = lines.side === undefined ? {} : { side: lines.side };
  return printedLines(lines).flatMap((line): Head[] =>
    line === null
      ? codedHeads(amounts ?? new Map(), functionalCode, lines.side)
      : [{ key: line.id, name: line.zh, role: 'line', ...side }],
  );
}

function codedHeads(
  amounts: Amounts,
  list: (code: string) => { readonly name: string } | undefined,
  side: Side | undefined,
): Head[] {
  const onSide = side === undefined ? {} : { side };
  const codes = [...amounts.keys()].filter((key) => /^\d+$/.test(key)).sort();
  const heads = codes.map(
    (code): Head => ({
      key: code,
      code,
      name: list(code)?.name ?? '',
      role: 'coded',
      level: (code.length - 1) / 2,
      ...onSide,
    }),
  );
  const uncoded: Head = { key: UNCODED, name: '未填科目', role: 'other', ...onSide };
  return amounts.has(UNCODED) ? [...heads, uncoded] : heads;
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
