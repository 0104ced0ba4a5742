import { fold } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';

const PARTS = [
  [/因公出国/, '因公出国（境）费', 'travel abroad'],
  [/购置费|车辆?购置/, '公务用车购置费', 'vehicle purchase'],
  [/运行|运维/, '公务用车运行维护费', 'vehicle operation'],
  [/公务接待/, '公务接待费', 'official reception'],
] as const;
const NONE = /(?:无|没有|未安排)[^。；]{0,12}三公[^。；]{0,6}经费/;

/** The three public expenses are explained one by one, vehicles apart for purchase and for operation. */
export const threePublicParts: Rule = {
  id: 'text.three-public.parts',
  severity: 'warning',
  title: {
    zh: '“三公”经费按出国、购车、用车运行、接待分项说明',
    en: 'The three public expenses are explained one by one',
  },
  message: {
    zh: '“三公”经费说明没有写{part}；没有安排的也应写明 0 万元。',
    en: 'The explanation of the three public expenses does not speak of {part}. State it, even where it is nought.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    const section = facts.section('three-public');
    if (section === undefined) return;
    const text = section.paragraphs.map((paragraph) => fold(paragraph.text)).join('\n');
    if (text === '' || NONE.test(text)) return;
    const heading = facts.textRef({ text: section.title, place: section.place }, section.id, 'heading');
    for (const [word, zh, en] of PARTS) {
      yield {
        statement: { kind: 'holds', holds: word.test(text), cells: [heading] },
        words: { part: zh },
        wordsEn: { part: en },
      };
    }
  },
  examples: {
    pass: `section three-public 四、“三公”经费预算情况
           text 因公出国（境）费0.00万元；公务用车购置费0.00万元，公务用车运行维护费3.00万元；公务接待费2.00万元。`,
    fail: `section three-public 四、“三公”经费预算情况
           text 因公出国（境）费0.00万元；公务用车运行维护费3.00万元；公务接待费2.00万元。`,
  },
};

/** The explanation of the three public expenses states them as a whole. */
export const threePublicTotal: Rule = {
  id: 'text.three-public.total',
  severity: 'warning',
  title: {
    zh: '“三公”经费说明写明合计金额',
    en: 'The explanation of the three public expenses states their total',
  },
  message: {
    zh: '“三公”经费说明没有写“三公”经费合计金额；请补充。',
    en: 'The explanation of the three public expenses does not state their total. Add it.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    const section = facts.section('three-public');
    const claims = facts.claimsIn('three-public').filter(({ kind }) => kind === 'amount');
    const bound = claims.filter(({ binding }) => binding !== undefined);
    if (section === undefined || bound.length === 0) return;
    const heading = facts.textRef({ text: section.title, place: section.place }, section.id, 'heading');
    const [first] = section.paragraphs;
    const cell = first === undefined ? heading : facts.textRef(first, section.id, 'paragraph-1');
    const holds = claims.some(
      ({ binding, subject }) =>
        binding?.row === 'three-public' || binding?.row === 'total' || /三公.{0,6}经费/.test(subject),
    );
    yield { statement: { kind: 'holds', holds, cells: [cell] }, words: {} };
  },
  examples: {
    pass: `section three-public 四、“三公”经费预算情况
           text “三公”经费预算[“三公”经费预算|5.00万元|three-public-expenses/three-public/total]，其中公务接待费[公务接待费|2.00万元|three-public-expenses/reception/total]。`,
    fail: `section three-public 四、“三公”经费预算情况
           text “三公”经费预算，其中公务接待费[公务接待费|2.00万元|three-public-expenses/reception/total]。`,
  },
};
