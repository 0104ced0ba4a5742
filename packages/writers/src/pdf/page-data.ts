import {
  contentsOf,
  type Piece,
  type PrintedCell,
  type PrintedDocument,
  type PrintedTable,
} from '../disclosure/printed.ts';
import { LOOKS, type Look } from '../docx/look.ts';
import { innerHeight, PAGES, type Page, type Twips } from '../docx/page.ts';
import { beginsPage, type Run, runsOf } from '../docx/sections.ts';
import { linesIn, rowHeights, shapeOf, spanWidth, type TableShape } from '../docx/shape.ts';
import { printable } from './coverage.ts';

/** Space at the left and right of a cell. */
const SIDE: Twips = 44;

/** A length in points. */
type Points = number;

/** What the page template is given: every text is a value in here, none is markup. */
export interface PageData {
  readonly title: string;
  readonly year: number;
  readonly cover: readonly string[];
  /** Sizes of type and pitch of lines. */
  readonly type: {
    readonly cover: Points;
    readonly title: Points;
    readonly text: Points;
    readonly pitch: Points;
    readonly frame: Points;
  };
  /** The page of cover and contents. */
  readonly front: PageForm;
  readonly contents: boolean;
  readonly runs: readonly { readonly page: PageForm; readonly pieces: readonly PieceData[] }[];
}

type PageForm = Readonly<Record<'width' | 'height' | 'top' | 'bottom' | 'left' | 'right', Points>>;

type PieceData =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly newPage: boolean }
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly centred: boolean }
  | TableData;

interface TableData {
  readonly kind: 'table';
  readonly title: string;
  readonly official: boolean;
  readonly newPage: boolean;
  readonly lines: readonly string[];
  readonly caption: readonly string[];
  readonly widths: readonly Points[];
  readonly size: Points;
  readonly pitch: Points;
  /** Height of each row, or 0 where its cells say how high it is. */
  readonly rows: readonly Points[];
  readonly head: readonly CellData[];
  readonly body: readonly CellData[];
  readonly notes: readonly string[];
  /** Whether it is kept on one page. */
  readonly whole: boolean;
}

interface CellData {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
  readonly align: 'left' | 'center' | 'right';
  readonly face: 'head' | 'strong' | 'plain';
  readonly indent: Points;
  /** The height it holds its row at, or 0: one cell of one line does so in a row that is measured. */
  readonly strut: Points;
  /** Whether a page may break inside it: only what is too high to be kept whole. */
  readonly breakable: boolean;
}

/** A printed document as the data of its pages. `year` dates the file where the document has one. */
export function pageData(printed: PrintedDocument, year: number): PageData {
  const look = LOOKS[printed.template];
  const runs = runsOf(printed);
  return {
    title: printable(printed.title),
    year,
    cover: printed.cover.map(printable),
    type: {
      cover: (printed.cover.length > 4 ? look.title : look.cover) / 2,
      title: look.title / 2,
      text: look.text / 2,
      pitch: look.pitch / 20,
      frame: look.frame / 8,
    },
    front: pageForm(PAGES.text),
    contents: contentsOf(printed).length > 0,
    runs: runs.map((run) => ({ page: pageForm(run.page), pieces: piecesOf(run, look) })),
  };
}

function pageForm({ width, height, top, bottom, left, right }: Page): PageForm {
  return {
    width: points(width),
    height: points(height),
    top: points(top),
    bottom: points(bottom),
    left: points(left),
    right: points(right),
  };
}

function points(length: Twips): Points {
  return length / 20;
}

function piecesOf({ page, pieces }: Run, look: Look): PieceData[] {
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    if (piece.kind === 'table') return tableData(piece, page, look, before);
    if (piece.kind === 'text') return { kind: 'text', lines: linesOf(piece.text), centred: piece.centred };
    const newPage = piece.level === 1 && before !== undefined;
    return { kind: 'heading', level: piece.level, text: printable(piece.text), newPage };
  });
}

function tableData(table: PrintedTable, page: Page, look: Look, before: Piece | undefined): TableData {
  const shape = shapeOf(table, page, look.table);
  const fixed = table.rows.map((row) => row.every((cell) => isOneLine(cell, shape)));
  const cells = table.rows.map((row, r) => {
    const strut = fixed[r] ? undefined : row.find((cell) => cell.rowSpan === 1 && isOneLine(cell, shape));
    return row.map((cell) => cellData(cell, shape, cell === strut ? points(shape.rowHeight) : 0));
  });
  return {
    kind: 'table',
    title: printable(table.title ?? ''),
    official: table.official,
    newPage: beginsPage(table, before),
    lines: table.lines.map(printable),
    caption: table.caption.map(printable),
    widths: shape.widths.map(points),
    size: shape.size / 2,
    pitch: points(shape.pitch),
    rows: fixed.map((one) => (one ? points(shape.rowHeight) : 0)),
    head: cells.slice(0, table.headRows).flat().filter(isPrinted),
    body: cells.slice(table.headRows).flat().filter(isPrinted),
    notes: table.notes.map(printable),
    whole: rowHeights(table, shape).reduce((sum, height) => sum + height, 0) < innerHeight(page) * KEPT_PART,
  };
}

/** Widths of characters in the faces, in em, no less than they are. */
const WIDTHS = [
  [/[\s.,:;()%'|!/-]/, 0.45],
  [/[0-9a-ln-vx-z+≥≤<>=~*_]/, 0.62],
] as const;

/** Whether a cell is sure to take one line: its row need not be measured. One that goes over more rows has no say. */
function isOneLine(cell: PrintedCell, shape: TableShape): boolean {
  if (cell.rowSpan > 1) return true;
  if (cell.text.includes('\n')) return false;
  let ems = cell.indent + 0.3;
  for (const character of cell.text) ems += WIDTHS.find(([sort]) => sort.test(character))?.[1] ?? 1;
  return ems * shape.size * 10 <= spanWidth(cell, shape) - 2 * SIDE;
}

function linesOfCell(cell: PrintedCell, shape: TableShape): number {
  return linesIn(cell.text, spanWidth(cell, shape), shape.size);
}

/** Positions that no cell is given for are left empty by the compiler; the first of each row makes the row. */
function isPrinted({ lines, x, across, down, strut }: CellData): boolean {
  return x === 0 || lines.length > 1 || lines[0] !== '' || across > 1 || down > 1 || strut > 0;
}

const ALIGN = {
  head: 'center',
  label: 'center',
  ordinal: 'center',
  text: 'left',
  note: 'left',
  amount: 'right',
  number: 'right',
} as const;

/** A cell of more lines than this may be broken over pages. */
const KEPT_LINES = 12;

/** A table lower than this part of a page is not broken. */
const KEPT_PART = 0.4;

function cellData(cell: PrintedCell, shape: TableShape, strut: Points): CellData {
  return {
    lines: linesOf(cell.text),
    x: cell.column,
    y: cell.row,
    across: cell.columnSpan,
    down: cell.rowSpan,
    align: ALIGN[cell.role],
    face: cell.role === 'head' ? 'head' : cell.strong ? 'strong' : 'plain',
    indent: (cell.indent * shape.size) / 2,
    strut,
    breakable: cell.rowSpan > 1 || linesOfCell(cell, shape) > KEPT_LINES,
  };
}

function linesOf(text: string): string[] {
  return printable(text).split('\n');
}
