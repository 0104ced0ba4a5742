import { zipped } from '../disclosure/zip.ts';
import { LOOKS } from '../docx/look.ts';
import { innerWidth, mm, PAGES, sectionProperties } from '../docx/page.ts';
import {
  contentTypes,
  coreProperties,
  documentPart,
  documentRelationships,
  fontTable,
  footer,
  packageRelationships,
  settings,
  styles,
} from '../docx/parts.ts';
import { paragraph, run } from '../docx/run.ts';
import type { Inspection } from './inspection.ts';
import { answers, heading, LEGEND, remarkLines, SIGNATURES } from './wording.ts';

const PAGE = PAGES.table;
const LOOK = LOOKS.standard;
const NUMBER = mm(10);
const ITEM = mm(38);
const ANSWER = mm(17);
const WIDTHS = [NUMBER, ITEM, ANSWER, innerWidth(PAGE) - NUMBER - ITEM - ANSWER];
/** Items with more faults may go over the end of a page. */
const MOST_TOGETHER = 4;
const SMALL = { face: 'song', size: 18 } as const;

/** The inspection form as a Word document on A4, to be signed. */
export function inspectionDocx(inspection: Inspection): Uint8Array {
  const { title, lines } = heading(inspection);
  const counts = answers(inspection);
  const count = `共 ${inspection.items.length} 项：是 ${counts.是}，否 ${counts.否}，无法核对 ${counts.无法核对}`;
  const body = [
    paragraph(run(title, { face: 'hei', size: 36 }), { align: 'center', after: mm(4) }),
    ...[...lines, count].map((line) => paragraph(run(line, { face: 'song', size: 21 }), { after: 60 })),
    table(inspection),
    paragraph(run(LEGEND, SMALL), { before: 120, after: mm(6) }),
    signatures(),
    sectionProperties(PAGE, { numbered: true }),
  ].join('');
  return zipped({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRelationships(),
    'docProps/core.xml': coreProperties(title),
    'word/document.xml': documentPart(body),
    'word/_rels/document.xml.rels': documentRelationships(),
    'word/styles.xml': styles(LOOK),
    'word/settings.xml': settings(),
    'word/fontTable.xml': fontTable(),
    'word/footer1.xml': footer(),
  });
}

function table(inspection: Inspection): string {
  const head = row(
    ['序号', '检查内容', '是／否', '存在的问题（位置、原文、改正）'].map((text, i) =>
      cell(i, centred(text, true), HEAD_SHADE),
    ),
    '<w:cantSplit/><w:tblHeader/>',
  );
  const rows = inspection.items.map((inspected, i) => {
    const { item, answer } = inspected;
    const remarks = remarkLines(inspected).map((line) =>
      paragraph(run(line, { ...SMALL, bold: /^\d+\./.test(line) }), { after: 20 }),
    );
    return row(
      [
        cell(0, centred(String(i + 1))),
        cell(
          1,
          paragraph(run(item.zh, { ...SMALL, bold: true }), { after: 20 }) +
            paragraph(run(item.asks, { face: 'song', size: 16 })),
        ),
        cell(2, centred(answer, answer === '否')),
        cell(3, remarks.join('')),
      ],
      inspected.faults.length > MOST_TOGETHER ? '' : '<w:cantSplit/>',
    );
  });
  return framed(WIDTHS, 'single', head + rows.join(''));
}

const HEAD_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F5"/>';

function centred(text: string, bold = false): string {
  return paragraph(run(text, { ...SMALL, bold }), { align: 'center' });
}

function cell(column: number, content: string, shade = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[column]}" w:type="dxa"/>${shade}</w:tcPr>${content}</w:tc>`;
}

function row(cells: readonly string[], properties: string): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

function framed(widths: readonly number[], rule: 'single' | 'none', rows: string): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map((side) => `<w:${side} w:val="${rule}" w:sz="4" w:space="0" w:color="808080"/>`);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`;
}

/** Two signatures a line, kept together on one page. */
function signatures(): string {
  const half = Math.floor(innerWidth(PAGE) / 2);
  const pair = (texts: readonly string[]) =>
    row(
      texts.map(
        (text) =>
          `<w:tc><w:tcPr><w:tcW w:w="${half}" w:type="dxa"/></w:tcPr>${paragraph(run(text, { face: 'song', size: 21 }), { keepNext: true, before: 160, after: 160 })}</w:tc>`,
      ),
      '<w:cantSplit/>',
    );
  return framed([half, half], 'none', pair(SIGNATURES.slice(0, 2)) + pair(SIGNATURES.slice(2)));
}
