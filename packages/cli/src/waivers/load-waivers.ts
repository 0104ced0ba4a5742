import { UsageError } from '../exit-code.ts';
import { load } from '../load.ts';
import { type Say, shownPath } from '../say.ts';
import { type FiledWaiver, parseWaivers } from './parse-waivers.ts';

const MOST_TOLD = 10;

/** The waivers in a file. Throws a usage error that names each fault with its line. */
export async function loadWaivers(path: string, say: Say): Promise<readonly FiledWaiver[]> {
  const bytes = await load(path).catch((error: unknown) => {
    const zh = error instanceof Error ? error.message : String(error);
    const en = error instanceof Error && 'messageEn' in error ? String(error.messageEn) : zh;
    throw new UsageError(say(`豁免文件“${shownPath(path)}”：${zh}`, `waivers “${shownPath(path)}”: ${en}`));
  });
  const read = parseWaivers(new TextDecoder().decode(bytes));
  if (!('faults' in read)) return read;
  const told = read.faults
    .slice(0, MOST_TOLD)
    .map(({ line, zh, en }) => say(`  第 ${line} 行：${zh}`, `  line ${line}: ${en}`));
  const more = read.faults.length - told.length;
  if (more > 0) told.push(say(`  另有 ${more} 处`, `  ${more} more`));
  throw new UsageError(
    [
      say(`豁免文件“${shownPath(path)}”不合格：`, `waivers “${shownPath(path)}” cannot be used:`),
      ...told,
    ].join('\n'),
  );
}

/** Today as `2025-03-01`, by the clock of the place. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
