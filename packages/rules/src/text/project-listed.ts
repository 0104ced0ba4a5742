import { fold } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { passages, words } from './prose.ts';

const LIST =
  /项目支出(?![^。；;]{0,30}(?:增加|减少|增长|下降))[^。；;]{0,30}?(?:主要为|主要包括|主要用于|主要是|包括|分别为|用于)([^。；;]{1,2000}?)(?:等(?:项目|支出|方面)?)?[。；;]/;

/** Projects named in the explanation of expenditure have a table of targets. */
export const projectListed: Rule = {
  id: 'text.project.listed',
  severity: 'warning',
  title: {
    zh: '支出说明中列举的项目都有项目绩效目标表',
    en: 'Every project named in the explanation of expenditure has a table of targets',
  },
  message: {
    zh: '支出说明列举的项目“{name}”在项目绩效目标表中找不到；请核对项目名称或补列该项目。',
    en: 'Project “{name}” of the explanation of expenditure stands in no table of project targets. Check its name or add its table.',
  },
  basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
  *statements(facts) {
    const known = new Set(facts.projects.map(({ name }) => fold(name.text)));
    if (known.size === 0) return;
    for (const passage of passages(facts.disclosure)) {
      const match = passage.section === 'overall' ? LIST.exec(passage.text) : null;
      if (match === null) continue;
      const listed = named(match[1] ?? '', match.index + match[0].indexOf(match[1] ?? ''));
      if (2 * listed.filter(({ name }) => known.has(name)).length < listed.length) continue;
      for (const { name, start } of listed) {
        yield {
          statement: { kind: 'holds', holds: known.has(name), cells: [words(passage, start, name.length)] },
          words: { name },
        };
      }
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
           project 13030424P00889311092E 资料印制
           section overall 二、部门预算安排的总体情况
           text 项目支出10.00万元，主要为网络维护、资料印制等。`,
    fail: `project 13030424P00889311085D 网络维护
           project 13030424P00889311092E 资料印制
           section overall 二、部门预算安排的总体情况
           text 项目支出10.00万元，主要为网络维护、资料编印等。`,
  },
};

function named(list: string, from: number): { name: string; start: number }[] {
  let start = from;
  return list.split(/[、，,]/).map((part) => {
    const found = { name: fold(part).replace(/^[和及]|等$/g, ''), start };
    start += part.length + 1;
    return found;
  });
}
