import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { figures } from '../src/text/figures.ts';
import { listsIn } from '../src/text/lists.ts';
import { partsSum } from '../src/text/parts-sum.ts';
import { disclosure } from './language.ts';

/** A paragraph of the overall section; figures as `[subject|figure]`. */
function paragraph(text: string) {
  return disclosure(`section agency-operating 三、机关运行经费安排情况\ntext ${text}`);
}

/** Every list as `whole = part + part`. */
function lists(text: string): string[] {
  return [...figures(paragraph(text))].flatMap(([passage, said]) =>
    listsIn(passage.text, said).map(({ whole, parts, total }) => {
      const sum = `${whole.claim.text} = ${parts.map(({ claim }) => claim.text).join(' + ')}`;
      return total === undefined ? sum : `${sum} (${total.claim.text})`;
    }),
  );
}

describe('lists of amounts in a paragraph', () => {
  test.each([
    ['收入[收入|5万元]，其中：甲[甲|3万元]，乙[乙|2万元]。', ['5万元 = 3万元 + 2万元']],
    ['共[经费|5万元]，用于运行。其中：甲[甲|3万元]、乙[乙|2万元]。', ['5万元 = 3万元 + 2万元']],
    [
      '支出[支出|9万元]，其中基本[基本|6万元]，包括人员[人员|5万元]和公用[公用|1万元]；项目[项目|3万元]。',
      ['9万元 = 6万元 + 3万元', '6万元 = 5万元 + 1万元'],
    ],
    [
      '三公[三公|5万元]，其中出国（境）[出国|0万元]；用车[用车|3万元]（其中：购置[购置|0万元]，运行[运行|3万元]）；接待[接待|2万元]。',
      ['5万元 = 0万元 + 3万元 + 2万元', '3万元 = 0万元 + 3万元'],
    ],
    ['共[预算|5万元]，其中甲[甲|3万元]，乙[乙|2万元]，合计[合计|5万元]。', ['5万元 = 3万元 + 2万元 (5万元)']],
    ['较上年[预算|增加5万元]，其中：基本[基本|减少1万元]，项目[项目|增加6万元]。', []],
    ['人员[人员|5万元]，主要包括基本工资；公用[公用|1万元]。', []],
  ])('%s', (text, expected) => {
    expect(lists(text)).toEqual(expected);
  });

  const amounts = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 8 });
  const printed = (hundredths: number) => `${(hundredths / 100).toFixed(2)}万元`;
  const said = (whole: number, parts: readonly number[]) =>
    checkWith(
      [partsSum],
      paragraph(
        `经费[经费|${printed(whole)}]。其中：${parts.map((part, i) => `第${i}项[第${i}项费|${printed(part)}]`).join('、')}。`,
      ),
    ).findings.length;

  test('a whole that is the sum of its parts is never reported', () => {
    fc.assert(
      fc.property(amounts, (parts) => {
        expect(
          said(
            parts.reduce((sum, part) => sum + part, 0),
            parts,
          ),
        ).toBe(0);
      }),
    );
  });

  test('a whole further off than rounding explains always is', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 10, max: 9999 }), (parts, apart) => {
        expect(said(parts.reduce((sum, part) => sum + part, 0) + apart, parts)).toBe(1);
      }),
    );
  });
});
