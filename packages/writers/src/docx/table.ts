import type { PrintedCell, PrintedTable } from '../disclosure/printed.ts';
import { escaped } from '../disclosure/xml.ts';
import type { Look } from './look.ts';
import { innerWidth, mm, type Page } from './page.ts';
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

/**
 * Body, year and unit in a row without rules, where the table has no headings: what stands above headings is a
 * paragraph of its own, so that the headings alone come again on the next page.
 */
function captionRow(table: PrintedTable, shape: TableShape): string {
  if (table.caption.length === 0 || table.headRows > 0) return '';
  const whole = shape.widths.reduce((total, width) => total + width, 0);
  const bare = '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>';
  const text = paragraph(run(table.caption.join('　　'), { size: shape.size }), {
    style: 'TableText',
    align: 'right',
  });
  return row(
    `<w:tc><w:tcPr><w:tcW w:w="${whole}" w:type="dxa"/><w:gridSpan w:val="${table.width}"/>${bare}<w:vAlign w:val="bottom"/></w:tcPr>${text}</w:tc>`,
    CAPTION_HEIGHT,
    false,
  );
}

/** Body at the left, year in the middle, unit at the right, on one line above the headings. */
export function captionParagraph(table: PrintedTable, page: Page, shape: TableShape): string {
  if (table.caption.length === 0 || table.headRows === 0) return '';
  const parts =
    table.caption.length <= 3
      ? table.caption
      : [...table.caption.slice(0, 2), table.caption.slice(2).join('　　')];
  const tab = '<w:r><w:tab/></w:r>';
  const gap = parts.length === 3 ? tab : tab + tab;
  const content = parts
    .map((part, i) => run(i === parts.length - 1 ? part : `${part}　`, { size: shape.size }))
    .join(gap);
  const width = innerWidth(page);
  return paragraph(parts.length === 1 ? gap + content : content, {
    style: 'TableText',
    keepNext: true,
    pitch: CAPTION_HEIGHT,
    tabs: [
      { at: Math.round(width / 2), align: 'center' },
      { at: width, align: 'right' },
    ],
  });
}
