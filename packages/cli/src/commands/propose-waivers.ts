import { check, proposeWaivers } from '@mingzhang/rules';
import type { Lang } from '@mingzhang/writers';
import { Document } from 'yaml';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../run.ts';
import { shownPath, speaker } from '../say.ts';
import { loadWaivers } from '../waivers/load-waivers.ts';
import type { FiledWaiver } from '../waivers/parse-waivers.ts';
import { loaded } from './loaded.ts';

/**
 * `mingzhang waivers propose`: the waivers of an earlier document that speak of findings of a new one, as YAML without
 * approver and expiry, so that they waive nothing until somebody approves them anew.
 */
export async function proposeFile(
  old: string,
  input: string,
  { lang }: { readonly lang: Lang },
  { stdout, ...terminal }: Terminal,
): Promise<ExitCode> {
  const say = speaker(lang);
  const waivers = await loadWaivers(old, say);
  const disclosure = await loaded(input, lang, { stdout, ...terminal });
  if (disclosure === undefined) return EXIT.unreadable;
  const { carried, dropped } = proposeWaivers(waivers, check(disclosure));
  const document = new Document({ waivers: carried.map(({ waiver }) => proposed(waiver)) });
  const findings = carried.flatMap((one) => one.findings);
  document.commentBefore = [
    say(
      ` 由“${shownPath(old)}”沿用到“${shownPath(input)}”的豁免建议：${carried.length} 条，涉及 ${findings.length} 处问题。`,
      ` Waivers of “${shownPath(old)}” proposed for “${shownPath(input)}”: ${carried.length}, for ${findings.length} findings.`,
    ),
    say(
      ' 填写批准人 approver 和有效期 expires 后才能使用。',
      ' They are of use once approver and expires are filled in.',
    ),
    ...findings.map(({ message, messageEn }) => ` · ${say(message, messageEn)}`),
    ...(dropped.length === 0
      ? []
      : [
          say(
            ` 不再需要的 ${dropped.length} 条未列出。`,
            ` ${dropped.length} no longer speak of anything and are left out.`,
          ),
        ]),
  ]
    .map((line) => line.replaceAll('\n', ' '))
    .join('\n');
  stdout.write(document.toString({ lineWidth: 0 }));
  return EXIT.clean;
}

function proposed({ finding, rule, cells, reason, author }: FiledWaiver): object {
  return {
    ...(finding === undefined ? {} : { finding }),
    ...(rule === undefined ? {} : { rule }),
    ...(cells === undefined
      ? {}
      : { cells: cells.map(({ form, row, measure }) => `${form}/${row}/${measure}`) }),
    reason,
    author,
    approver: '',
    expires: '',
  };
}
