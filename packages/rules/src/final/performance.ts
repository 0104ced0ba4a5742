import { fold } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { type Passage, passages, words } from '../text/prose.ts';

const BASIS = '部门决算公开表样（预算绩效管理情况）';
const EVALUATED = /绩效自评的?[^，。；]{0,12}?项目(\d+)个/;
const GRADES = /["“”](优|良|中|差|合格|不合格)["“”]的?项目(\d+)个/g;
const SCORE = /平均得?分(?:为)?(\d+(?:\.\d+)?)分?/;
const PROBLEMS = /发现问题(\d+)个[，,](?:其中)?(?:已经?)?完成整改的?(\d+)个[，,]正在整改的?(\d+)个/;

/** Lowest and highest score of each grade; one name may stand in two scales, so the wider range is taken. */
const RANGE: Readonly<Record<string, readonly [number, number]>> = {
  优: [90, 100],
  良: [80, 90],
  中: [60, 80],
  合格: [60, 80],
  差: [0, 60],
  不合格: [0, 60],
};

interface Evaluation {
  readonly passage: Passage;
  readonly text: string;
  readonly grades: readonly { readonly grade: string; readonly count: number }[];
}

function* evaluations(facts: Facts): Iterable<Evaluation> {
  for (const passage of passages(facts.disclosure)) {
    if (!passage.text.includes('自评')) continue;
    const text = fold(passage.text);
    const grades = [...text.matchAll(GRADES)].map(([, grade = '', count]) => ({
      grade,
      count: Number(count),
    }));
    yield { passage, text, grades };
  }
}

const sum = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((all, { count }) => all + count, 0);

/** The projects of each grade add to the projects evaluated. */
export const gradesSum: Rule = {
  id: 'final.performance.grades',
  severity: 'warning',
  title: {
    zh: '各绩效评级的项目数之和等于绩效自评项目数',
    en: 'The projects of each grade add to the projects evaluated',
  },
  message: {
    zh: '绩效自评项目 {count} 个，各评级项目合计 {sum} 个；请核对。',
    en: '{count} projects were evaluated, but those of each grade come to {sum}. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { passage, text, grades } of evaluations(facts)) {
      const count = EVALUATED.exec(text)?.[1];
      if (count === undefined || grades.length < 2) continue;
      yield {
        statement: {
          kind: 'holds',
          holds: Number(count) === sum(grades),
          cells: [words(passage, 0, passage.text.length)],
        },
        words: { count, sum: String(sum(grades)) },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-performance 十、预算绩效管理情况
           text 绩效自评的2024年度项目4个，平均得分95.5分（“优”的项目3个；“良”的项目1个）。`,
    fail: `document final-accounts department 2024
           section final-performance 十、预算绩效管理情况
           text 绩效自评的2024年度项目5个，平均得分95.5分（“优”的项目3个；“良”的项目1个）。`,
  },
};

/** An average score lies where the grades let it lie. */
export const averageScore: Rule = {
  id: 'final.performance.score',
  severity: 'warning',
  title: { zh: '平均得分与各评级项目数相符', en: 'The average score fits the grades' },
  message: {
    zh: '平均得分写为 {score} 分，按各评级项目数应在 {low} 至 {high} 分之间；请核对。',
    en: 'The average score is given as {score}; the grades put it between {low} and {high}. Check it.',
  },
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  *statements(facts) {
    for (const { passage, text, grades } of evaluations(facts)) {
      const score = SCORE.exec(text)?.[1];
      const all = sum(grades);
      if (score === undefined || all === 0) continue;
      const bound = (end: 0 | 1) =>
        grades.reduce((total, { grade, count }) => total + count * (RANGE[grade]?.[end] ?? 0), 0) / all;
      const [low, high] = [bound(0), bound(1)];
      yield {
        statement: {
          kind: 'holds',
          holds: Number(score) >= low && Number(score) <= high,
          cells: [words(passage, 0, passage.text.length)],
        },
        words: { score, low: low.toFixed(2), high: high.toFixed(2) },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-performance 十、预算绩效管理情况
           text 绩效自评的2024年度项目4个，平均得分95.5分（“优”的项目4个；“良”的项目0个）。`,
    fail: `document final-accounts department 2024
           section final-performance 十、预算绩效管理情况
           text 绩效自评的2024年度项目4个，平均得分85.5分（“优”的项目4个；“良”的项目0个）。`,
  },
};

/** Problems found are those corrected and those being corrected. */
export const problemsSum: Rule = {
  id: 'final.performance.problems',
  severity: 'warning',
  title: {
    zh: '自评发现的问题数等于已整改与正在整改之和',
    en: 'Problems found are those corrected and those being corrected',
  },
  message: {
    zh: '发现问题 {found} 个，已整改 {done} 个、正在整改 {doing} 个，合计不符；请核对。',
    en: '{found} problems were found, {done} corrected and {doing} being corrected: they do not add up. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { passage, text } of evaluations(facts)) {
      const match = PROBLEMS.exec(text);
      if (match === null) continue;
      const [found = 0, done = 0, doing = 0] = match.slice(1).map(Number);
      yield {
        statement: {
          kind: 'holds',
          holds: found === done + doing,
          cells: [words(passage, 0, passage.text.length)],
        },
        words: { found: String(found), done: String(done), doing: String(doing) },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-performance 十、预算绩效管理情况
           text 绩效自评中共发现问题3个，已经完成整改的2个，正在整改的1个。`,
    fail: `document final-accounts department 2024
           section final-performance 十、预算绩效管理情况
           text 绩效自评中共发现问题3个，已经完成整改的2个，正在整改的2个。`,
  },
};
