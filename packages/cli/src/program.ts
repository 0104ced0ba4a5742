import { availableParallelism } from 'node:os';
import type { Lang } from '@mingzhang/writers';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type CheckFormat, type CheckOptions, checkFiles } from './check.ts';
import { addExplaining, waiversOption } from './commands/add-explaining.ts';
import { addFixing } from './commands/add-fixing.ts';
import { addHanding } from './commands/add-handing.ts';
import { addRules } from './commands/add-rules.ts';
import { addServing } from './commands/add-serving.ts';
import { addWriting } from './commands/add-writing.ts';
import { addBeside, type Beside } from './commands/beside.ts';
import { HANDED, type HandedFormat, handOn, isHanded } from './commands/hand-on.ts';
import type { ExitCode } from './exit-code.ts';
import { type ReadFormat, readFile } from './read.ts';
import type { Terminal } from './run.ts';
import { type Say, speaker } from './say.ts';
import { VERSION } from './version.ts';

interface Common {
  readonly output?: string;
  readonly color: boolean;
}

/** The command line as commander knows it, in one language; `end` is told the exit code. */
export function program(lang: Lang, terminal: Terminal, end: (code: ExitCode) => void): Command {
  const say = speaker(lang);
  const root = new Command('mingzhang');
  const configure = (command: Command) =>
    command
      .exitOverride()
      .showSuggestionAfterError(false)
      .helpOption('-h, --help', say('显示用法', 'show this help'))
      .configureHelp({
        styleTitle: (title) => (lang === 'zh' ? (TITLES[title] ?? title) : title),
        displayWidth: (text) => text.replace(WIDE, '  ').length,
        subcommandTerm: (sub) => `${sub.name()} ${sub.usage()}`,
        optionDescription: ({ description, defaultValueDescription: preset }) =>
          preset === undefined
            ? description
            : `${description}${say(`（不写为 ${preset}）`, ` (${preset} by default)`)}`,
      })
      .configureOutput({
        writeOut: (text) => terminal.stdout.write(text),
        writeErr: (text) => terminal.stderr.write(text),
        outputError: () => undefined,
      });
  configure(root)
    .description(
      say(
        '明账：读部门预决算公开文件，核对其中的数字和文字。',
        'Mingzhang reads budget disclosures and checks their figures and words.',
      ),
    )
    .version(VERSION, '-V, --version', say('显示版本', 'show the version'))
    .usage(say('<命令> [选项]', '<command> [options]'))
    .addOption(langOption(say))
    .helpCommand(false);
  const check = configure(root.command('check'))
    .description(say('读并核对，指出每一处问题', 'read and check; name each fault at its place'))
    .usage(say('[选项] <文件或文件夹...>', '[options] <file or folder...>'))
    .argument('<INPUT...>', say('文件或文件夹（含其下各级）', 'files or folders (all the way down)'))
    .addOption(
      format<CheckFormat | HandedFormat>(['text', 'json', 'ndjson', 'html', ...HANDED], say).default(
        'text',
        'text',
      ),
    )
    .addOption(outputOption(say))
    .addOption(langOption(say))
    .addOption(jobsOption(say))
    .addOption(ocrOption(say))
    .addOption(waiversOption(say))
    .option(
      '--resume',
      say('接着上次没做完的（ndjson 且有 --output）', 'go on where a run stopped (ndjson with --output)'),
    )
    .option('--no-color', say('不用颜色', 'no colours'))
    .addHelpText('after', exits(say));
  addBeside(check, say);
  check.action(
    async (
      inputs: string[],
      options: Common &
        Pick<CheckOptions, 'jobs' | 'ocr' | 'resume' | 'waivers' | keyof Beside> & {
          format: CheckFormat | HandedFormat;
        },
    ) => {
      const { format, ...rest } = options;
      if (isHanded(format)) end(await handOn(inputs, { ...rest, format, lang }, terminal));
      else end(await checkFiles(inputs, { ...rest, format, lang }, terminal));
    },
  );
  const read = configure(root.command('read'))
    .description(say('读出文件里的数据', 'read what a disclosure says as data'))
    .usage(say('[选项] <文件>', '[options] <file>'))
    .argument('<INPUT>', say('一份文件', 'one file'))
    .addOption(format<ReadFormat>(['json', 'csv'], say).default('json', 'json'))
    .addOption(outputOption(say))
    .addOption(langOption(say))
    .allowExcessArguments(false);
  read.action(async (input: string, options: Common & { format: ReadFormat }) => {
    end(await readFile(input, { ...options, lang }, terminal));
  });
  const kit = { root, lang, terminal, configure, end };
  for (const add of [addFixing, addWriting, addRules, addExplaining, addHanding, addServing]) {
    add({ ...kit, langOption: langOption(say) });
  }
  return root;
}

const WIDE = /[\u2e80-\uffef]/g;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function format<Format extends string>(formats: readonly Format[], say: Say): Option {
  const list = formats.join('|');
  return new Option(`--format <${list}>`, say('写成哪一种', 'what to write')).argParser((value) => {
    if (formats.some((known) => known === value)) return value;
    throw new InvalidArgumentError(
      say(`--format 只能是 ${list}，不能是“${value}”。`, `--format is one of ${list}, not “${value}”.`),
    );
  });
}

function outputOption(say: Say): Option {
  return new Option(
    '--output <PATH>',
    say('写到这个文件，不写到屏幕', 'write to this file, not to the screen'),
  );
}

function langOption(say: Say): Option {
  return new Option('--lang <zh|en>', say('中文或英文', 'Chinese or English')).argParser((value) => {
    if (value === 'zh' || value === 'en') return value;
    throw new InvalidArgumentError(
      say(`--lang 只能是 zh 或 en，不能是“${value}”。`, `--lang is zh or en, not “${value}”.`),
    );
  });
}

function ocrOption(say: Say): Option {
  return new Option(
    '--ocr <tesseract>',
    say('用本机的 tesseract 识别没有文字层的页', 'recognise pages without text by the installed tesseract'),
  ).argParser((value) => {
    if (value === 'tesseract') return value;
    throw new InvalidArgumentError(
      say(`--ocr 只能是 tesseract，不能是“${value}”。`, `--ocr is tesseract, not “${value}”.`),
    );
  });
}

function jobsOption(say: Say): Option {
  return new Option('--jobs <N>', say('同时核对几份', 'how many files at the same time'))
    .default(availableParallelism(), String(availableParallelism()))
    .argParser((value) => {
      const jobs = Number(value);
      if (/^\d+$/.test(value) && jobs >= 1 && jobs <= 256) return jobs;
      throw new InvalidArgumentError(
        say(
          `--jobs 是 1 到 256 的整数，不能是“${value}”。`,
          `--jobs is a whole number from 1 to 256, not “${value}”.`,
        ),
      );
    });
}

function exits(say: Say): string {
  return say(
    '\n退出码：0 没有错误级问题；1 有错误级问题；2 用法不对；3 有文件读不了（其余照常核对）',
    '\nExit codes: 0 no error-grade finding; 1 at least one; 2 wrong usage; 3 a file could not be read (the others still are)',
  );
}
