import { FORMS, sectionsOf } from '@mingzhang/forms';
import { type CellRef, fold } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { present } from './lost.ts';

/** Tables that some regions fold into others or print apart from the disclosure. */
const OPTIONAL = new Set(['project-performance', 'procurement-budget', 'fixed-assets', 'unit-list']);

/** What stands for the whole document where nothing of it can be pointed at. */
function whole(facts: Facts, form: string): CellRef {
  const [first] = facts.disclosure.blocks;
  return { form, row: '', measure: 'title', text: '', place: first?.place ?? { line: 1 } };
}

/** Every table the form asks for is there, even if empty. */
export const requiredTable: Rule = {
  id: 'form.table.required',
  severity: 'error',
  title: { zh: '规定的报表齐全，无数据也须列示', en: 'Every required table is there, even if empty' },
  message: {
    zh: '缺少《{table}》；没有数据也应列出空表并注明原因。依据：{law}。',
    en: 'Table “{tableEn}” is missing. List it even if empty, with a note saying why. Basis: {law}.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    const { kind, template } = facts.disclosure.document;
    if (kind === 'unknown' || facts.disclosure.tables.length === 0) return;
    for (const form of FORMS) {
      if (!form.required || form.kind !== kind) continue;
      if (template !== 'hebei' && OPTIONAL.has(form.id)) continue;
      const seen =
        form.id === 'project-performance' ? facts.projects.length > 0 : facts.table(form.id) !== undefined;
      yield {
        statement: present(facts, seen, [whole(facts, form.id)]),
        words: { table: form.zh, tableEn: form.en, law: form.basis },
        severity: template === 'hebei' && !OPTIONAL.has(form.id) ? 'error' : 'warning',
      };
    }
  },
  examples: {
    pass: `revenue-expenditure-summary
           revenue-summary
           expenditure-summary
           appropriation-summary
           general-public-expenditure
           basic-expenditure
           government-fund-expenditure
           state-capital-expenditure
           three-public-expenses`,
    fail: `revenue-expenditure-summary
           revenue-summary
           expenditure-summary
           appropriation-summary
           general-public-expenditure
           basic-expenditure
           government-fund-expenditure
           three-public-expenses`,
  },
};

/** Every part the explanation must have is there, or the document speaks of it elsewhere. */
export const requiredSection: Rule = {
  id: 'form.section.required',
  severity: 'warning',
  title: { zh: '情况说明的规定部分齐全', en: 'Every required part of the explanation is there' },
  message: {
    zh: '情况说明缺少“{section}”部分，全文也未提及；请补充，无此项也应写明。依据：{law}。',
    en: 'The explanation has no part “{sectionEn}” and speaks of it nowhere. Add it, or say that there is nothing to report. Basis: {law}.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    const { kind } = facts.disclosure.document;
    if (kind === 'unknown' || facts.sections.length === 0) return;
    let said: string | undefined;
    for (const section of sectionsOf(kind)) {
      if (!section.required) continue;
      let holds = facts.section(section.id) !== undefined;
      if (!holds) {
        said ??= everythingSaid(facts);
        holds = section.words.some((word) => said?.includes(fold(word)));
      }
      yield {
        statement: { kind: 'holds', holds, cells: [{ ...whole(facts, 'explanation'), row: section.id }] },
        words: { section: section.zh, sectionEn: section.en, law: section.basis },
      };
    }
  },
  examples: {
    pass: `section duties 一、部门职责及机构设置情况
           section overall 二、部门预算安排的总体情况
           section agency-operating 三、机关运行经费安排情况
           section three-public 四、财政拨款“三公”经费预算情况
           section overall-performance 五、部门整体绩效目标
           section projects 六、部门项目预算安排情况及绩效目标
           section procurement 七、政府采购预算情况
           section assets 八、国有资产信息
           section glossary 九、名词解释`,
    fail: `section duties 一、部门职责及机构设置情况
           section overall 二、部门预算安排的总体情况
           section agency-operating 三、机关运行经费安排情况
           section three-public 四、财政拨款“三公”经费预算情况
           section overall-performance 五、部门整体绩效目标
           section projects 六、部门项目预算安排情况及绩效目标
           section assets 八、国有资产信息
           section glossary 九、名词解释`,
  },
};

/** All paragraphs of the document but the glossary's, folded. */
function everythingSaid(facts: Facts): string {
  const explained = new Set(facts.section('glossary')?.paragraphs.map(({ text }) => text));
  return facts.disclosure.blocks
    .flatMap((block) => (block.kind === 'paragraph' && !explained.has(block.text) ? [fold(block.text)] : []))
    .join('\n');
}

/** A part that is announced by a heading has content, or a sentence that there is none. */
export const emptySection: Rule = {
  id: 'form.section.empty',
  severity: 'warning',
  title: {
    zh: '列有标题的部分应有内容，或写明“本部门无此项”',
    en: 'A part that has a heading has content, or says that there is none',
  },
  message: {
    zh: '“{heading}”只有标题没有内容；请补充内容，没有的写明“本部门无此项”。',
    en: '“{heading}” has a heading and no content. Fill it, or say that there is nothing to report.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    const { sections } = facts;
    for (const [index, section] of sections.entries()) {
      const next = sections[index + 1];
      const holds =
        section.paragraphs.some(({ text }) => text.trim() !== '') ||
        section.tables > 0 ||
        (next !== undefined && (next.level > section.level || (section.number === '' && next.number !== '')));
      yield {
        statement: {
          kind: 'holds',
          holds,
          cells: [facts.textRef({ text: section.title, place: section.place }, section.id, 'heading')],
        },
        words: { heading: section.number === '' ? section.title : `${section.number}、${section.title}` },
        severity: section.level === 1 ? 'warning' : 'hint',
      };
    }
  },
  examples: {
    pass: `section special-funds 六、部门主管专项资金预算安排情况
           text 本部门无此项。`,
    fail: `section special-funds 六、部门主管专项资金预算安排情况
           section projects 七、部门项目预算安排情况
           text 详见各项目绩效目标表。`,
  },
};
