import { strToU8, zipSync } from 'fflate';
import type { PrintedBlock, PrintedDocument, PrintedTable, PrintedText } from '../printed.ts';
import { slotsOf } from '../printed.ts';
import { escapeXml, packageParts } from './docx-parts.ts';

/** A zip keeps local time without a zone: the same bytes wherever it is written. */
const WRITTEN = new Date(2025, 0, 20, 9, 0, 0);
const TEXT_WIDTH = { portrait: 9638, landscape: 14_570 } as const;
const WIDE = 13;

type Orientation = keyof typeof TEXT_WIDTH;

const JUSTIFIED = { right: 'right', centre: 'center' } as const;

function run(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return text === '' ? '' : `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

function paragraph(style: string, text: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${run(text)}</w:p>`;
}

function sectionProperties(orientation: Orientation): string {
  const size =
    orientation === 'portrait'
      ? '<w:pgSz w:w="11906" w:h="16838"/>'
      : '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:type w:val="nextPage"/>' +
    `${size}<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
  );
}

function table(block: PrintedTable, orientation: Orientation): string {
  const whole = block.widths.reduce((all, width) => all + width, 0);
  const grid = block.widths.map((width) => Math.floor((width * TEXT_WIDTH[orientation]) / whole));
  const style = block.widths.length >= WIDE ? 'NarrowCell' : 'TableCell';
  const rows = slotsOf(block).map((slots, r) => {
    const cells = slots.map(({ cell, column, covered }) => {
      const span = cell.columns ?? 1;
      const width = grid.slice(column, column + span).reduce((all, one) => all + one, 0);
      const merged = covered ? '<w:vMerge/>' : (cell.rows ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : '';
      const align = cell.heading ? 'center' : cell.align === undefined ? 'left' : JUSTIFIED[cell.align];
      return (
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
        `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merged}<w:vAlign w:val="center"/></w:tcPr>` +
        `${paragraph(style, covered ? '' : cell.text, `<w:jc w:val="${align}"/>`)}</w:tc>`
      );
    });
    const repeated = r < block.headRows ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${repeated}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const total = grid.reduce((all, width) => all + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

const STYLES: Readonly<Record<PrintedText['style'], string>> = {
  title: 'TableTitle',
  part: 'Heading1',
  section: 'Heading2',
  project: 'Heading3',
  caption: 'Caption',
  body: 'BodyText',
};

/** Tables too wide for an upright page lie on their side, with their title and notes. */
function orientationOf(block: PrintedBlock, wide: ReadonlySet<string>): Orientation {
  return block.form !== undefined && wide.has(block.form) ? 'landscape' : 'portrait';
}

function body(document: PrintedDocument): string {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const wide = new Set(tables.filter(({ widths }) => widths.length >= WIDE).map(({ form }) => form));
  const orientations = document.blocks.map((block) => orientationOf(block, wide));
  const parts = document.blocks.map((block, i) => {
    const orientation = orientations[i] ?? 'portrait';
    const next = orientations[i + 1];
    const ends = next !== undefined && next !== orientation ? sectionProperties(orientation) : '';
    if (block.kind === 'text') return paragraph(STYLES[block.style], block.text, ends);
    return table(block, orientation) + paragraph('AfterTable', '', ends);
  });
  return parts.join('') + sectionProperties(orientations.at(-1) ?? 'portrait');
}

/** A Word document with merged cells, repeated headings and page numbers; the same bytes for the same disclosure. */
export function writeDocx(document: PrintedDocument): Uint8Array {
  const parts = packageParts(document.title, body(document));
  const entries = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: WRITTEN });
}
