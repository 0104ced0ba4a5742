import { CommanderError } from 'commander';
import { EXIT, type ExitCode, UsageError } from './exit-code.ts';
import { languageOf } from './language.ts';
import { program } from './program.ts';
import { speaker } from './say.ts';
import { usageSentence } from './usage.ts';

/** What a command needs of the process it runs in. */
export interface Terminal {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Runs a command line and gives the exit code; output and messages go to the terminal's streams. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const lang = languageOf(argv, terminal.env);
  const say = speaker(lang);
  let code: ExitCode = EXIT.clean;
  try {
    const commands = program(lang, terminal, (ended) => {
      code = ended;
    });
    await commands.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.clean;
      if (error.code !== 'commander.help') terminal.stderr.write(`${usageSentence(error, say)}\n`);
      return EXIT.usage;
    }
    if (error instanceof UsageError) {
      terminal.stderr.write(`${error.message}\n`);
      return EXIT.usage;
    }
    throw error;
  }
}
