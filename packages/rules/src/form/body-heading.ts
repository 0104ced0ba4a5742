import { fold, placeKey } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';

const NAMED =
  /^(?:第[一二三四五六七八九十]+部分)?([^0-9，。；：]{3,30}?)(?:20\d\d年度?)?(?:部门|单位)?(?:预算|决算)(?:公开|信息公开)?(?:情况说明|说明|表)?$/;
const SUFFIX = /(?:局|委|办|办公室|处|院|会|中心|馆|站|所|队|校|学|街道|镇|乡|部)$/;
/** A department's document may hold its units' own. */
const OF_A_UNIT = /单位(?:预算|决算)/;
const GENERAL = /收支|收入|支出|拨款|经费|基金|一般公共|国有资本|政府采购|目录|附件|本部门|本单位/;

/** A cover or heading that names a body names the one that publishes. */
export const bodyHeading: Rule = {
  id: 'form.body.heading',
  severity: 'warning',
  title: {
    zh: '封面和标题中的单位名称与编制单位一致',
    en: 'A cover or heading names the body that publishes',
  },
  message: {
    zh: '标题“{heading}”写的单位是“{found}”，本文件编制单位为“{body}”；请改正。',
    en: 'Heading “{heading}” names “{found}”, but the document is of “{body}”. Correct it.',
  },
  basis: '部门预算公开表样（部门名称、版本前后一致）',
  *statements(facts) {
    const body = fold(facts.disclosure.document.body ?? '').replace(/^\d+/, '');
    if (body.length < 3) return;
    const heads = [
      ...facts.sections
        .filter(({ level }) => level === 0)
        .map(({ title, place }) => ({ text: title, place })),
      ...facts.disclosure.blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.text.length <= 60 && /[预决]算/.test(block.text)
          ? [{ text: block.text, place: block.place }]
          : [],
      ),
    ];
    const department = facts.disclosure.document.edition === 'department';
    const seen = new Set<string>();
    for (const head of heads) {
      const found = NAMED.exec(fold(head.text))?.[1] ?? '';
      if (!SUFFIX.test(found) || GENERAL.test(found) || seen.has(placeKey(head.place))) continue;
      if (department && OF_A_UNIT.test(fold(head.text))) continue;
      seen.add(placeKey(head.place));
      yield {
        statement: {
          kind: 'holds',
          holds: alike(found, body),
          cells: [facts.textRef(head, null, 'heading')],
        },
        words: { heading: head.text, found, body },
      };
    }
  },
  examples: {
    pass: `document budget department 2024 区商务局
           section - 区商务局2024年部门预算`,
    fail: `document budget department 2024 区商务局
           section - 区文旅局2024年部门预算`,
  },
};

/** Whether one name is the other, or its short form: every character of the shorter stands in the longer, in order. */
function alike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
