import { deflateSync } from 'node:zlib';

/** Something drawn on a sheet, at points from its top left. */
export type Mark =
  | { text: string; x: number; y: number; size?: number; turn?: 0 | 90 | 270; hidden?: true; font?: string }
  | { rule: readonly [number, number, number, number] }
  | { fill: readonly [number, number, number, number] }
  | { box: readonly [number, number, number, number] }
  | { grey: Uint8Array; width: number; height: number };

export interface Sheet {
  readonly marks: readonly Mark[];
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Draws everything inside a form XObject, scaled by two, to see that forms are looked into. */
  readonly inForm?: true;
}

const utf16 = (text: string): string =>
  [...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function drawn(mark: Mark, height: number): string {
  if ('rule' in mark) {
    const [x1, y1, x2, y2] = mark.rule;
    return `0.5 w ${x1} ${height - y1} m ${x2} ${height - y2} l S`;
  }
  if ('fill' in mark) {
    const [left, top, right, bottom] = mark.fill;
    return `${left} ${height - bottom} ${right - left} ${bottom - top} re f`;
  }
  if ('box' in mark) {
    const [left, top, right, bottom] = mark.box;
    return `0.5 w ${left} ${height - bottom} ${right - left} ${bottom - top} re S`;
  }
  if ('grey' in mark) return '';
  const size = mark.size ?? 10;
  const turn = { 0: '1 0 0 1', 90: '0 1 -1 0', 270: '0 -1 1 0' }[mark.turn ?? 0];
  const mode = mark.hidden ? 3 : 0;
  const font = mark.font ?? 'F1';
  return `BT /${font} ${size} Tf ${mode} Tr ${turn} ${mark.x} ${height - mark.y} Tm <${utf16(mark.text)}> Tj ET`;
}

const stream = (head: string, body: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${head} /Length ${body.length} >>\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream', 'latin1'),
  ]);

/**
 * A PDF written by hand. Text is in the font STSong-Light, not embedded: Chinese characters one em wide, Latin
 * ones half an em.
 */
export function pdfOf(sheets: readonly Sheet[], fonts: Readonly<Record<string, string>> = {}): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: Buffer | string): number => objects.push(Buffer.from(body as string, 'latin1'));
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  const named = Object.entries(fonts).map(([name, body]) => `/${name} ${add(body)} 0 R`);
  const resources = `/Font << /F1 3 0 R ${named.join(' ')} >>`;
  const pages = sheets.map((sheet) => {
    const width = sheet.width ?? 595;
    const height = sheet.height ?? 842;
    const image = sheet.marks.find((mark) => 'grey' in mark);
    const picture =
      image === undefined
        ? 0
        : add(
            stream(
              `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
              deflateSync(image.grey),
            ),
          );
    const paint = picture === 0 ? '' : `q ${width} 0 0 ${height} 0 0 cm /Im Do Q`;
    const inner = sheet.marks.map((mark) => drawn(mark, height)).join('\n');
    const scale = sheet.inForm ? 'q 0.5 0 0 0.5 0 0 cm ' : '';
    const content = Buffer.from(`${scale}${inner}${scale === '' ? '' : ' Q'}`, 'latin1');
    const form = sheet.inForm
      ? add(
          stream(
            `/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Matrix [2 0 0 2 0 0] /Resources << ${resources} >>`,
            content,
          ),
        )
      : 0;
    const body = form === 0 ? Buffer.concat([Buffer.from(`${paint}\n`), content]) : Buffer.from('/Fm Do');
    const contents = add(stream('', body));
    const objectsOfPage = `/XObject << ${picture === 0 ? '' : `/Im ${picture} 0 R`} ${form === 0 ? '' : `/Fm ${form} 0 R`} >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${sheet.rotate ?? 0} /Contents ${contents} 0 R /Resources << ${resources} ${objectsOfPage} >> >>`,
    );
  });
  objects[1] = Buffer.from(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
  );
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/**
 * A ruled table: column edges, row edges, and what stands in the cells, line by line (`'1,234.\n56'` is two lines
 * of one cell). A cell of `'<'` belongs to the one at its left, `'^'` to the one above it.
 */
export function ruledTable(
  xs: readonly number[],
  ys: readonly number[],
  cells: readonly (readonly string[])[],
): Mark[] {
  const at = (row: number, column: number): string => cells[row]?.[column] ?? '';
  const marks: Mark[] = [];
  for (const [r, top] of ys.slice(0, -1).entries()) {
    const bottom = ys[r + 1] ?? top;
    for (const [c, left] of xs.slice(0, -1).entries()) {
      const right = xs[c + 1] ?? left;
      if (at(r, c) !== '<') marks.push({ rule: [left, top, left, bottom] });
      if (at(r, c) !== '^') marks.push({ rule: [left, top, right, top] });
      if (r === ys.length - 2) marks.push({ rule: [left, bottom, right, bottom] });
      if (c === xs.length - 2) marks.push({ rule: [right, top, right, bottom] });
      if (at(r, c) === '<' || at(r, c) === '^') continue;
      for (const [i, line] of at(r, c).split('\n').entries()) {
        if (line !== '') marks.push({ text: line, x: left + 3, y: top + 12 + i * 12 });
      }
    }
  }
  return marks;
}
