import { EXPLANATION } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';

/** The one rule that runs on a form to be filled in. */
export const DOCUMENT_EMPTY = 'form.document.empty';

/** A form to be filled in is no disclosure: it is said to be one, and nothing else is said of it. */
export const documentEmpty: Rule = {
  id: DOCUMENT_EMPTY,
  severity: 'hint',
  title: { zh: '文件不是空白模板', en: 'The document is not a form to be filled in' },
  message: {
    zh: '这是空白模板：有报表格式而没有一个金额，其余规则未运行；请提交填写后的文件。',
    en: 'This is a form to be filled in: it has tables and not one amount, so no other rule was run. Hand in the filled document.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements({ disclosure: { document, tables, blocks } }) {
    const place = tables[0]?.titlePlace ?? blocks[0]?.place;
    if (place === undefined) return;
    const title = { form: EXPLANATION, row: '', measure: 'document', text: tables[0]?.title ?? '', place };
    yield { statement: { kind: 'holds', holds: document.empty !== true, cells: [title] }, words: {} };
  },
  examples: {
    pass: `document budget department 2024 区委办
           expenditure-summary
                 | total
           total | 10.00`,
    fail: `document budget department 2024 区委办 empty
           expenditure-summary
                 | total
           total |`,
  },
};
