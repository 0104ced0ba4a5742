import { type CellRef, fold, nameKey } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { bodyOf, codedBoth, lastYear } from './beside.ts';

const CLASSIFICATION = '政府收支分类科目';

/** A code printed in both years keeps its name; where the list renamed it, a person should know. */
export const codeRenamed: Rule = {
  id: 'year.code.renamed',
  severity: 'hint',
  title: { zh: '同一科目编码两年名称相同', en: 'A code printed in two years keeps its name' },
  message: {
    zh: '《{table}》科目 {code} 本年名称为“{now}”，上年为“{last}”；请核对是科目调整还是写错。',
    en: 'In “{table}” code {code} is named “{now}”, last year “{last}”. See whether the code was renamed or mistyped.',
  },
  basis: CLASSIFICATION,
  needs: 'previous',
  *statements(facts) {
    const before = lastYear(facts);
    if (before === undefined) return;
    for (const { table, row, last } of codedBoth(facts, before)) {
      yield {
        statement: {
          kind: 'holds',
          holds: nameKey(row.name) === nameKey(last.name),
          cells: [facts.rowRef(table, row)],
        },
        words: { table: table.title, code: row.code ?? '', now: row.name, last: last.name },
      };
    }
  },
  examples: {
    pass: `expenditure-summary
                            | total
           2013101 行政运行 | 1.00
           previous
           document budget department 2023 区委办
           expenditure-summary
                            | total
           2013101 行政运行 | 1.00`,
    fail: `expenditure-summary
                            | total
           2013101 行政运行 | 1.00
           previous
           document budget department 2023 区委办
           expenditure-summary
                                | total
           2013101 党委行政运行 | 1.00`,
  },
};

/** A name printed in both years keeps its code within its class. */
export const nameRecoded: Rule = {
  id: 'year.name.recoded',
  severity: 'hint',
  title: { zh: '同一科目名称两年编码相同', en: 'A name printed in two years keeps its code' },
  message: {
    zh: '《{table}》“{name}”本年编码为 {now}，上年为 {last}；请核对是科目调整还是写错。',
    en: 'In “{table}” “{name}” has code {now}, last year {last}. See whether the code was changed or mistyped.',
  },
  basis: CLASSIFICATION,
  needs: 'previous',
  *statements(facts) {
    const before = lastYear(facts);
    if (before === undefined) return;
    for (const table of facts.disclosure.tables) {
      const earlier = uniqueNames(before, table.form);
      const now = uniqueNames(facts, table.form);
      for (const [name, code] of now) {
        const last = earlier.get(name);
        if (code === null || last === undefined || last === null) continue;
        const row = facts.rowIn(table, code);
        if (row === undefined) continue;
        yield {
          statement: { kind: 'holds', holds: code === last, cells: [facts.rowRef(table, row)] },
          words: { table: table.title, name: row.name, now: code, last: last },
        };
      }
    }
  },
  examples: {
    pass: `expenditure-summary
                            | total
           2013101 行政运行 | 1.00
           previous
           document budget department 2023 区委办
           expenditure-summary
                            | total
           2013101 行政运行 | 1.00`,
    fail: `expenditure-summary
                            | total
           2013101 行政运行 | 1.00
           previous
           document budget department 2023 区委办
           expenditure-summary
                            | total
           2010301 行政运行 | 1.00`,
  },
};

/** Names of 项 by the code that bears them; null where several do. */
function uniqueNames(facts: Facts, form: string): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { code, level, name, key } of facts.rows(form)) {
    if (code === undefined || level !== 3 || key !== code || name === '') continue;
    const of = nameKey(name);
    names.set(of, names.has(of) ? null : code);
  }
  return names;
}

/** A project carried on keeps its code. */
export const projectRecoded: Rule = {
  id: 'year.project.recoded',
  severity: 'hint',
  title: { zh: '延续项目两年使用同一项目编码', en: 'A project carried on keeps its code' },
  message: {
    zh: '项目“{name}”本年编码 {now}，上年编码 {last}；如为延续项目，编码应一致。',
    en: 'Project “{name}” has code {now}, last year {last}. A project carried on keeps its code.',
  },
  basis: '预算管理一体化规范（项目库）',
  needs: 'previous',
  *statements(facts) {
    const before = lastYear(facts);
    if (before === undefined) return;
    const earlier = new Map(before.projects.map(({ name, code }) => [fold(name.text), fold(code.text)]));
    for (const project of facts.projects) {
      const last = earlier.get(fold(project.name.text));
      const now = fold(project.code.text);
      if (last === undefined || last === '' || now === '' || fold(project.name.text) === '') continue;
      yield {
        statement: { kind: 'holds', holds: now === last, cells: [facts.projectRef(project, 'code')] },
        words: { name: project.name.text, now, last: last },
      };
    }
  },
  examples: {
    pass: `project 13030423P00889311085D 网络维护
           previous
           document budget department 2023 区委办
           project 13030423P00889311085D 网络维护`,
    fail: `project 13030424P00889311085D 网络维护
           previous
           document budget department 2023 区委办
           project 13030423P00889311092E 网络维护`,
  },
};

/** The document given beside this one is of the same body, of the year before or the budget of these accounts. */
export const previousFits: Rule = {
  id: 'year.previous.fits',
  severity: 'warning',
  title: {
    zh: '对照的上一份文件为同一单位的上年文件，或本决算对应的预算',
    en: 'The earlier document is of the same body and of the year before, or the budget of these accounts',
  },
  message: {
    zh: '对照文件是{body}{year}年{kind}，不是本文件（{own}）的上年文件或对应预算，跨年核对未运行或不可靠。',
    en: 'The earlier document is the {kind} of {body} for {year}: not last year’s of this one ({own}), nor its budget. Comparisons over years did not run or cannot be relied on.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  needs: 'previous',
  *statements(facts) {
    const { previous } = facts;
    if (previous === undefined) return;
    const { kind, year, body } = previous.disclosure.document;
    const own = facts.disclosure.document;
    const budgetOf = own.kind === 'final-accounts' && kind === 'budget' && year === own.year;
    const same = bodyOf(facts) === '' || bodyOf(previous) === '' || bodyOf(facts) === bodyOf(previous);
    const [first] = own.evidence;
    const cells: CellRef[] =
      first === undefined
        ? []
        : [{ form: 'explanation', row: '', measure: 'identity', text: first.text, place: first.place }];
    yield {
      statement: { kind: 'holds', holds: same && (budgetOf || lastYear(facts) !== undefined), cells },
      words: {
        body: body ?? '',
        year: String(year ?? '？'),
        kind: kind === 'budget' ? '预算' : kind === 'final-accounts' ? '决算' : '',
        own: `${own.body ?? ''}${own.year ?? ''}`,
      },
      wordsEn: { kind: kind === 'budget' ? 'budget' : 'accounts' },
    };
  },
  examples: {
    pass: `document budget department 2024 区委办
           expenditure-summary
           previous
           document budget department 2023 区委办
           expenditure-summary`,
    fail: `document budget department 2024 区委办
           expenditure-summary
           previous
           document budget department 2022 区委办
           expenditure-summary`,
  },
};
