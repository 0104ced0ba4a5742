import type { Entry, PrintedDocument } from '../disclosure/printed.ts';
import { escaped } from '../disclosure/xml.ts';
import type { Look } from './look.ts';
import { mm } from './page.ts';
import { paragraph, run } from './run.ts';

/** The cover: what the document is, in large type above the middle of the page. `section` ends it. */
export function coverPage({ cover }: PrintedDocument, look: Look, section: string): string {
  const size = cover.length > 4 ? look.title : look.cover;
  return cover
    .map((text, i) =>
      paragraph(
        run(text, { face: 'hei', size }),
        { align: 'center', before: i === 0 ? mm(62) : mm(4) },
        i === cover.length - 1 ? section : '',
      ),
    )
    .join('');
}

const FIELD = (kind: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const CODE = (code: string) =>
  `<w:r><w:instrText xml:space="preserve"> ${escaped(code)} </w:instrText></w:r>`;

/** How many entries stand on one page at the pitch of the style; more of them stand closer. */
const ROOMY = 24;
const TIGHT = 380;

/** The contents as a field that already shows what it will hold when Word updates it. `section` ends it. */
export function contentsPage(
  entries: readonly Entry[],
  pageOf: ReadonlyMap<string, number>,
  look: Look,
  section: string,
): string {
  const title = paragraph(run('目　录', { face: 'hei', size: look.title + 4 }), {
    align: 'center',
    after: mm(8),
  });
  const opening = `${FIELD('begin')}${CODE('TOC \\o "1-2" \\h \\z \\t "Table Title,1"')}${FIELD('separate')}`;
  const lines = entries.map(({ id, text, level }, i) =>
    paragraph(
      `${i === 0 ? opening : ''}<w:hyperlink w:anchor="_Toc_${id}" w:history="1">${run(`${text}  `)}<w:r><w:tab/></w:r>${FIELD('begin')}${CODE(`PAGEREF _Toc_${id} \\h`)}${FIELD('separate')}${run(String(pageOf.get(id) ?? 1))}${FIELD('end')}</w:hyperlink>${i === entries.length - 1 ? FIELD('end') : ''}`,
      entries.length > ROOMY ? { style: `TOC${level}`, pitch: TIGHT } : { style: `TOC${level}` },
    ),
  );
  const properties =
    '<w:sdtPr><w:alias w:val="目录"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>';
  return `<w:sdt>${properties}<w:sdtContent>${title}${lines.join('')}</w:sdtContent></w:sdt>${paragraph('', { style: 'TableText', pitch: 20 }, section)}`;
}
