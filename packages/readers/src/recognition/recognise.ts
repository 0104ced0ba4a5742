import { type Form, formOf } from '@mingzhang/forms';
import {
  type Block,
  type Disclosure,
  type Evidence,
  fold,
  type Grid,
  oneLine,
  type Printed,
  type Project,
  type Source,
  type Table,
  type Unread,
} from '@mingzhang/model';
import { readClaims } from '../narrative/claims.ts';
import { type Caption, emptyCaption, takeCaption } from './caption.ts';
import { type Bound, bindColumns } from './columns.ts';
import { contentsOf } from './contents.ts';
import { headed } from './header.ts';
import { identify } from './identity.ts';
import { readOneRow } from './one-row.ts';
import { asPrecise, toTheFinestStep } from './precision.ts';
import { indicatorHeader, isProjectGrid, partIndicators, readIndicators, readProject } from './project.ts';
import { readRows } from './rows.ts';
import { readSections } from './sections.ts';
import { formOfTitle } from './title.ts';
import { isShifted } from './witness.ts';

const NOTE = /^(?:注|备注|说明)\d?[:：]|^[*＊]/;
const LOOK_BACK = 4;

interface Found {
  readonly tables: Table[];
  readonly projects: Project[];
  readonly captions: Caption[];
  readonly unread: Unread[];
  /** Paragraphs that belong to a table: titles, unit lines, notes. */
  readonly owned: Set<Block>;
}

/** Evidence to a disclosure: which tables are which forms, what their cells mean, what the prose states. */
export function recognise(evidence: Evidence, source: Source): Disclosure {
  const blocks: Block[] = [];
  for (const block of evidence.blocks)
    blocks.push(...(block.kind === 'grid' ? partIndicators(block) : [block]));
  const found: Found = {
    tables: [],
    projects: [],
    captions: [],
    unread: [...evidence.unread],
    owned: new Set(),
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'grid') readGrid(blocks, index, block, found);
    else if (/^[-—–]?\s*\d{1,4}\s*[-—–]?$/.test(block.text)) {
      found.owned.add(block);
      found.unread.push({
        code: 'page-number',
        reason: '页码，未作内容读取。',
        reasonEn: 'A page number, not read as content.',
        place: block.place,
        excerpt: block.text,
      });
    }
  }
  const tables = asPrecise(found.tables, source.format);
  const contents = contentsOf(blocks);
  for (const entry of contents) found.owned.add(entry);
  const document = identify(blocks, tables, found.captions);
  const sections = readSections(blocks, found.owned, document.kind);
  return {
    source,
    document,
    blocks,
    tables,
    projects: found.projects,
    sections,
    claims: readClaims(sections, tables, document),
    unread: found.unread,
  };
}

interface Context {
  readonly title: Printed | undefined;
  readonly form: Form | undefined;
  readonly caption: Caption;
  readonly above: readonly Block[];
}

/** Title and caption lines just above a grid, nearest first. */
function contextOf(blocks: readonly Block[], index: number, owned: ReadonlySet<Block>): Context {
  const caption = emptyCaption();
  const above: Block[] = [];
  for (let i = index - 1; i >= 0 && i >= index - LOOK_BACK; i--) {
    const block = blocks[i];
    if (block === undefined || block.kind === 'grid' || owned.has(block)) break;
    const form = formOfTitle(block.text);
    if (form !== undefined) {
      above.push(block);
      return { title: { text: oneLine(block.text), place: block.place }, form, caption, above };
    }
    if (takeCaption(caption, { text: block.text, place: block.place })) above.push(block);
    else if (fold(block.text).length > 40) break;
  }
  return { title: undefined, form: undefined, caption, above };
}

