import type { DocumentLine, Lang } from '@mingzhang/writers';
import type { Beside } from './commands/beside.ts';
import { examineAll, failureLine } from './examine-all.ts';
import { EXIT, type ExitCode, UsageError } from './exit-code.ts';
import { expand } from './inputs.ts';
import type { Job, Wanted } from './job.ts';
import { progress } from './progress.ts';
import { answerBefore, doneBefore, partSink } from './resume.ts';
import type { Terminal } from './run.ts';
import { type Say, shownPath, speaker } from './say.ts';
import { assertWritable, fileSink, type Sink, streamSink } from './sink.ts';

export type CheckFormat = 'text' | 'json' | 'ndjson' | 'html';

export interface CheckOptions extends Beside {
  readonly format: CheckFormat;
  readonly output?: string;
  readonly lang: Lang;
  readonly jobs: number;
  readonly color: boolean;
  readonly ocr?: 'tesseract';
  readonly resume?: boolean;
  /** A YAML file of findings let stand. */
  readonly waivers?: string;
}

interface Tally {
  total: number;
  faulty: number;
  unreadable: number;
}

/** `mingzhang check`: every input read and checked, in order, each apart from the others. */
export async function checkFiles(
  inputs: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { format, output, lang, jobs } = options;
  const say = speaker(lang);
  const { paths, several, passedOver, emptyFolders } = await expand(inputs);
  if (format === 'html' && several) {
    throw new UsageError(
      say('--format html 一次只写一份文件的网页。', '--format html writes the page of one file at a time.'),
    );
  }
  if (output !== undefined) await assertWritable(output, [...inputs, ...paths], say);
  if (options.resume === true && (format !== 'ndjson' || output === undefined)) {
    throw new UsageError(
      say(
        '--resume 只用于 --format ndjson 并写明 --output。',
        '--resume goes with --format ndjson and --output.',
      ),
    );
  }
  const waivers = options.waivers === undefined ? undefined : await waiversOf(options.waivers, say);
  notes(passedOver, emptyFolders, terminal, say);
  const known = options.resume === true && output !== undefined ? await doneBefore(output) : new Map();
  const sink =
    output === undefined
      ? streamSink(terminal.stdout)
      : await (format === 'ndjson' ? partSink(output) : fileSink(output));
  const lines: [string, DocumentLine | undefined][] = [];
  const bar = progress(paths.length, terminal.stderr, say);
  const tally: Tally = { total: 0, faulty: 0, unreadable: 0 };
  const layout = layoutOf(format, several);
  try {
    await sink.write(layout.open);
    for await (const [path, answer] of examineAll(
      paths,
      {
        wanted: wantedOf(options, several, terminal),
        ...(options.ocr === undefined ? {} : { ocr: options.ocr }),
        ...(waivers === undefined ? {} : { waivers }),
        beside: besideOf(options),
      },
      jobs,
      bar.step,
      (file) => answerBefore(known, file),
    )) {
      if (output === undefined && terminal.stdout.isTTY) bar.clear();
      const between = tally.total === 0 ? '' : layout.between;
      tally.total++;
      lines.push([shownPath(path), answer.kind === 'done' ? answer.summary : undefined]);
      if (answer.kind === 'done') {
        if (answer.grades.error > 0) tally.faulty++;
        await sink.write(between + trimmed(answer.output, layout));
      } else {
        tally.unreadable++;
        bar.clear();
        terminal.stderr.write(`${failureLine(path, answer.failure, lang)}\n`);
        const { unreadableJson } = await import('@mingzhang/writers');
        const object = unreadableJson('mingzhang.check/1', path, answer.failure);
        if (layout.failed !== undefined) await sink.write(between + layout.failed(object));
      }
    }
    await sink.write(layout.close);
    if (format === 'text' && several) {
      const { severalText } = await import('@mingzhang/writers');
      await sink.write(`\n\n${severalText(lines, lang)}\n`);
      await writeTally(tally, sink, say);
    }
    if (format === 'html' && tally.unreadable > 0) await sink.discard();
    else await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  if (tally.unreadable + emptyFolders.length > 0) return EXIT.unreadable;
  return tally.faulty > 0 ? EXIT.faulty : EXIT.clean;
}

/** How documents are put together in one output. `failed` writes one that could not be read, where the format can. */
interface Layout {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  readonly failed?: (object: unknown) => string;
}

function layoutOf(format: CheckFormat, several: boolean): Layout {
  if (format === 'ndjson') {
    return { open: '', between: '', close: '', failed: (object) => `${JSON.stringify(object)}\n` };
  }
  if (format !== 'json') return { open: '', between: '\n\n', close: '' };
  if (several)
    return { open: '[\n', between: ',\n', close: '\n]\n', failed: (object) => JSON.stringify(object) };
  return { open: '', between: '', close: '', failed: (object) => `${JSON.stringify(object, null, 2)}\n` };
}

function trimmed(output: string, layout: Layout): string {
  return layout.open === '' ? output : output.trimEnd();
}

function besideOf({ previous, approved, published }: CheckOptions): Beside {
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(approved === undefined ? {} : { approved }),
    ...(published === undefined ? {} : { published }),
  };
}

/** The waivers in a file, to hold on the present day. */
export async function waiversOf(path: string, say: Say): Promise<Job['waivers']> {
  const { loadWaivers, today } = await import('./waivers/load-waivers.ts');
  return { list: await loadWaivers(path, say), today: today() };
}

function wantedOf(options: CheckOptions, several: boolean, { stdout, env }: Terminal): Wanted {
  const { format, lang, output } = options;
  if (format === 'html') return { kind: 'html', lang };
  if (format !== 'text') return { kind: format === 'json' && !several ? 'json' : 'line' };
  const screen = output === undefined && stdout.isTTY === true;
  const colour = screen && options.color && !env.NO_COLOR && env.TERM !== 'dumb';
  const width = screen ? Math.max(60, Math.min(stdout.columns, 120)) : 100;
  return { kind: 'text', lang, width, colour };
}

/** Says which folders were empty and which files were passed over. */
export function notes(
  passedOver: readonly string[],
  empty: readonly string[],
  { stderr }: Terminal,
  say: Say,
): void {
  for (const folder of empty) {
    stderr.write(
      `${say(`✗ 文件夹“${shownPath(folder)}”里没有可读的文件。`, `✗ folder “${shownPath(folder)}” holds no file that can be read.`)}\n`,
    );
  }
  if (passedOver.length === 0) return;
  const some = passedOver.slice(0, 3).map(shownPath).join(say('、', ', '));
  stderr.write(
    `${say(
      `跳过 ${passedOver.length} 个不是公开文件格式的文件：${some}${passedOver.length > 3 ? ' 等' : ''}`,
      `passed over ${passedOver.length} files of other formats: ${some}${passedOver.length > 3 ? ', …' : ''}`,
    )}\n`,
  );
}

async function writeTally({ total, faulty, unreadable }: Tally, sink: Sink, say: Say): Promise<void> {
  const clean = total - faulty - unreadable;
  await sink.write(
    say(
      `\n共 ${total} 份：${faulty} 份有错误，${clean} 份没有错误，${unreadable} 份读不了。\n`,
      `\n${total} documents: ${faulty} with errors, ${clean} without, ${unreadable} could not be read.\n`,
    ),
  );
}
