import type { Batch, BatchEntry, Checked, Failure, Lang, OutputFormat, Unreadable } from '@mingzhang/writers';
import { notes, waiversOf } from '../check.ts';
import { examineAll, failureLine } from '../examine-all.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-code.ts';
import { expand } from '../inputs.ts';
import type { Wanted } from '../job.ts';
import { progress } from '../progress.ts';
import type { Terminal } from '../run.ts';
import { type Say, speaker } from '../say.ts';
import { assertWritable } from '../sink.ts';
import { writeWhole } from './whole-file.ts';

/** Formats that hand the findings of one or many documents on in one file. */
export const HANDED = [
  'sarif',
  'xlsx',
  'inspection-docx',
  'inspection-xlsx',
  'batch',
] as const satisfies readonly (OutputFormat | 'batch')[];
export type HandedFormat = (typeof HANDED)[number];

export interface HandOnOptions {
  readonly format: HandedFormat;
  readonly output?: string;
  readonly lang: Lang;
  readonly jobs: number;
  readonly ocr?: 'tesseract';
  /** A YAML file of findings let stand. */
  readonly waivers?: string;
  readonly resume?: boolean;
}

export function isHanded(format: string): format is HandedFormat {
  return HANDED.some((known) => known === format);
}

/** `mingzhang check` into one file for others: SARIF, a workbook, the inspection form, the report of a batch. */
export async function handOn(
  inputs: readonly string[],
  options: HandOnOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { format, output, lang, jobs, ocr } = options;
  const say = speaker(lang);
  const { paths, passedOver, emptyFolders } = await expand(inputs);
  refuse(options, paths, say);
  if (output !== undefined) await assertWritable(output, [...inputs, ...paths], say);
  const waivers = options.waivers === undefined ? undefined : await waiversOf(options.waivers, say);
  notes(passedOver, emptyFolders, terminal, say);
  const wanted: Wanted = { kind: format === 'batch' ? 'summary' : 'checked' };
  const given = {
    wanted,
    ...(ocr === undefined ? {} : { ocr }),
    ...(waivers === undefined ? {} : { waivers }),
  };
  const bar = progress(paths.length, terminal.stderr, say);
  const texts: string[] = [];
  const unreadable: Unreadable[] = [];
  let faulty = 0;
  for await (const [path, answer] of examineAll(paths, given, jobs, bar.step)) {
    if (answer.kind === 'done') {
      texts.push(answer.output);
      if (answer.grades.error > 0) faulty++;
    } else {
      bar.clear();
      terminal.stderr.write(`${failureLine(path, answer.failure, lang)}\n`);
      unreadable.push(unreadableOf(path, answer.failure));
    }
  }
  const bytes = await written(format, output, texts, unreadable, lang);
  if (output === undefined) terminal.stdout.write(bytes);
  else await writeWhole(output, bytes);
  if (unreadable.length + emptyFolders.length > 0) return EXIT.unreadable;
  return faulty > 0 ? EXIT.faulty : EXIT.clean;
}

function refuse({ format, output, resume }: HandOnOptions, paths: readonly string[], say: Say): void {
  if (resume === true) {
    throw new UsageError(
      say(
        '--resume 只用于 --format ndjson 并写明 --output。',
        '--resume goes with --format ndjson and --output.',
      ),
    );
  }
  if (output === undefined && format !== 'sarif') {
    throw new UsageError(
      say(
        `--format ${format} 要写明 --output 文件名。`,
        `--format ${format} needs --output with the name of a file.`,
      ),
    );
  }
  if (format === 'inspection-docx' && paths.length > 1) {
    throw new UsageError(
      say(
        '--format inspection-docx 一次只写一份文件的检查表；多份请用 inspection-xlsx。',
        '--format inspection-docx writes the form of one file at a time; take inspection-xlsx for several.',
      ),
    );
  }
}

function unreadableOf(path: string, { message, messageEn }: Failure): Unreadable {
  return { path, reason: message, reasonEn: messageEn };
}

async function written(
  format: HandedFormat,
  output: string | undefined,
  texts: readonly string[],
  unreadable: readonly Unreadable[],
  lang: Lang,
): Promise<Uint8Array> {
  const [{ RULES }, writers] = await Promise.all([import('@mingzhang/rules'), import('@mingzhang/writers')]);
  if (format !== 'batch') {
    const checked = texts.map((text): Checked => JSON.parse(text));
    return writers.OUTPUTS[format].write(checked, RULES, lang, unreadable);
  }
  const entries = texts.map((text): BatchEntry => JSON.parse(text));
  const batch: Batch = writers.batchOf([...entries, ...unreadable]);
  const names = new Map(RULES.map(({ id, title }) => [id, title]));
  return output?.toLowerCase().endsWith('.xlsx')
    ? writers.batchWorkbook(batch, names, lang)
    : new TextEncoder().encode(writers.batchHtml(batch, names, lang));
}
