import { crc32, deflateSync } from 'node:zlib';
import type { Box } from './frame.ts';
import type { Rule } from './page-rules.ts';
import type { Pdfium } from './pdfium.ts';

/** A page as grey dots, 0 black to 255 white, row after row. `scale` is dots for one point. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly dots: Uint8Array;
}

const mostDots = 40_000_000;
const white = 0xffffffff;
const annotations = 1;

/** Renders a page as it is shown, at about `dpi` dots an inch; undefined where there is no memory for it. */
export function renderPage(
  engine: Pdfium,
  page: number,
  size: { width: number; height: number },
  dpi: number,
): Picture | undefined {
  const { call } = engine;
  const scale = Math.min(dpi / 72, Math.sqrt(mostDots / Math.max(1, size.width * size.height)));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const bitmap = call.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return undefined;
  call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, annotations);
  const stride = call.FPDFBitmap_GetStride(bitmap);
  const start = call.FPDFBitmap_GetBuffer(bitmap);
  const pixels = engine.u8();
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = start + y * stride + x * 4;
      const [b = 0, g = 0, r = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      dots[y * width + x] = (r * 77 + g * 150 + b * 29) >> 8;
    }
  }
  call.FPDFBitmap_Destroy(bitmap);
  return { width, height, scale, dots };
}

/** A picture as a grey PNG. */
export function pngOf({ width, height, dots }: Picture): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(dots.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 1 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const dark = 150;

/** Long dark runs along one direction, as rules in points; `wipe` is called with the dots of each run. */
function runs(
  picture: Picture,
  lines: number,
  length: number,
  at: (line: number, step: number) => number,
  wipe: number[],
): Rule[] {
  const { dots, scale } = picture;
  const shortest = 18 * scale;
  const out: Rule[] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    let last = -1;
    const close = (): void => {
      if (from >= 0 && last - from >= shortest) {
        out.push({ at: (line + 0.5) / scale, from: from / scale, to: (last + 1) / scale });
        for (let step = from; step <= last; step++) wipe.push(at(line, step));
      }
      from = -1;
    };
    for (let step = 0; step < length; step++) {
      if ((dots[at(line, step)] ?? 255) < dark) {
        if (from < 0) from = step;
        last = step;
      } else if (from >= 0 && step - last > 2) close();
    }
    close();
  }
  return out;
}

/** The ruling lines of a scanned page, and the page without them, for what reads the words. */
export function scannedRules(picture: Picture): { lying: Rule[]; standing: Rule[]; words: Picture } {
  const { width, height, dots } = picture;
  const wipe: number[] = [];
  const lying = runs(picture, height, width, (line, step) => line * width + step, wipe);
  const standing = runs(picture, width, height, (line, step) => step * width + line, wipe);
  const clean = dots.slice();
  for (const dot of wipe) clean[dot] = 255;
  return { lying, standing, words: { ...picture, dots: clean } };
}

/** Whether anything is printed within a box of a picture, its edges left out. */
export function inked({ width, height, scale, dots }: Picture, box: Box): boolean {
  const margin = 2;
  const enough = scale * scale * 1.5;
  const right = Math.min(width, (box.right - margin) * scale);
  const bottom = Math.min(height, (box.bottom - margin) * scale);
  let found = 0;
  for (let y = Math.max(0, Math.ceil((box.top + margin) * scale)); y < bottom; y++) {
    for (let x = Math.max(0, Math.ceil((box.left + margin) * scale)); x < right; x++) {
      if ((dots[y * width + x] ?? 255) < dark && ++found > enough) return true;
    }
  }
  return false;
}
