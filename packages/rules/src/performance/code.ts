import {
  division,
  isWithin,
  type Project,
  type ProjectCode,
  parseProjectCode,
  pCodeCheckFits,
} from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';

const BASIS = '预算管理一体化项目编码规范（本项目由公开项目编码归纳）';

interface Coded {
  readonly project: Project;
  readonly code: string;
  readonly parts: ProjectCode | undefined;
}

function coded(facts: Facts): Coded[] {
  return facts.projects
    .filter(({ code }) => code.kind === 'text')
    .map((project) => {
      const code = project.code.text.replace(/\s/g, '');
      return { project, code, parts: parseProjectCode(code) };
    });
}

/** A project code is 21 characters: division, year, letter, serial. */
export const codeShape: Rule = {
  id: 'performance.code.shape',
  severity: 'warning',
  title: {
    zh: '项目编码为 21 位：区划 6 位、年度 2 位、字母 1 位、流水 12 位',
    en: 'A project code has 21 characters: division, year, letter, serial',
  },
  message: {
    zh: '项目“{project}”的编码“{code}”共 {length} 位，不合 21 位项目编码的格式；请核对是否漏字或错字。',
    en: 'The code “{code}” of project “{project}” has {length} characters and is not shaped like a project code of 21. Look for a lost or wrong character.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { project, code, parts } of coded(facts)) {
      yield {
        statement: { kind: 'holds', holds: parts !== undefined, cells: [facts.projectRef(project, 'code')] },
        words: { project: project.name.text, code, length: String(code.length) },
      };
    }
  },
  examples: {
    pass: 'project 13030424P00889311085D 网络维护',
    fail: 'project 13030424P0088931108 网络维护',
  },
};

/** A project is set up in the year of its budget or before. */
export const codeYear: Rule = {
  id: 'performance.code.year',
  severity: 'warning',
  title: {
    zh: '项目编码中的年度不晚于预算年度',
    en: "The year in a project code is not after the document's",
  },
  message: {
    zh: '项目“{project}”的编码“{code}”第 7、8 位表示 {found} 年，晚于预算年度 {year} 年；请核对。',
    en: 'Characters 7 and 8 of the code “{code}” of project “{project}” say {found}, after the budget year {year}. Check it.',
  },
  basis: BASIS,
  *statements(facts) {
    const { year } = facts;
    if (year === null) return;
    for (const { project, code, parts } of coded(facts)) {
      if (parts === undefined) continue;
      yield {
        statement: {
          kind: 'holds',
          holds: parts.year <= year,
          cells: [facts.projectRef(project, 'code')],
        },
        words: { project: project.name.text, code, found: String(parts.year), year: String(year) },
      };
    }
  },
  examples: {
    pass: 'project 13030424P00889311085D 网络维护',
    fail: 'project 13030425P00889311085D 网络维护',
  },
};

/** The projects of one publisher lie in one division or in one above it. */
export const codeDivision: Rule = {
  id: 'performance.code.division',
  severity: 'warning',
  title: {
    zh: '项目编码的行政区划为本级或上级',
    en: "The division in a project code is the publisher's or one above",
  },
  message: {
    zh: '项目“{project}”的编码“{code}”前 6 位“{division}”{fault}；请核对。',
    en: 'The first six digits {division} of the code “{code}” of project “{project}”: {fault}. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    const all = coded(facts);
    const own = mostCommon(all.flatMap(({ parts }) => parts?.division ?? []));
    for (const { project, code, parts } of all) {
      if (parts === undefined || own === undefined) continue;
      const unknown = parts.division !== '100000' && division(parts.division) === undefined;
      yield {
        statement: {
          kind: 'holds',
          holds: isWithin(own, parts.division),
          cells: [facts.projectRef(project, 'code')],
        },
        words: {
          project: project.name.text,
          code,
          division: parts.division,
          fault: unknown ? '不在行政区划代码表中' : `与本文件其他项目的区划 ${own} 不是同级或上级`,
        },
        wordsEn: {
          fault: unknown
            ? 'not in the list of divisions'
            : `neither ${own}, as the other projects have, nor above it`,
        },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      project 13030424P00889311092E 设备维护`,
    fail: `project 13030424P00889311085D 网络维护
      project 13030424P00889311092E 设备维护
      project 99030424P00889311056D 值班补助`,
  },
};

function mostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** No two projects share a code. */
export const codeUnique: Rule = {
  id: 'performance.code.unique',
  severity: 'error',
  title: { zh: '项目编码不重复', en: 'No two projects share a code' },
  message: {
    zh: '项目“{project}”与“{other}”的编码都是“{code}”；一个编码只对应一个项目，请核对。',
    en: 'Projects “{project}” and “{other}” have the same code “{code}”. A code stands for one project: check both.',
  },
  basis: BASIS,
  *statements(facts) {
    const first = new Map<string, Project>();
    for (const { project, code } of coded(facts)) {
      const earlier = first.get(code);
      first.set(code, earlier ?? project);
      const cells = [facts.projectRef(project, 'code')];
      if (earlier !== undefined) cells.unshift(facts.projectRef(earlier, 'code'));
      yield {
        statement: { kind: 'holds', holds: earlier === undefined, cells },
        words: { project: project.name.text, other: earlier?.name.text ?? '', code },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      project 13030424P00889311092E 设备维护`,
    fail: `project 13030424P00889311085D 网络维护
      project 13030424P00889311085D 设备维护`,
  },
};

/** P codes end with a check character; where most do not fit, the document uses another scheme. */
export const codeCheck: Rule = {
  id: 'performance.code.check',
  severity: 'warning',
  title: {
    zh: 'P 类项目编码末位校验字符相符',
    en: 'The check character at the end of a P code fits',
  },
  message: {
    zh: '项目“{project}”的编码“{code}”末位校验字符与前 20 位不符；请核对是否抄错一位。',
    en: 'The last character of the code “{code}” of project “{project}” does not fit the 20 before it. Look for a miscopied character.',
  },
  basis: BASIS,
  *statements(facts) {
    const checked = coded(facts).flatMap((one) => {
      const fits = pCodeCheckFits(one.code);
      return fits === undefined ? [] : [{ ...one, fits }];
    });
    const otherScheme = 2 * checked.filter(({ fits }) => !fits).length > Math.max(1, checked.length);
    for (const { project, code, fits } of checked) {
      const cells = [facts.projectRef(project, 'code')];
      yield {
        statement:
          otherScheme && !fits
            ? {
                kind: 'cannot',
                why: '多数项目编码不合此校验规律，本地应另有编码规则',
                whyEn: 'most codes of the document do not fit: the scheme differs here',
                cells,
              }
            : { kind: 'holds', holds: fits, cells },
        words: { project: project.name.text, code },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      project 13030424P00889311092E 设备维护`,
    fail: `project 13030424P00889311085D 网络维护
      project 13030424P00889311092E 设备维护
      project 13030424P00889311056A 值班补助`,
  },
};
