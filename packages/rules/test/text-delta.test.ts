import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { deltaSign, deltaZero } from '../src/text/delta.ts';
import { disclosure } from './language.ts';

/** What the two rules point at in one sentence. */
function slips(sentence: string): string[] {
  const document = disclosure(`section three-public 四、“三公”经费预算情况\ntext ${sentence}`);
  return checkWith([deltaZero, deltaSign], document).findings.map(
    ({ rule, cells }) => `${rule}: ${cells[0]?.text}`,
  );
}

describe('words of change and the figures beside them', () => {
  test.each([
    ['增加0.00万元，主要原因是业务需要。', ['text.delta.zero: 增加0.00万元']],
    ['减少0万元。', ['text.delta.zero: 减少0万元']],
    ['减少0.30万元，与2023年持平。', ['text.delta.zero: 减少0.30万元，与2023年持平']],
    ['增加10万元，与上年持平。', ['text.delta.zero: 增加10万元，与上年持平']],
    ['增加-9.11万元。', ['text.delta.sign: 增加-9.11万元']],
    ['减少0.30万元，主要是压减接待。', []],
    ['减少1.00万元；公务接待费与上年持平。', []],
    ['与2023年持平。', []],
  ])('%s', (sentence, expected) => {
    expect(slips(sentence)).toEqual(expected);
  });
});
