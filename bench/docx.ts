import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import mammoth from 'mammoth';
import { launcher, referenceDocx } from './documents.ts';
import { coldMedian, time } from './measure.ts';
import { ms, type Section, times } from './section.ts';

const RUNS = 15;

function has(command: string, argument: string): boolean {
  return spawnSync(command, [argument], { stdio: 'ignore' }).status === 0;
}

/** Reading and checking a docx, beside programs that only read it. */
export async function docxBench(): Promise<Section> {
  const bytes = readFileSync(referenceDocx);
  const own = await time(RUNS, async () => check(await read(bytes, { path: referenceDocx })));
  const disclosure = await read(bytes, { path: referenceDocx });
  const rules = await time(RUNS, () => check(disclosure));
  const peer = await time(5, () => mammoth.convertToHtml({ buffer: bytes }));
  const process24 = await coldMedian(5, process.execPath, [
    launcher,
    'check',
    referenceDocx,
    '--format',
    'json',
    '--output',
    '/dev/null',
  ]);
  const machine = await coldMedian(5, 'node', [
    launcher,
    'check',
    referenceDocx,
    '--format',
    'json',
    '--output',
    '/dev/null',
  ]);
  const rows = [
    ['mingzhang: read and check, warm', ms(own.median), '1'],
    ['mingzhang: all rules only, warm', ms(rules.median), ''],
    ['mammoth: read only, warm', ms(peer.median), times(peer.median, own.median)],
    [
      'mingzhang check, whole process, Node 24',
      `${ms(process24.ms)} (${process24.peak?.toFixed(0) ?? '?'} MB)`,
      '',
    ],
    [
      "mingzhang check, whole process, the machine's Node",
      `${ms(machine.ms)} (${machine.peak?.toFixed(0) ?? '?'} MB)`,
      '',
    ],
  ];
  if (has('pandoc', '--version')) {
    const pandoc = await coldMedian(3, 'pandoc', ['-o', '/dev/null', '-t', 'html', referenceDocx]);
    rows.push([
      'pandoc: read only, whole process',
      `${ms(pandoc.ms)} (${pandoc.peak?.toFixed(0) ?? '?'} MB)`,
      times(pandoc.ms, process24.ms),
    ]);
  }
  return {
    title: 'A docx, read and checked',
    note: `${basename(referenceDocx)}, ${(bytes.byteLength / 1024).toFixed(0)} KB. Milliseconds, medians; a whole process with its peak memory. The ratio says how many times longer the peer takes.`,
    head: ['what', 'ms', 'ratio'],
    rows,
  };
}
