import type { Finding } from '@mingzhang/model';
import {
  type Checked,
  countGrades,
  GRADE_ORDER,
  GRADES,
  gradeOf,
  type Lang,
  messageOf,
  placesWords,
  placeWords,
} from '@mingzhang/writers';
import { shownPath, speaker } from '../say.ts';
import { fixesOf, type Planned } from './fix-plan.ts';

/** A repair: what it says, and each cell with the line before and after. */
export function plannedLines({ id, repair }: Planned, lang: Lang): string[] {
  const say = speaker(lang);
  const blank = say('（空白）', '(blank)');
  return [
    `${id}  ${shownPath(say(repair.message, repair.messageEn))}\n`,
    ...fixesOf(repair).map(({ place, before, after }) => {
      const [from, to] = [before, after].map((one) => (one === '' ? blank : shownPath(one)));
      return `    ${shownPath(placeWords(place, lang))}${say('：', ': ')}${from} → ${to}\n`;
    }),
  ];
}

/** What was written, how many findings of each grade there were and are, and the errors and warnings that are left. */
export function remainingLines(
  before: Checked,
  after: Checked,
  output: string,
  done: readonly Planned[],
  lang: Lang,
): string[] {
  const say = speaker(lang);
  const cells = done.flatMap(({ repair }) => fixesOf(repair)).length;
  const left = after.report.findings.filter((finding) => ['error', 'warning'].includes(gradeOf(finding)));
  return [
    say(
      `已写入 ${output}：改了 ${cells} 处，其余与原文件逐字节相同。\n`,
      `Written to ${output}: ${cells} changed, all else byte for byte as it was.\n`,
    ),
    say(
      `改前：${grades(before, lang)}；改后：${grades(after, lang)}。\n`,
      `Before: ${grades(before, lang)}; now: ${grades(after, lang)}.\n`,
    ),
    ...left.map((finding) => `${leftLine(finding, lang)}\n`),
  ];
}

function grades({ report }: Checked, lang: Lang): string {
  const counts = countGrades(report.findings);
  return GRADE_ORDER.filter((grade) => counts[grade] > 0 || grade === 'error')
    .map((grade) => `${GRADES[grade][lang]} ${counts[grade]}`)
    .join(lang === 'zh' ? '、' : ', ');
}

function leftLine(finding: Finding, lang: Lang): string {
  const places = placesWords(
    finding.cells.map(({ place }) => place),
    lang,
  );
  const where = places === '' ? '' : lang === 'zh' ? `（${places}）` : ` (${places})`;
  return shownPath(`${GRADES[gradeOf(finding)].sign} ${messageOf(finding, lang)}${where}`);
}
