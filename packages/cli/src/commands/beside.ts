import type { CheckOptions } from '@mingzhang/rules';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { load } from '../load.ts';
import type { Say } from '../say.ts';

/** What a check is given beside the document: the path of an earlier one, and dates as `YYYY-MM-DD`. */
export interface Beside {
  readonly previous?: string;
  readonly approved?: string;
  readonly published?: string;
}

/** Adds `--previous`, `--approved` and `--published` to `check`. */
export function addBeside(command: Command, say: Say): Command {
  const date = (flag: string, zh: string, en: string) =>
    new Option(`--${flag} <YYYY-MM-DD>`, say(zh, en)).argParser((value) => {
      if (isDate(value)) return value;
      throw new InvalidArgumentError(
        say(
          `--${flag} 写成 2024-02-01 这样的日期，不能是“${value}”。`,
          `--${flag} is a date such as 2024-02-01, not “${value}”.`,
        ),
      );
    });
  return command
    .option(
      '--previous <FILE>',
      say('上年文件，或决算对应的预算', 'last year’s document, or the budget of these accounts'),
    )
    .addOption(date('approved', '批复日期', 'date of approval'))
    .addOption(date('published', '公开日期', 'date of publication'));
}

/** The earlier document read, and the dates. Throws what loading and reading throw. */
export async function checkOptions({ previous, approved, published }: Beside): Promise<CheckOptions> {
  const dates = {
    ...(approved === undefined ? {} : { approved }),
    ...(published === undefined ? {} : { published }),
  };
  if (previous === undefined) return dates;
  const { read } = await import('@mingzhang/readers');
  return { ...dates, previous: await read(await load(previous), { path: previous }) };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
