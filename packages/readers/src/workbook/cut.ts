import type { Block, Evidence, Paragraph, Unread } from '@mingzhang/model';
import { ReadError } from '../read-error.ts';
import { formatAddress } from './address.ts';
import type { Budget } from './budget.ts';
import { buildGrid, gridSize } from './grid.ts';
import { type Line, linesOf, tableRuns } from './lines.ts';
import { type Sheet, type SheetCell, sheetPlace } from './sheet.ts';
import { tooLargeGridNote } from './sheet-notes.ts';

/** The blocks of all sheets in order. @throws {ReadError} `empty` where no sheet holds anything. */
export function cutWorkbook(sheets: readonly Sheet[], unread: readonly Unread[], budget: Budget): Evidence {
  const cut = sheets.map((sheet) => cutSheet(sheet, budget));
  const blocks = cut.flatMap((each) => each.blocks);
  const all = [...unread, ...cut.flatMap((each) => each.unread)];
  if (blocks.length === 0 && all.length === 0) {
    throw new ReadError('empty', '工作簿中没有内容。', 'The workbook holds nothing.');
  }
  return { blocks, unread: all };
}

/** Cuts a sheet into blocks: titles, unit lines, notes and prose as paragraphs, each table between them as a grid. */
function cutSheet(sheet: Sheet, budget: Budget): { blocks: Block[]; unread: Unread[] } {
  const blocks: Block[] = [];
  const unread: Unread[] = [];
  for (const part of tableRuns(linesOf(sheet.cells))) {
    budget.checkTime();
    if (part.kind === 'loose') {
      blocks.push(...part.line.cells.flatMap((cell) => paragraphs(sheet.name, cell)));
    } else {
      const { rows, columns } = gridSize(part.lines);
      if (rows * columns <= budget.limits.gridArea) blocks.push(buildGrid(sheet.name, part.lines));
      else unread.push(tooLargeGridNote(sheet.name, addressOf(part.lines), rows, columns));
    }
  }
  return { blocks: headed(sheet.name, blocks), unread };
}

function addressOf(lines: readonly Line[]): string {
  const cell = lines[0]?.cells[0];
  return formatAddress(cell?.row ?? 0, cell?.column ?? 0);
}

const PROSE = /\n[ \t\u3000]{2}|^[\s\S]{80}/;

/** Long or indented lines are several paragraphs typed in one cell; short ones are a title broken to fit. */
function paragraphs(sheet: string, cell: SheetCell): Paragraph[] {
  const place = sheetPlace(sheet, formatAddress(cell.row, cell.column));
  const texts = PROSE.test(cell.text) ? cell.text.split('\n') : [cell.text];
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text, place }));
}

const DEFAULT_NAME = /^(?:sheet|工作表|表|chart)\s*\d*(?:\s*\(\d+\))?$/i;

/** The sheet's name heads its blocks: on the title that says the same, else as a paragraph of its own. */
function headed(name: string, blocks: Block[]): Block[] {
  const key = bare(name);
  if (blocks.length === 0 || key === '' || DEFAULT_NAME.test(name.trim())) return blocks;
  const firstGrid = blocks.findIndex((block) => block.kind === 'grid');
  const leading = firstGrid === -1 ? blocks.slice(0, 1) : blocks.slice(0, firstGrid);
  const title = leading.findIndex((block) => block.kind === 'paragraph' && says(bare(block.text), key));
  if (title === -1)
    return [{ kind: 'paragraph', text: name.trim(), place: sheetPlace(name), heading: 1 }, ...blocks];
  return blocks.map((block, i) =>
    i === title && block.kind === 'paragraph' ? { ...block, heading: 1 } : block,
  );
}

function says(text: string, name: string): boolean {
  return text !== '' && (text.includes(name) || (text.length >= 4 && name.includes(text)));
}

function bare(text: string): string {
  return text.replace(/[\s\d年“”"（）()、.．-]/g, '');
}
