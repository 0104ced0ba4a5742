import type { Finding, Table } from '@mingzhang/model';
import type { Atlas } from '../locate/atlas.ts';
import { equationOf } from '../locate/equation.ts';
import { remedyOf, waiverOf } from '../locate/remedy.ts';
import { GRADES, type Grade, gradeOf, messageOf, placesWords } from '../words.ts';
import { excerpt } from './excerpt.ts';
import type { Paint, TextOptions } from './paint.ts';
import { safeLine, widthOf, wrap } from './width.ts';

/** One finding: sign, word and sentence; rule and place; the print concerned; the numbers; what it rests on. */
export function findingText(
  finding: Finding,
  atlas: Atlas,
  home: Table | undefined,
  options: TextOptions,
): readonly string[] {
  const { lang, width, paint } = options;
  const grade = gradeOf(finding);
  const tag = `${GRADES[grade].sign} ${GRADES[grade][lang]}`;
  const indent = ' '.repeat(2 + widthOf(tag) + 2);
  const room = Math.max(30, width - indent.length);
  const [first = '', ...more] = wrap(safeLine(messageOf(finding, lang)), room);
  const inner = { ...options, width: Math.max(26, room - 2) };
  const equation = equationOf(finding, atlas, lang);
  return [
    `  ${colourOf(grade, paint)(tag)}  ${paint.bold(first)}`,
    ...more.map((line) => indent + paint.bold(line)),
    `${indent}${paint.dim(whereabouts(finding, options))}`,
    ...excerpt(finding, atlas, home, inner).map((line) => `${indent}  ${line}`),
    ...(equation === undefined ? [] : wrap(equation, room).map((line) => `${indent}${line}`)),
    ...[remedyOf(finding, lang), waiverOf(finding, lang)].flatMap((words) =>
      words === undefined ? [] : wrap(safeLine(words), room).map((line) => `${indent}${paint.blue(line)}`),
    ),
    ...wrap(`${lang === 'zh' ? '依据：' : 'Basis: '}${safeLine(finding.basis)}`, room).map(
      (line) => `${indent}${paint.dim(line)}`,
    ),
  ];
}

export function colourOf(grade: Grade, paint: Paint): (text: string) => string {
  if (grade === 'error') return (text) => paint.bold(paint.red(text));
  return grade === 'warning' ? paint.yellow : paint.dim;
}

function whereabouts(finding: Finding, { lang }: TextOptions): string {
  const places = placesWords(
    finding.cells.map(({ place }) => place),
    lang,
  );
  return [finding.rule, places].filter((part) => part !== '').join(' · ');
}
