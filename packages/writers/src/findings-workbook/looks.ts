import { DECLARATION } from '../disclosure/xml.ts';

interface LookParts {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
  readonly align: 'left' | 'center' | 'right';
  readonly valign: 'center' | 'top';
}

const BODY = { font: 0, fill: 0, border: 1, format: 0, align: 'left', valign: 'top' } as const;

/** How the cells of a report look: numbers of fonts, fills, borders and formats of the part below. */
const LOOKS = {
  text: BODY,
  center: { ...BODY, align: 'center' },
  strong: { ...BODY, font: 1 },
  number: { ...BODY, align: 'right', format: 164 },
  count: { ...BODY, align: 'right', format: 165 },
  head: { ...BODY, font: 1, fill: 2, align: 'center', valign: 'center' },
  title: { ...BODY, font: 2, border: 0, align: 'center', valign: 'center' },
  plain: { ...BODY, border: 0 },
  muted: { ...BODY, font: 3, border: 0 },
  error: { ...BODY, font: 4, align: 'center' },
  warning: { ...BODY, font: 5, align: 'center' },
  hint: { ...BODY, font: 3, align: 'center' },
} as const satisfies Record<string, LookParts>;

export type Look = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as readonly Look[];

/** The number of a look in the styles part; those of text that begins like a formula stand behind the others. */
export function lookNumber(look: Look, quoted: boolean): number {
  return NAMES.indexOf(look) + 1 + (quoted ? NAMES.length : 0);
}

const FAMILY = '<name val="等线"/><charset val="134"/>';

/** Paper white, ink, vermilion for errors, ochre for warnings, grey for hints: the colours of every report. */
export function stylesPart(): string {
  const fonts = [
    `<sz val="10"/>${FAMILY}`,
    `<b/><sz val="10"/>${FAMILY}`,
    `<b/><sz val="16"/>${FAMILY}`,
    `<sz val="10"/><color rgb="FF5F6670"/>${FAMILY}`,
    `<b/><sz val="10"/><color rgb="FFB3311D"/>${FAMILY}`,
    `<b/><sz val="10"/><color rgb="FF8A5A00"/>${FAMILY}`,
  ];
  const line = (side: string) => `<${side} style="thin"><color rgb="FFB8BEC6"/></${side}>`;
  const border = ['left', 'right', 'top', 'bottom'].map(line).join('');
  const looks = [false, true].flatMap((quoted) =>
    Object.values<LookParts>(LOOKS).map(
      ({ font, fill, border: side, format, align, valign }) =>
        `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${side}" xfId="0"${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="${valign}" wrapText="1"/></xf>`,
    ),
  );
  return `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00####"/><numFmt numFmtId="165" formatCode="#,##0"/></numFmts><fonts count="${fonts.length}">${fonts.map((font) => `<font>${font}</font>`).join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF1F5"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
