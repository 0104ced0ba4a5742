import type { Failure, Lang } from '@mingzhang/writers';
import { examineAll, failureLine } from './examine-all.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './run.ts';
import { speaker } from './say.ts';
import { assertWritable, fileSink, streamSink } from './sink.ts';

export type ReadFormat = 'json' | 'csv';

/** `mingzhang read`: what one disclosure says, as data. */
export async function readFile(
  input: string,
  options: { readonly format: ReadFormat; readonly output?: string; readonly lang: Lang },
  terminal: Terminal,
): Promise<ExitCode> {
  const { format, output, lang } = options;
  if (output !== undefined) await assertWritable(output, [input], speaker(lang));
  const wanted = { kind: format === 'csv' ? 'read-csv' : 'read-json' } as const;
  for await (const [path, answer] of examineAll([input], { wanted }, 1, () => undefined)) {
    if (answer.kind === 'failed') {
      terminal.stderr.write(`${failureLine(path, answer.failure, lang)}\n`);
      if (format === 'csv') return EXIT.unreadable;
    }
    const sink = output === undefined ? streamSink(terminal.stdout) : await fileSink(output);
    await sink.write(answer.kind === 'done' ? answer.output : await unreadable(path, answer.failure));
    await sink.finish();
    if (answer.kind === 'failed') return EXIT.unreadable;
  }
  return EXIT.clean;
}

async function unreadable(path: string, failure: Failure): Promise<string> {
  const { unreadableJson } = await import('@mingzhang/writers');
  return `${JSON.stringify(unreadableJson('mingzhang.read/1', path, failure), null, 2)}\n`;
}
