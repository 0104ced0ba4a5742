import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { PageFrame } from './page-frame.ts';
import type { Glyph } from './page-text.ts';

/** A word found in a picture; its box in the picture's dots, from the top left. */
export interface RecognisedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Reads the words of a page's picture (a PNG). */
export type Recogniser = (png: Uint8Array, page: number) => Promise<readonly RecognisedWord[]>;

const longest = 120_000;
const mostOutput = 32 * 1024 * 1024;

/** Words of tesseract's TSV output: level 5 rows, those it believes in at all. */
export function wordsOfTsv(tsv: string): RecognisedWord[] {
  const words: RecognisedWord[] = [];
  for (const row of tsv.split('\n')) {
    const [level, , , , , , left, top, width, height, confidence, text] = row.split('\t');
    if (level !== '5' || text === undefined || text.trim() === '' || Number(confidence) < 0) continue;
    const x = Number(left);
    const y = Number(top);
    words.push({ text: text.trim(), left: x, top: y, right: x + Number(width), bottom: y + Number(height) });
  }
  return words;
}

function run(png: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', ['stdin', 'stdout', '-l', 'chi_sim', '--psm', '11', 'tsv'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: longest,
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > mostOutput) child.kill();
      else parts.push(part);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(parts).toString('utf8')));
    child.stdin.end(png);
  });
}

/** The `tesseract` installed on this machine, or undefined where there is none or it lacks `chi_sim`. */
export async function installedTesseract(): Promise<Recogniser | undefined> {
  try {
    const { stdout, stderr } = await promisify(execFile)('tesseract', ['--list-langs'], { timeout: 10_000 });
    if (!/^chi_sim$/m.test(stdout + stderr)) return undefined;
  } catch {
    return undefined;
  }
  return async (png) => wordsOfTsv(await run(png));
}

/** Recognised words as characters of the page, each given its share of the word's width. */
export function glyphsOfWords(words: readonly RecognisedWord[], scale: number, frame: PageFrame): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const word of words) {
    const characters = [...word.text];
    const weights = characters.map((character) => (/[\u0000-\u00ff]/.test(character) ? 1 : 2));
    const unit = (word.right - word.left) / scale / weights.reduce((sum, weight) => sum + weight, 0);
    const height = (word.bottom - word.top) / scale;
    const size = Math.min(Math.max(height, 6), 40);
    const bottom = word.bottom / scale;
    let left = word.left / scale;
    for (const [i, text] of characters.entries()) {
      const right = left + unit * (weights[i] ?? 1);
      if (right > 0 && left < frame.width) {
        glyphs.push({
          text,
          left,
          right,
          top: bottom - size,
          bottom,
          baseline: bottom - size * 0.12,
          size,
          unmapped: false,
          recognised: true,
          blank: false,
        });
      }
      left = right;
    }
  }
  return glyphs;
}
