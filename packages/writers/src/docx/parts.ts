import { DECLARATION, escaped } from '../disclosure/xml.ts';
import { FACES, type Look } from './look.ts';
import { innerWidth, PAGES } from './page.ts';
import { paragraph, run, runProperties } from './run.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function contentTypes(): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('word/document.xml', `${WORD}.document.main+xml`),
    override('word/styles.xml', `${WORD}.styles+xml`),
    override('word/settings.xml', `${WORD}.settings+xml`),
    override('word/fontTable.xml', `${WORD}.fontTable+xml`),
    override('word/footer1.xml', `${WORD}.footer+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ].join('')}</Types>`;
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

export function packageRelationships(): string {
  return relationships([
    [`${OFFICE}/officeDocument`, 'word/document.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

/** `rId4` is the footer: sections name it. */
export function documentRelationships(): string {
  return relationships([
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/settings`, 'settings.xml'],
    [`${OFFICE}/fontTable`, 'fontTable.xml'],
    [`${OFFICE}/footer`, 'footer1.xml'],
  ]);
}

/** The title and the language; nobody's name, no date, no program. */
export function coreProperties(title: string): string {
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

export function settings(): string {
  return `${DECLARATION}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;
}

export function fontTable(): string {
  const fonts = Object.values(FACES).map(
    ({ name, other, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${DECLARATION}<w:fonts ${W}>${fonts.join('')}</w:fonts>`;
}

/** The number of the page between two dashes, as official papers have it. */
export function footer(): string {
  const field = `<w:fldSimple w:instr=" PAGE "><w:r>${runProperties({ face: 'song', size: 24 })}<w:t>1</w:t></w:r></w:fldSimple>`;
  const dash = (text: string) => run(text, { face: 'song', size: 24 });
  return `${DECLARATION}<w:ftr ${W} ${R}>${paragraph(`${dash('— ')}${field}${dash(' —')}`, { align: 'center' })}</w:ftr>`;
}

/** Styles: body in 仿宋, headings in 黑体 and 楷体, tables in 宋体. */
export function styles(look: Look): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${FACES.fang.name}" w:hAnsi="${FACES.fang.name}" w:eastAsia="${FACES.fang.name}" w:cs="${FACES.fang.name}"/><w:sz w:val="${look.text}"/><w:szCs w:val="${look.text}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const style = (id: string, name: string, paragraphProperties: string, type: string, base = 'Normal') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/><w:qFormat/><w:pPr>${paragraphProperties}</w:pPr>${type}</w:style>`;
  const level = (n: number) => `<w:keepNext/><w:outlineLvl w:val="${n}"/>`;
  const tabs = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${innerWidth(PAGES.text)}"/></w:tabs><w:spacing w:line="480" w:lineRule="exact"/>`;
  const small = runProperties({ face: 'song', size: 24 });
  return `${DECLARATION}<w:styles ${W}>${defaults}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>${[
    style('Heading1', 'heading 1', level(0), runProperties({ face: 'hei', size: look.title + 4 })),
    style('Heading2', 'heading 2', level(1), runProperties({ face: 'hei', size: look.text })),
    style('Heading3', 'heading 3', level(2), runProperties({ face: 'kai', size: look.text })),
    style('TableTitle', 'Table Title', level(0), runProperties({ face: 'hei', size: look.title })),
    style('TableText', 'Table Text', '', runProperties({ face: 'song', size: look.table })),
    style('TOC1', 'toc 1', tabs, small),
    style('TOC2', 'toc 2', `${tabs}<w:ind w:left="480"/>`, small),
  ].join('')}</w:styles>`;
}

/** The document part around its body. */
export function documentPart(body: string): string {
  return `${DECLARATION}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`;
}
