import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { published } from './documents.ts';
import { coldMedian, time } from './measure.ts';
import { ms, type Section, times } from './section.ts';

const FILES = [
  'reference/beidaihe-party-office-2024.pdf',
  'shanghai/commerce-commission-2025-budget.pdf',
  'shanghai/government-office-2025-budget.pdf',
  'shanghai/finance-bureau-2024-final.pdf',
];

async function pdfjsText(bytes: Uint8Array): Promise<number> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
    .promise;
  let items = 0;
  for (let page = 1; page <= document.numPages; page++) {
    items += (await (await document.getPage(page)).getTextContent()).items.length;
  }
  await document.cleanup();
  return items;
}

/** Reading and checking PDFs, beside programs that only extract their text. */
export async function pdfBench(): Promise<Section | undefined> {
  const files = FILES.map((file) => published + file).filter((file) => existsSync(file));
  if (files.length === 0) return undefined;
  const poppler = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
  const rows: string[][] = [];
  for (const file of files) {
    const bytes = readFileSync(file);
    const own = await time(24, async () => check(await read(bytes, { path: file })));
    const peer = await time(9, () => pdfjsText(bytes));
    const whole = poppler ? await coldMedian(3, 'pdftotext', ['-layout', file, '/dev/null']) : undefined;
    rows.push([
      basename(file),
      ms(own.median),
      `${ms(peer.median)} (${times(peer.median, own.median)})`,
      whole === undefined ? 'not installed' : `${ms(whole.ms)} (${times(whole.ms, own.median)})`,
    ]);
  }
  return {
    title: 'PDFs, read and checked',
    note: 'Milliseconds, medians, warm in the process; pdftotext is a whole process. Ratios say how many times longer the peer takes.',
    head: ['file', 'mingzhang: read and check', 'pdfjs-dist: text only', 'pdftotext -layout'],
    rows,
  };
}
