import type { Lang } from '@mingzhang/writers';
import type { Command, Option } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../run.ts';

/** What every command is added with. */
export interface CommandKit {
  readonly root: Command;
  readonly lang: Lang;
  readonly terminal: Terminal;
  /** Gives a command what all of them share. */
  readonly configure: (command: Command) => Command;
  readonly langOption: Option;
  /** Is told the exit code. */
  readonly end: (code: ExitCode) => void;
}
