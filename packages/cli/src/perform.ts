import { basename } from 'node:path';
import { applyWaivers } from '@mingzhang/rules';
import { type Examined, examine, failureOf } from '@mingzhang/server';
import {
  checkJson,
  countGrades,
  documentLine,
  factsCsv,
  htmlReport,
  readJson,
  textReport,
  toJson,
} from '@mingzhang/writers';
import { checkOptions } from './commands/beside.ts';
import { disclosureOf } from './commands/disclosure-of.ts';
import { handed, handedOver } from './commands/handed-over.ts';
import type { Answer, Job, Wanted } from './job.ts';
import { load } from './load.ts';

/** Does one file's work; whatever goes wrong with it is its answer. */
export async function perform({ path, wanted, ocr, waivers, beside = {} }: Job): Promise<Answer> {
  try {
    const bytes = await load(path);
    if (wanted.kind === 'disclosure') {
      const output = toJson(await disclosureOf(bytes, path, ocr));
      return { kind: 'done', output, grades: countGrades([]) };
    }
    if (wanted.kind === 'read-json' || wanted.kind === 'read-csv') {
      const { read } = await import('@mingzhang/readers');
      const disclosure = await read(bytes, { path, ocr });
      const output = wanted.kind === 'read-csv' ? factsCsv(disclosure) : pretty(readJson(disclosure));
      return { kind: 'done', output, grades: countGrades([]) };
    }
    const examined = waived(await examine(bytes, path, ocr, await checkOptions(beside)), path, waivers);
    return {
      kind: 'done',
      output: handed(wanted.kind)
        ? await handedOver(examined, wanted.kind, bytes)
        : await render(examined, wanted),
      grades: countGrades(examined.report.findings),
      summary: documentLine(examined.disclosure, examined.report),
    };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/** What was found, less what was let stand in this file. */
function waived(examined: Examined, path: string, waivers: Job['waivers']): Examined {
  if (waivers === undefined) return examined;
  const own = waivers.list.filter(({ document }) => document === undefined || document === basename(path));
  return { ...examined, report: applyWaivers(examined.report, own, waivers.today) };
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
