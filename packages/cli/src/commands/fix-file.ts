import type { Checked, Fix, Lang } from '@mingzhang/writers';
import { examineAll, failureLine } from '../examine-all.ts';
import { EXIT, type ExitCode, UsageError } from '../exit-code.ts';
import { load } from '../load.ts';
import type { Terminal } from '../run.ts';
import { type Say, shownPath, speaker } from '../say.ts';
import { assertWritable } from '../sink.ts';
import { fixesOf, type Plan, type Planned, planOf, planOfAll } from './fix-plan.ts';
import { writeWhole } from './whole-file.ts';

export interface FixFileOptions {
  readonly apply?: readonly string[];
  readonly all?: boolean;
  readonly output?: string;
  readonly lang: Lang;
}

/**
 * `mingzhang fix`: repairs put into a copy of the document, nothing else of it changed, and what is left after that.
 * With neither `--apply` nor `--all` the repairs are only listed.
 */
export async function fixFile(
  input: string,
  { apply, all, output, lang }: FixFileOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const say = speaker(lang);
  if ((apply === undefined && all !== true) !== (output === undefined))
    throw new UsageError(
      say(
        'fix 要写明改哪些（--apply 编号… 或 --all）和写到哪里（-o 文件）；两样都不写时只列出可改之处。',
        'fix needs what to change (--apply ID… or --all) and where to write (-o FILE); with neither it lists what it could change.',
      ),
    );
  if (output !== undefined) await assertWritable(output, [input], say);
  const before = await checked(input, lang, terminal);
  if (before === undefined) return EXIT.unreadable;
  const plan = apply === undefined ? planOfAll(before.report) : planOf(before.report, apply);
  if (apply !== undefined) refuse(plan, say);
  const { plannedLines, remainingLines } = await import('./fix-words.ts');
  const tell = (...lines: readonly string[]) => terminal.stdout.write(lines.join(''));
  const { fixed, formulas, done, refused } = await fixedBy(await load(input), before, plan.planned);
  for (const reason of refused) terminal.stderr.write(`✗ ${shownPath(say(...reason))}\n`);
  if (output === undefined) {
    tell(...done.flatMap((one) => plannedLines(one, lang)), listed(done.length, plan, say));
    return exitCode(before);
  }
  if (fixed === undefined || (apply !== undefined && refused.length > 0)) {
    terminal.stderr.write(say('没有写出文件。\n', 'Nothing was written.\n'));
    return refused.length > 0 ? EXIT.unreadable : exitCode(before);
  }
  await writeWhole(output, fixed);
  tell(...done.flatMap((one) => plannedLines(one, lang)));
  const after = await checked(output, lang, terminal);
  if (after === undefined) return EXIT.unreadable;
  tell(...remainingLines(before, after, shownPath(output), done, lang));
  if (plan.unrepairable.length > 0) tell(leftToPeople(plan, say));
  if (formulas)
    tell(
      say(
        '工作簿里有公式：公式格仍是原来算出的数，请在 Excel 里打开并保存一次。\n',
        'The workbook has formulas: their cells still show what was computed before. Open and save it once in Excel.\n',
      ),
    );
  return exitCode(after);
}

/** The document with as many of the repairs as go together; why each other does not. */
async function fixedBy(bytes: Uint8Array, { disclosure }: Checked, planned: readonly Planned[]) {
  const { fix, FixError } = await import('@mingzhang/writers');
  let taken: readonly Fix[] = [];
  let fixed: Uint8Array | undefined;
  let formulas = false;
  const done: Planned[] = [];
  const refused: (readonly [string, string])[] = [];
  for (const one of planned) {
    const more = [...taken, ...fixesOf(one.repair)];
    try {
      ({ bytes: fixed, formulas } = await fix(bytes, disclosure.source.format, more));
      taken = more;
      done.push(one);
    } catch (error) {
      if (!(error instanceof FixError)) throw error;
      refused.push([`${one.id} ${error.message}`, `${one.id} ${error.messageEn}`]);
    }
  }
  return { fixed, formulas, done, refused };
}

function refuse({ unknown, unrepairable }: Plan, say: Say): void {
  const zh: string[] = [];
  const en: string[] = [];
  if (unknown.length > 0) {
    const ids = unknown.map(shownPath);
    zh.push(`没有编号为 ${ids.join('、')} 的问题`);
    en.push(`there is no finding ${ids.join(', ')}`);
  }
  if (unrepairable.length > 0) {
    zh.push(`${unrepairable.join('、')} 没有现成的改法，须人工判断`);
    en.push(`${unrepairable.join(', ')} has no repair and needs a person`);
  }
  if (zh.length > 0)
    throw new UsageError(
      say(
        `--apply：${zh.join('；')}。“mingzhang fix 文件”列出可改之处。`,
        `--apply: ${en.join('; ')}. “mingzhang fix FILE” lists what can be changed.`,
      ),
    );
}

function listed(count: number, plan: Plan, say: Say): string {
  const rest = plan.unrepairable.length > 0 ? leftToPeople(plan, say) : '';
  return rest + say(`可改 ${count} 组，没有写文件。\n`, `${count} repairs; nothing was written.\n`);
}

function leftToPeople({ unrepairable: { length } }: Plan, say: Say): string {
  return say(
    `另有 ${length} 组问题没有稳妥的改法，须人工判断。\n`,
    `${length} more groups of findings have no safe repair and need a person.\n`,
  );
}

function exitCode({ report }: Checked): ExitCode {
  const fails = report.findings.some(({ severity, verdict }) => severity === 'error' && verdict === 'fail');
  return fails ? EXIT.faulty : EXIT.clean;
}

async function checked(path: string, lang: Lang, terminal: Terminal): Promise<Checked | undefined> {
  const wanted = { wanted: { kind: 'checked' } } as const;
  for await (const [, answer] of examineAll([path], wanted, 1, () => undefined)) {
    if (answer.kind === 'done') return JSON.parse(answer.output);
    terminal.stderr.write(`${failureLine(path, answer.failure, lang)}\n`);
  }
  return undefined;
}
