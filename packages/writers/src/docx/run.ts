import { escaped } from '../disclosure/xml.ts';
import { FACES, type Face } from './look.ts';

export interface Type {
  readonly face?: Face;
  /** Half points. */
  readonly size?: number;
  readonly bold?: boolean;
}

/** Properties of a run in the order the schema asks for. */
export function runProperties({ face, size, bold }: Type): string {
  const name = face === undefined ? undefined : FACES[face].name;
  const inner = [
    name === undefined
      ? ''
      : `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`,
    bold === undefined ? '' : bold ? '<w:b/>' : '<w:b w:val="0"/>',
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('');
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}

/** Text of one type; a line break inside it breaks the line. */
export function run(text: string, type: Type = {}): string {
  if (text === '') return '';
  const properties = runProperties(type);
  return text
    .split('\n')
    .map(
      (line, i) =>
        `<w:r>${properties}${i === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${escaped(line.replaceAll('\t', ' '))}</w:t></w:r>`,
    )
    .join('');
}

export interface Setting {
  readonly style?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  readonly before?: number;
  readonly after?: number;
  /** Exact pitch of lines in twips. */
  readonly pitch?: number;
  readonly firstLine?: number;
  readonly left?: number;
  readonly tabs?: readonly { readonly at: number; readonly align: 'center' | 'right' }[];
}

/** A paragraph; `section` ends a section with it. */
export function paragraph(content: string, setting: Setting = {}, section = ''): string {
  const {
    style,
    align,
    keepNext,
    newPage,
    before = 0,
    after = 0,
    pitch,
    firstLine,
    left,
    tabs = [],
  } = setting;
  const spacing =
    before === 0 && after === 0 && pitch === undefined
      ? ''
      : `<w:spacing w:before="${before}" w:after="${after}"${pitch === undefined ? '' : ` w:line="${pitch}" w:lineRule="exact"`}/>`;
  const indent =
    firstLine === undefined && left === undefined
      ? ''
      : `<w:ind${left === undefined ? '' : ` w:left="${left}"`}${firstLine === undefined ? '' : ` w:firstLine="${firstLine}"`}/>`;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext === true ? '<w:keepNext/>' : '',
    newPage === true ? '<w:pageBreakBefore/>' : '',
    tabs.length === 0
      ? ''
      : `<w:tabs>${tabs.map(({ at, align: side }) => `<w:tab w:val="${side}" w:pos="${at}"/>`).join('')}</w:tabs>`,
    spacing,
    indent,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    section,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** Content that the contents point to. */
export function bookmarked(id: string, content: string): string {
  const number = id.replace(/\D/g, '');
  return `<w:bookmarkStart w:id="${number}" w:name="_Toc_${id}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
}
