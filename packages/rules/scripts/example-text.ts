import { FORMS, type Words } from '@mingzhang/forms';
import {
  type CellRef,
  type Column,
  type Disclosure,
  type Place,
  type Printed,
  type Project,
  placeKey,
  type Table,
} from '@mingzhang/model';

export type Lang = 'zh' | 'en';

/** A disclosure of the tiny language as Markdown: small tables and quoted sentences; marked places are bold. */
export function exampleText(disclosure: Disclosure, marked: readonly CellRef[], lang: Lang): string[] {
  const at = new Set(marked.map(({ place }) => placeKey(place)));
  const mark = (text: string, place: Place) => (at.has(placeKey(place)) ? bold(text) : escaped(text));
  return [
    ...disclosure.tables.flatMap((table) => tableText(table, mark, lang)),
    ...disclosure.projects.flatMap((project) => projectText(project, mark, lang)),
    ...disclosure.sections.flatMap(({ number, title, paragraphs }) => [
      `> ${escaped(number === '' ? title : `${number}、${title}`)}`,
      ...paragraphs.map((paragraph) => `> ${proseText(paragraph, marked)}`),
      '',
    ]),
  ];
}

/** A paragraph with the words that are marked on its line in bold. */
function proseText({ text, place }: Printed, marked: readonly CellRef[]): string {
  const spans = marked
    .flatMap((ref) => {
      if (!('line' in ref.place) || !('line' in place) || ref.place.line !== place.line) return [];
      const start = text.indexOf(ref.text, (ref.place.column ?? 1) - 1);
      return start < 0 || ref.text === '' || ref.text === text
        ? []
        : [{ start, end: start + ref.text.length }];
    })
    .sort((a, b) => a.start - b.start);
  let said = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    said += escaped(text.slice(from, start)) + bold(text.slice(start, end));
    from = end;
  }
  return said + escaped(text.slice(from));
}

type Mark = (text: string, place: Place) => string;

function bold(text: string): string {
  return `**${escaped(text) || '　'}**`;
}

function escaped(text: string): string {
  return text.replace(/[|*_<>[\]`]/g, '\\$&').replaceAll('\n', ' ');
}

function nameOf(words: Words | undefined, lang: Lang, other: string): string {
  return escaped(words?.[lang] ?? other);
}

function tableText(
  { form, title, unit, columns, rows, notes, titlePlace }: Table,
  mark: Mark,
  lang: Lang,
): string[] {
  const known = FORMS.find(({ id }) => id === form);
  const heading = ({ measure }: Column) =>
    nameOf(
      known?.measures.find(({ id }) => id === measure),
      lang,
      measure,
    );
  const caption = `${mark(title, titlePlace)}${unit === null ? '' : `（${unit}）`}`;
  const lines = rows.map(({ name, code, cells }) => {
    const label = escaped([code, name].filter((part) => part !== undefined && part !== '').join(' '));
    const values = columns.map(({ measure }) => {
      const cell = cells[measure];
      return cell === undefined ? '' : mark(cell.text, cell.place);
    });
    return `| ${[label, ...values].join(' | ')} |`;
  });
  const head =
    columns.length === 0
      ? []
      : [
          `| ${['', ...columns.map(heading)].join(' | ')} |`,
          `| ${['---', ...columns.map(() => '---:')].join(' | ')} |`,
        ];
  return [caption, '', ...head, ...lines, '', ...notes.flatMap(({ text }) => [escaped(text), ''])];
}

const PROJECT_WORDS = {
  zh: {
    code: '项目编码',
    name: '项目名称',
    budget: '预算数',
    fiscal: '财政资金',
    other: '其他资金',
    purpose: '资金用途',
    plan: '资金支出计划',
    goal: '绩效目标',
    indicator: '绩效指标',
  },
  en: {
    code: 'code',
    name: 'name',
    budget: 'budget',
    fiscal: 'fiscal funds',
    other: 'other funds',
    purpose: 'purpose',
    plan: 'spending plan',
    goal: 'goal',
    indicator: 'indicator',
  },
} as const;

function projectText(project: Project, mark: Mark, lang: Lang): string[] {
  const words = PROJECT_WORDS[lang];
  const line = (label: string, parts: readonly { readonly text: string; readonly place: Place }[]) =>
    parts.some(({ text }) => text !== '')
      ? [`| ${label} | ${parts.map(({ text, place }) => mark(text, place)).join(' · ')} |`]
      : [];
  return [
    mark(project.title.text, project.title.place),
    '',
    '| | |',
    '| --- | --- |',
    ...(['code', 'name', 'budget', 'fiscal', 'other', 'purpose'] as const).flatMap((measure) =>
      line(words[measure], [project[measure]]),
    ),
    ...line(
      words.plan,
      project.plan.map(({ share }) => share),
    ),
    ...project.goals.flatMap((goal) => line(words.goal, [goal])),
    ...project.indicators.flatMap(({ level1, level2, level3, description, target, basis }) =>
      line(words.indicator, [level1, level2, level3, description, target, basis]),
    ),
    '',
  ];
}
