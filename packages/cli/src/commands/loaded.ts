import type { Disclosure } from '@mingzhang/model';
import type { Lang } from '@mingzhang/writers';
import { examineAll, failureLine } from '../examine-all.ts';
import type { Terminal } from '../run.ts';

/** The disclosure in a file, read in a worker thread within its limits; undefined, and said so, where it cannot be. */
export async function loaded(path: string, lang: Lang, terminal: Terminal): Promise<Disclosure | undefined> {
  const wanted = { wanted: { kind: 'disclosure' } } as const;
  for await (const [, answer] of examineAll([path], wanted, 1, () => undefined)) {
    if (answer.kind === 'done') {
      const { fromJson } = await import('@mingzhang/writers');
      return fromJson(answer.output);
    }
    terminal.stderr.write(`${failureLine(path, answer.failure, lang)}\n`);
  }
  return undefined;
}
