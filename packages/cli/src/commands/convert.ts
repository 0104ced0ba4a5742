import { extname } from 'node:path';
import type { Format, Lang } from '@mingzhang/writers';
import { EXIT, type ExitCode, UsageError } from '../exit-code.ts';
import type { Terminal } from '../run.ts';
import { speaker } from '../say.ts';
import { assertWritable } from '../sink.ts';
import { loaded } from './loaded.ts';
import { writeWhole } from './whole-file.ts';

/** `mingzhang write` and `mingzhang convert`: one disclosure from any form to any other. */
export async function convertFile(
  input: string,
  output: string,
  options: { readonly to?: Format; readonly lang: Lang },
  terminal: Terminal,
): Promise<ExitCode> {
  const { lang } = options;
  const say = speaker(lang);
  const { FORMATS, write } = await import('@mingzhang/writers');
  const extension = extname(output).toLowerCase().slice(1);
  const formats = Object.keys(FORMATS) as Format[];
  const format = options.to ?? formats.find((one) => FORMATS[one].extension === extension);
  if (format === undefined) {
    const list = formats.map((one) => `.${FORMATS[one].extension}`).join(' ');
    throw new UsageError(
      say(
        `不知道“${output}”要写成哪一种：文件名请以 ${list} 之一结尾，或用 --to 指明。`,
        `What “${output}” is to be is not clear: end its name in one of ${list}, or say it by --to.`,
      ),
    );
  }
  await assertWritable(output, [input], say);
  const disclosure = await loaded(input, lang, terminal);
  if (disclosure === undefined) return EXIT.unreadable;
  await writeWhole(output, await write(disclosure, format));
  return EXIT.clean;
}
