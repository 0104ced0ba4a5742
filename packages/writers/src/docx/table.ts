import type { PrintedCell, PrintedTable } from '../disclosure/printed.ts';
import { emsOf } from '../disclosure/widths.ts';
import { escaped } from '../disclosure/xml.ts';
import type { Look } from './look.ts';
import { mm } from './page.ts';
import { paragraph, run } from './run.ts';
import { CELL_SIDE, spanWidth, type TableShape } from './shape.ts';

const ALIGN = {
  head: 'center',
  label: 'center',
  ordinal: 'center',
  text: 'left',
  note: 'left',
  amount: 'right',
  number: 'right',
} as const;

export const CAPTION_HEIGHT = mm(6);

/** A table of Word: the caption as a row without rules above the headings, both repeated over pages; rows not broken. */
export function docxTable(table: PrintedTable, shape: TableShape, look: Look): string {
  const whole = shape.widths.reduce((total, width) => total + width, 0);
  const outer = `w:val="single" w:sz="${look.frame}" w:space="0" w:color="000000"`;
  const inner = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
  const borders = `<w:tblBorders><w:top ${outer}/><w:left ${outer}/><w:bottom ${outer}/><w:right ${outer}/><w:insideH ${inner}/><w:insideV ${inner}/></w:tblBorders>`;
  const properties = `<w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${CELL_SIDE}" w:type="dxa"/><w:right w:w="${CELL_SIDE}" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${escaped(table.name)}"/></w:tblPr>`;
  const grid = `<w:tblGrid>${shape.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  return `<w:tbl>${properties}${grid}${captionRow(table, shape)}${rows(table, shape)}</w:tbl>`;
}

function rows(table: PrintedTable, shape: TableShape): string {
  const starts = new Map(table.rows.flat().map((cell) => [`${cell.row}/${cell.column}`, cell]));
  return table.rows
    .map((_, r) => {
      let cells = '';
      for (let column = 0; column < table.width; ) {
        const cell = starts.get(`${r}/${column}`) ?? above(table, r, column);
        cells += tableCell(cell, r, shape);
        column = cell.column + cell.columnSpan;
      }
      return row(cells, shape.rowHeight, r < table.headRows);
    })
    .join('');
}

function above(table: PrintedTable, r: number, column: number): PrintedCell {
  for (const line of table.rows.slice(0, r)) {
    for (const cell of line) if (cell.column === column && cell.row + cell.rowSpan > r) return cell;
  }
  throw new Error(`no cell covers row ${r}, column ${column} of ${table.id}`);
}

function row(cells: string, height: number, head: boolean): string {
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
}

function tableCell(cell: PrintedCell, r: number, shape: TableShape): string {
  const begins = cell.row === r;
  const merge = cell.rowSpan === 1 ? '' : begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const span = cell.columnSpan === 1 ? '' : `<w:gridSpan w:val="${cell.columnSpan}"/>`;
  const properties = `<w:tcPr><w:tcW w:w="${spanWidth(cell, shape)}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>`;
  const head = cell.role === 'head';
  const content = begins ? cell.text : '';
  return `<w:tc>${properties}${content
    .split('\n')
    .map((line) =>
      paragraph(
        run(line, {
          size: shape.size,
          ...(head ? { face: 'hei' } : cell.strong ? { bold: true } : {}),
        }),
        {
          style: 'TableText',
          pitch: shape.pitch,
          align: ALIGN[cell.role],
          ...(cell.indent > 0 ? { left: cell.indent * shape.size * 10 } : {}),
        },
      ),
    )
    .join('')}</w:tc>`;
}

const BARE = '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>';

/** Body at the left, year in the middle, unit at the right. */
function captionRow(table: PrintedTable, shape: TableShape): string {
  const parts = captionParts(table);
  if (parts.length === 0) return '';
  let from = 0;
  const cells = captionSpans(parts, shape).map((columns, i) => {
    const width = shape.widths.slice(from, from + columns).reduce((total, one) => total + one, 0);
    from += columns;
    const span = columns === 1 ? '' : `<w:gridSpan w:val="${columns}"/>`;
    const align = i === parts.length - 1 ? 'right' : i === 0 ? 'left' : 'center';
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${BARE}<w:noWrap/><w:vAlign w:val="bottom"/></w:tcPr>${paragraph(run(parts[i] ?? '', { size: shape.size }), { style: 'TableText', align })}</w:tc>`;
  });
  return row(cells.join(''), CAPTION_HEIGHT, table.headRows > 0);
}

/** What stands above the headings, in no more parts than there are columns. */
function captionParts({ caption, width }: PrintedTable): string[] {
  const most = Math.min(width, 3);
  return caption.length <= most
    ? [...caption]
    : [...caption.slice(0, most - 1), caption.slice(most - 1).join('　　')];
}

/** How many columns each part takes: what it needs, and what is left over to the middle one. */
function captionSpans(parts: readonly string[], { widths, size }: TableShape): number[] {
  const spans = parts.map(() => 1);
  const needs = parts.map((part) => (emsOf(part) + 2) * size * 10);
  const middle = parts.length === 3 ? 1 : 0;
  const order = parts.length === 3 ? [0, 2] : [parts.length - 1];
  let spare = widths.length - parts.length;
  for (const i of order) {
    const widthOf = (columns: number) =>
      (i === 0 ? widths.slice(0, columns) : widths.slice(-columns)).reduce((total, one) => total + one, 0);
    while (spare > 0 && widthOf(spans[i] ?? 1) < (needs[i] ?? 0)) {
      spans[i] = (spans[i] ?? 1) + 1;
      spare--;
    }
  }
  spans[middle] = (spans[middle] ?? 1) + spare;
  return spans;
}
