import { type Examined, examine, failureOf } from '@mingzhang/server';
import {
  checkJson,
  countGrades,
  documentLine,
  factsCsv,
  htmlReport,
  readJson,
  textReport,
} from '@mingzhang/writers';
import type { Answer, Job, Wanted } from './job.ts';
import { load } from './load.ts';

/** Does one file's work; whatever goes wrong with it is its answer. */
export async function perform({ path, wanted, ocr }: Job): Promise<Answer> {
  try {
    const bytes = await load(path);
    if (wanted.kind === 'read-json' || wanted.kind === 'read-csv') {
      const { read } = await import('@mingzhang/readers');
      const disclosure = await read(bytes, { path, ocr });
      const output = wanted.kind === 'read-csv' ? factsCsv(disclosure) : pretty(readJson(disclosure));
      return { kind: 'done', output, grades: countGrades([]) };
    }
    const examined = await examine(bytes, path, ocr);
    return {
      kind: 'done',
      output: await render(examined, wanted),
      grades: countGrades(examined.report.findings),
      summary: documentLine(examined.disclosure, examined.report),
    };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

async function render(examined: Examined, wanted: Wanted): Promise<string> {
  const { disclosure, report, timing } = examined;
  if (wanted.kind === 'html') return htmlReport(disclosure, report, wanted.lang);
  if (wanted.kind !== 'text') {
    const object = checkJson(disclosure, report, timing);
    return wanted.kind === 'line' ? `${JSON.stringify(object)}\n` : pretty(object);
  }
  const { default: colours } = await import('picocolors');
  const { lang, width, colour } = wanted;
  return textReport(disclosure, report, { lang, width, paint: colours.createColors(colour) });
}

function pretty(object: unknown): string {
  return `${JSON.stringify(object, null, 2)}\n`;
}
