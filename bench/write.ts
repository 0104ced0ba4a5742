import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read } from '@mingzhang/readers';
import { FORMATS, type Format, write } from '@mingzhang/writers';
import { launcher, referenceDocx } from './documents.ts';
import { coldMedian, time } from './measure.ts';
import { ms, type Section, times } from './section.ts';

const RUNS = 6;

/** Every published form of the reference written in one process, and a docx beside LibreOffice. */
export async function writeBench(): Promise<Section> {
  const disclosure = await read(readFileSync(referenceDocx), { path: referenceDocx });
  const forms = (Object.keys(FORMATS) as Format[]).filter((format) => format !== 'json');
  const all = await time(RUNS, async () => {
    for (const form of forms) await write(disclosure, form);
  });
  const rows = [
    [`all ${forms.length}, the writers loaded first`, ms(all.first), ''],
    ['all, warm', ms(all.median), ''],
  ];
  for (const form of forms) {
    const own = await time(RUNS, () => write(disclosure, form));
    const size = (await write(disclosure, form)).byteLength / 1024;
    rows.push([`${form}, warm (${size.toFixed(0)} KB)`, ms(own.median), '']);
  }
  rows.push(...(await besideLibreOffice(await write(disclosure, 'docx'))));
  return {
    title: 'A disclosure in every form',
    note: `What ${basename(referenceDocx)} says, written as ${forms.join(', ')} one after another in one process; and a docx read and written again as docx, the whole process, beside LibreOffice. Milliseconds; the ratio says how many times longer LibreOffice takes.`,
    head: ['what', 'ms', 'ratio'],
    rows,
  };
}

async function besideLibreOffice(docx: Uint8Array): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  try {
    const given = join(folder, 'given.docx');
    writeFileSync(given, docx);
    const own = await coldMedian(3, process.execPath, [launcher, 'convert', given, join(folder, 'own.docx')]);
    const rows = [['mingzhang convert, docx to docx, whole process', ms(own.ms), '']];
    if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0)
      return [...rows, ['LibreOffice, docx to docx', 'not installed', '']];
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const out = join(folder, 'office');
    const to = [profile, '--headless', '--convert-to', 'docx', '--outdir', out, given];
    const office = await coldMedian(3, 'soffice', to);
    return [...rows, ['LibreOffice, docx to docx, whole process', ms(office.ms), times(office.ms, own.ms)]];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
