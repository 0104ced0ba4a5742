import type { CommanderError } from 'commander';
import type { Say } from './say.ts';

/** What was wrong with a command line, and what to do. */
export function usageSentence(error: CommanderError, say: Say): string {
  const help = say('用法见 mingzhang --help。', 'See mingzhang --help.');
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return say(`没有 ${named} 这个选项。${help}`, `There is no option ${named}. ${help}`);
    case 'commander.unknownCommand':
      return say(`没有“${named}”这个命令。${help}`, `There is no command “${named}”. ${help}`);
    case 'commander.missingArgument':
      return say(`没有写要读的文件。${help}`, `No file was named. ${help}`);
    case 'commander.excessArguments':
      return say(
        `文件写多了：这个命令一次做一份。${help}`,
        `Too many files: this command takes one at a time. ${help}`,
      );
    case 'commander.missingMandatoryOptionValue':
      return say(`缺少必须写明的选项 ${named}。${help}`, `The option ${named} has to be given. ${help}`);
    case 'commander.optionMissingArgument':
      return say(`选项 ${named} 后面缺值。${help}`, `Option ${named} needs a value. ${help}`);
    case 'commander.invalidArgument': {
      const [, reason] = error.message.split(' is invalid. ');
      return `${reason ?? error.message} ${help}`;
    }
    default:
      return error.message;
  }
}