function readGrid(blocks: readonly Block[], index: number, grid: Grid, found: Found): void {
  if (indicatorHeader(grid) >= 0) {
    const project = found.projects.at(-1);
    if (project !== undefined) {
      found.projects[found.projects.length - 1] = {
        ...project,
        indicators: [...project.indicators, ...readIndicators(grid)],
        grids: [...project.grids, grid],
      };
      return;
    }
  }
  const context = contextOf(blocks, index, found.owned);
  if (isProjectGrid(grid)) {
    const title = context.title ?? { text: '', place: grid.place };
    for (const block of context.above) found.owned.add(block);
    found.projects.push(readProject(grid, title, context.caption));
    return;
  }
  const inside = titleInside(grid);
  const form = context.form ?? inside?.form ?? formOfHeadings(grid);
  const table =
    form === undefined || form.rows.by === 'record'
      ? undefined
      : readTable(grid, form, inside?.title ?? context.title, context.caption);
  if (table === undefined) {
    found.unread.push({
      code: 'unrecognised-table',
      reason: '这张表不是已知的公开表，按原样保留，未作检查。',
      reasonEn: 'This table is none of the known forms; it is kept as printed and was not checked.',
      place: grid.place,
      excerpt: grid.rows
        .flat()
        .map(({ text }) => fold(text))
        .filter((text) => text !== '')
        .join(' ')
        .slice(0, 60),
    });
    return;
  }
  if (
    table.unit === null &&
    table.rows.some(({ cells }) =>
      Object.values(cells).some(({ kind, text }) => kind === 'absent' && text !== '' && /\d/.test(text)),
    )
  ) {
    found.unread.push({
      code: 'no-unit',
      reason: `《${table.title}》没有标明金额单位，金额未予读取。请在表的右上方写明“单位：万元”或“单位：元”。`,
      reasonEn: `“${table.title}” states no unit, so its amounts were not read. State the unit above the table.`,
      place: table.place,
      excerpt: table.title,
    });
  }
  if (table.suspect !== undefined) {
    found.unread.push({
      code: 'shifted-table',
      reason: `《${table.title}》的各行金额整体错开一栏，与印出的合计不符；请核对表头与数据是否对齐。该表未作其他检查。`,
      reasonEn: `The amounts of “${table.title}” stand one column over from its headings as a whole; check that headings and data line up. Nothing else was checked in it.`,
      place: table.place,
      excerpt: table.title,
    });
  }
  for (const block of context.above) found.owned.add(block);
  const notes = notesBelow(blocks, index, found.owned);
  found.captions.push(context.caption);
  found.tables.push({ ...table, notes: [...table.notes, ...notes] });
}

function notesBelow(blocks: readonly Block[], index: number, owned: Set<Block>): Printed[] {
  const notes: Printed[] = [];
  for (let i = index + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || block.kind === 'grid' || !NOTE.test(fold(block.text))) break;
    notes.push({ text: oneLine(block.text), place: block.place });
    owned.add(block);
  }
  return notes;
}

function titleInside(grid: Grid): { form: Form; title: Printed } | undefined {
  for (const row of grid.rows.slice(0, 2)) {
    const filled = row.filter(({ text }) => fold(text) !== '');
    const only = filled[0];
    if (filled.length !== 1 || only === undefined) continue;
    const form = formOfTitle(only.text);
    if (form !== undefined) return { form, title: { text: oneLine(only.text), place: only.place } };
  }
  return undefined;
}

/** The form told by its headings alone, where no title is printed. */
function formOfHeadings(grid: Grid): Form | undefined {
  const words = new Set(grid.rows.slice(0, 4).flatMap((row) => row.map(({ text }) => fold(text))));
  for (const id of ['unit-list', 'procurement-budget', 'fixed-assets']) {
    const form = formOf(id);
    const fits = form.measures.filter((measure) => measure.words.some((word) => words.has(word))).length;
    if (fits >= (id === 'unit-list' ? 2 : 3)) return form;
  }
  return undefined;
}

function readTable(grid: Grid, form: Form, title: Printed | undefined, caption: Caption): Table | undefined {
  const parts = headed(grid, form);
  for (const r of parts.captions) {
    for (const { text, place } of grid.rows[r] ?? []) takeCaption(caption, { text, place });
  }
  const columns = bindColumns(parts, form);
  const known = columns.filter((column) => column.known !== undefined);
  const oneRow =
    form.id.includes('three-public') && !known.some(({ measure }) => measure === 'name')
      ? readOneRow(parts, form, caption.unit)
      : undefined;
  if (
    oneRow === undefined &&
    (known.length < 2 || (!known.some((column) => column.known?.kind !== 'text') && form.id !== 'unit-list'))
  )
    return undefined;
  const { rows, notes } =
    oneRow === undefined ? readRows(parts, columns, form, caption.unit) : { rows: oneRow, notes: [] };
  return {
    form: form.id,
    title: title?.text ?? '',
    titlePlace: title?.place ?? grid.place,
    unit: caption.unit ?? columns.find(({ unit }) => unit !== null)?.unit ?? null,
    year: caption.year ?? yearOf(title?.text),
    body: caption.body?.text ?? null,
    columns: columns.map(plain),
    rows: toTheFinestStep(rows),
    notes,
    grids: [parts.grid],
    place: grid.place,
    ...(isShifted(form, rows) ? { suspect: 'shifted' as const } : {}),
  };
}

function plain({ measure, heading, index }: Bound): Table['columns'][number] {
  return { measure, heading, index };
}

function yearOf(title: string | undefined): number | null {
  const year = /(\d{4})年/.exec(fold(title ?? ''))?.[1];
  return year === undefined ? null : Number(year);
}
