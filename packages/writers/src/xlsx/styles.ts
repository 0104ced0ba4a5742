import { DECLARATION } from '../disclosure/xml.ts';

/** How a cell of a sheet looks. */
export interface CellStyle {
  readonly font: 'plain' | 'strong' | 'title';
  readonly align: 'left' | 'center' | 'right';
  readonly format: string;
  readonly boxed: boolean;
  readonly indent: number;
  readonly wrap: boolean;
}

export const PLAIN: CellStyle = {
  font: 'plain',
  align: 'left',
  format: 'General',
  boxed: false,
  indent: 0,
  wrap: true,
};

const FONTS = { plain: 0, strong: 1, title: 2 } as const;
const FIRST_FORMAT = 164;

/** Gives every look a number once, and writes the part that says what the numbers mean. */
export class Styles {
  readonly #looks = new Map<string, { readonly style: CellStyle; readonly number: number }>();
  readonly #formats = new Map<string, number>();

  constructor() {
    this.numberOf(PLAIN);
  }

  numberOf(style: CellStyle): number {
    const key = [style.font, style.align, style.format, style.boxed, style.indent, style.wrap].join('|');
    const known = this.#looks.get(key);
    if (known !== undefined) return known.number;
    const number = this.#looks.size;
    this.#looks.set(key, { style, number });
    return number;
  }

  #formatOf(format: string): number {
    if (format === 'General') return 0;
    if (format === '@') return 49;
    const number = this.#formats.get(format) ?? FIRST_FORMAT + this.#formats.size;
    this.#formats.set(format, number);
    return number;
  }

  part(): string {
    const looks = [...this.#looks.values()].map(({ style }) => this.#look(style));
    const formats = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    const side = (name: string, rule: string) =>
      `<${name}${rule === '' ? '/>' : ` style="${rule}"><color rgb="FF000000"/></${name}>`}`;
    const border = (rule: string) =>
      `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, rule)).join('')}<diagonal/></border>`;
    return `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`}<fonts count="3"><font><sz val="10"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="10"/><name val="宋体"/><charset val="134"/></font><font><sz val="16"/><name val="黑体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2">${border('')}${border('thin')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }

  #look({ font, align, format, boxed, indent, wrap }: CellStyle): string {
    const indented = indent === 0 ? '' : ` indent="${indent}"`;
    return `<xf numFmtId="${this.#formatOf(format)}" fontId="${FONTS[font]}" fillId="0" borderId="${boxed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center"${wrap ? ' wrapText="1"' : ''}${indented}/></xf>`;
  }
}
