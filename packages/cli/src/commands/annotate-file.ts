import type { Lang } from '@mingzhang/writers';
import { examineAll, failureLine } from '../examine-all.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../run.ts';
import { shownPath, speaker } from '../say.ts';
import { assertWritable } from '../sink.ts';
import { writeWhole } from './whole-file.ts';

/** What a worker thread says of an annotated document: its bytes in base 64, or why there are none. */
export type AnnotatedAnswer =
  | { readonly ok: true; readonly base64: string; readonly notes: number; readonly atHead: number }
  | { readonly ok: false; readonly reason: string; readonly reasonEn: string };

/** `mingzhang annotate`: the given document with every finding noted where it stands. */
export async function annotateFile(
  input: string,
  { output, lang }: { readonly output: string; readonly lang: Lang },
  terminal: Terminal,
): Promise<ExitCode> {
  const say = speaker(lang);
  await assertWritable(output, [input], say);
  const wanted = { wanted: { kind: 'annotated' } } as const;
  for await (const [path, answer] of examineAll([input], wanted, 1, () => undefined)) {
    if (answer.kind === 'failed') {
      terminal.stderr.write(`${failureLine(path, answer.failure, lang)}\n`);
      return EXIT.unreadable;
    }
    const done: AnnotatedAnswer = JSON.parse(answer.output);
    if (!done.ok) {
      terminal.stderr.write(`✗ ${shownPath(path)}：${say(done.reason, done.reasonEn)}\n`);
      return EXIT.unreadable;
    }
    await writeWhole(output, Buffer.from(done.base64, 'base64'));
    terminal.stderr.write(
      say(
        `已在 ${done.notes} 处加批注${done.atHead > 0 ? `，其中 ${done.atHead} 项针对全文，写在开头` : ''}：${shownPath(output)}\n`,
        `${done.notes} places noted${done.atHead > 0 ? `; ${done.atHead} findings on the whole document stand at its head` : ''}: ${shownPath(output)}\n`,
      ),
    );
    return answer.grades.error > 0 ? EXIT.faulty : EXIT.clean;
  }
  return EXIT.clean;
}
