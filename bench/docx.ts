import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import mammoth from 'mammoth';
import { launcher, referenceDocx } from './documents.ts';
import { withPeers } from './docx-peers.ts';
import { type Cold, coldMedian, time } from './measure.ts';
import { ms, type Section, times } from './section.ts';

const RUNS = 36;
const COLD_RUNS = 9;

/** Reading and checking a docx, beside programs that only read it. */
export async function docxBench(): Promise<Section> {
  const bytes = readFileSync(referenceDocx);
  const own = await time(RUNS, async () => check(await read(bytes, { path: referenceDocx })));
  const disclosure = await read(bytes, { path: referenceDocx });
  const rules = await time(RUNS, () => check(disclosure));
  const peer = await time(9, () => mammoth.convertToHtml({ buffer: bytes }));
  const args = [launcher, 'check', referenceDocx, '--format', 'json', '--output', '/dev/null'];
  const pinned = await coldMedian(COLD_RUNS, process.execPath, args);
  const machine = await coldMedian(COLD_RUNS, 'node', args);
  const peers = await withPeers(referenceDocx, async (name, runs, command) => {
    if (command === undefined) return [`${name}, whole process`, 'not installed', ''];
    const [program, ...rest] = command;
    const cold = await coldMedian(runs, program, rest);
    return [`${name}, whole process`, whole(cold), times(cold.ms, pinned.ms)];
  });
  return {
    title: 'A docx, read and checked',
    note: `${basename(referenceDocx)}, ${(bytes.byteLength / 1024).toFixed(0)} KB. Milliseconds, medians; a whole process with its peak memory. The ratio says how many times longer the peer takes, which only reads: in the process beside our reading and checking, a whole process beside our whole process.`,
    head: ['what', 'ms', 'ratio'],
    rows: [
      ['mingzhang: read and check, warm', ms(own.median), '1'],
      ['mingzhang: all rules only, warm', ms(rules.median), ''],
      ['mammoth: read only, warm', ms(peer.median), times(peer.median, own.median)],
      ['mingzhang check, whole process, Node 24', whole(pinned), '1'],
      ["mingzhang check, whole process, the machine's `node`, which starts Node 24", whole(machine), ''],
      ...peers,
    ],
  };
}

function whole({ ms: taken, peak }: Cold): string {
  return `${ms(taken)} (${peak?.toFixed(0) ?? '?'} MB)`;
}
