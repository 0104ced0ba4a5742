import { basename } from 'node:path';
import type { Lang, Waiver, Withholding } from '@mingzhang/writers';
import { waiversOf } from '../check.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-code.ts';
import { load } from '../load.ts';
import type { Terminal } from '../run.ts';
import { type Say, speaker } from '../say.ts';
import { loaded } from './loaded.ts';
import { writeFolder } from './whole-file.ts';

export interface PublishFileOptions {
  readonly output: string;
  readonly withhold?: string;
  /** A YAML file of findings let stand. */
  readonly waivers?: string;
  readonly waive: readonly Waiver[];
  readonly lang: Lang;
}

/** `mingzhang publish`: all forms into one folder with a manifest, or the reasons why not. */
export async function publishFile(
  input: string,
  options: PublishFileOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { lang, output } = options;
  const say = speaker(lang);
  const filed = options.waivers === undefined ? undefined : await waiversOf(options.waivers, say);
  const given = await loaded(input, lang, terminal);
  if (given === undefined) return EXIT.unreadable;
  const [{ publish, withhold }, { applyWaivers, check }] = await Promise.all([
    import('@mingzhang/writers'),
    import('@mingzhang/rules'),
  ]);
  const items = options.withhold === undefined ? [] : await withholdings(options.withhold, say);
  const { disclosure, records } = withheldOrUsage(() => withhold(given, items), say);
  const own = filed?.list.filter(({ document = basename(input) }) => document === basename(input)) ?? [];
  const report = applyWaivers(check(disclosure), own, filed?.today ?? '');
  const published = await publish(disclosure, report, {
    withheld: records,
    waivers: options.waive,
  });
  if (published.kind === 'refused') {
    for (const { id, message, messageEn } of published.obstacles)
      terminal.stderr.write(`✗ ${say(message, messageEn)} [${id}]\n`);
    terminal.stderr.write(
      say(
        `有 ${published.obstacles.length} 处阻碍，没有发布。请改正，或用 --waivers 文件、--waive 编号=何人:理由 说明不予处理。\n`,
        `Not published: ${published.obstacles.length} obstacles. Mend them, or waive them by --waivers FILE or --waive ID=WHO:WHY.\n`,
      ),
    );
    return EXIT.faulty;
  }
  await writeFolder(output, published.files, say);
  for (const { name, bytes, sha256 } of published.manifest.files)
    terminal.stdout.write(`${sha256}  ${name}  ${bytes}\n`);
  return EXIT.clean;
}

async function withholdings(path: string, say: Say): Promise<readonly Withholding[]> {
  const { readWithholdings } = await import('@mingzhang/writers');
  try {
    return readWithholdings(new TextDecoder().decode(await load(path)));
  } catch (error) {
    if (error instanceof Error && 'messageEn' in error)
      throw new UsageError(`--withhold ${path}：${say(error.message, String(error.messageEn))}`);
    throw error;
  }
}

function withheldOrUsage<T>(run: () => T, say: Say): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      say(
        `--withhold：文件里没有这一处，没有发布（${error.message}）。`,
        `--withhold: the document has nothing there; not published (${error.message}).`,
      ),
    );
  }
}

/** `ID=WHO:WHY` as a waiver; undefined where a part is missing. */
export function waiverOf(text: string): Waiver | undefined {
  const [, obstacle = '', by = '', reason = ''] = /^([^=]+)=([^:：]+)[:：](.+)$/.exec(text) ?? [];
  return reason === '' ? undefined : { obstacle, by: by.trim(), reason: reason.trim() };
}
