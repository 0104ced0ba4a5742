const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

interface Look {
  readonly font: '宋体' | '黑体' | '仿宋';
  /** Half points. */
  readonly size: number;
  readonly bold?: true;
  readonly align?: 'center' | 'both';
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly indent?: true;
  readonly newPage?: true;
  readonly level?: number;
}

const LOOKS: Readonly<Record<string, Look>> = {
  BodyText: { font: '仿宋', size: 24, align: 'both', line: 400, indent: true },
  TableTitle: { font: '黑体', size: 30, align: 'center', after: 120, newPage: true, level: 1 },
  Heading1: { font: '黑体', size: 32, align: 'center', before: 120, after: 240, newPage: true, level: 0 },
  Heading2: { font: '黑体', size: 28, before: 240, after: 120, level: 1 },
  Heading3: { font: '宋体', size: 24, bold: true, before: 240, after: 80, level: 2 },
  Caption: { font: '宋体', size: 24, bold: true, align: 'center', before: 120, after: 80 },
  TableCell: { font: '宋体', size: 18 },
  NarrowCell: { font: '宋体', size: 15 },
  AfterTable: { font: '宋体', size: 8, line: 120 },
};

const NAMES: Readonly<Record<string, string>> = {
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  BodyText: 'Body Text',
  Caption: 'caption',
};

function styleXml([id, look]: readonly [string, Look]): string {
  const spacing = `<w:spacing w:before="${look.before ?? 0}" w:after="${look.after ?? 0}"${
    look.line === undefined ? '' : ` w:line="${look.line}" w:lineRule="${look.size < 10 ? 'exact' : 'auto'}"`
  }/>`;
  const paragraph = [
    look.level === undefined ? '' : '<w:keepNext/>',
    look.newPage ? '<w:pageBreakBefore/>' : '',
    spacing,
    look.indent ? '<w:ind w:firstLineChars="200" w:firstLine="480"/>' : '',
    look.align === undefined ? '' : `<w:jc w:val="${look.align}"/>`,
    look.level === undefined ? '' : `<w:outlineLvl w:val="${look.level}"/>`,
  ].join('');
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${look.font}"/>`;
  const text = `${fonts}${look.bold ? '<w:b/>' : ''}<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`;
  return (
    `<w:style w:type="paragraph" w:customStyle="${NAMES[id] === undefined ? 1 : 0}" w:styleId="${id}">` +
    `<w:name w:val="${NAMES[id] ?? id}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`
  );
}

function stylesXml(): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="666666"/>`);
  return (
    `${DECLARATION}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="21"/>' +
    '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    `${Object.entries(LOOKS).map(styleXml).join('')}` +
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>' +
    `<w:tblBorders>${borders.join('')}</w:tblBorders><w:tblCellMar><w:top w:w="20" w:type="dxa"/>` +
    '<w:left w:w="60" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>' +
    '</w:tblCellMar></w:tblPr></w:style></w:styles>'
  );
}

function footerXml(): string {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return (
    `${DECLARATION}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="TableCell"/><w:jc w:val="center"/></w:pPr>` +
    `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}` +
    `<w:r><w:t>1</w:t></w:r>${field('end')}</w:p></w:ftr>`
  );
}

function relationships(...targets: readonly (readonly [string, string, string])[]): string {
  const lines = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('word/document.xml', `${WORD}.document.main+xml`) +
    override('word/styles.xml', `${WORD}.styles+xml`) +
    override('word/footer1.xml', `${WORD}.footer+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}

function coreXml(title: string): string {
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language>` +
    '<dcterms:created xsi:type="dcterms:W3CDTF">2025-01-20T01:00:00Z</dcterms:created></cp:coreProperties>'
  );
}

/** The members of a docx around the given body, in the order they are zipped. */
export function packageParts(title: string, body: string): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(
      ['rId1', `${R}/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ),
    'word/document.xml': `${DECLARATION}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      ['rId1', `${R}/styles`, 'styles.xml'],
      ['rId2', `${R}/footer`, 'footer1.xml'],
    ),
    'word/styles.xml': stylesXml(),
    'word/footer1.xml': footerXml(),
    'docProps/core.xml': coreXml(title),
  };
}
