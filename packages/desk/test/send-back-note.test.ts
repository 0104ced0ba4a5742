import type { AnyRecord, Finding } from '@mingzhang/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeNote, type NoteItem, noteItems } from '../src/pages/review/actions/send-back-note.ts';

const SEVERITIES = { '✕': 'error', '!': 'warning', '·': 'hint' } as const;

/** `✕ a @cause 合计不符。 → 改为 10`: severity, id, cluster, sentence, repair. */
function finding(line: string): Finding {
  const [, sign = '', id = '', cluster, message = '', repair] =
    /^(\S) (\w+)(?: @(\w+))? (.*?)(?: → (.*))?$/.exec(line) ?? [];
  const at = { form: 'expenditure-summary', row: 'total', measure: 'total', text: '' };
  return {
    ...{ id, message, rule: 'table.total.sum', verdict: 'fail', basis: '', cells: [at] },
    severity: SEVERITIES[sign as keyof typeof SEVERITIES],
    messageEn: `${message} in English.`,
    ...(cluster === undefined ? {} : { cluster }),
    repairs:
      repair === undefined
        ? []
        : [
            {
              cell: at,
              text: '',
              fen: 0,
              cause: 'digit',
              message: repair,
              messageEn: `${repair} in English`,
            },
          ],
  };
}

/** `open c1 支出总表 请核对`: state, id, where, text; `-` is the whole. */
function comment(line: string): AnyRecord {
  const [state = '', id = '', where = '', text = ''] = line.split(' ');
  const place: Record<string, string> =
    where === '-' ? {} : { form: 'expenditure-summary', row: 'total', measure: 'project' };
  return { id, state, text, author: 'reviewer', ...place };
}

function items(findings: readonly string[], comments: readonly string[] = []): readonly NoteItem[] {
  return noteItems(findings.map(finding), comments.map(comment), 'zh');
}

/** `+id` is proposed, `-id` is not. */
function keys(list: readonly NoteItem[]): string {
  return list.map(({ key, proposed }) => `${proposed ? '+' : '-'}${key}`).join(' ');
}

describe('what can be asked for when sending back', () => {
  test('errors first, then open comments, then the rest; errors and comments are proposed', () => {
    const list = items(['· h1 提示', '! w1 警告', '✕ e1 错误'], ['open c1 - 请核对', 'settled c2 - 已改']);
    expect(keys(list)).toBe('+e1 +c1 -w1 -h1');
  });

  test('of errors with one cause the one with the repair is proposed', () => {
    expect(keys(items(['✕ a @b 合计不符', '✕ b @b 明细不符 → 改为 10', '✕ c @b 又不符']))).toBe('-a +b -c');
    expect(keys(items(['✕ a @x 合计不符', '✕ b @x 明细不符']))).toBe('+a -b');
  });

  test('a waived finding is not asked for', () => {
    const waived = { ...finding('✕ a 合计不符'), verdict: 'waived' as const };
    expect(noteItems([waived], [], 'zh')).toEqual([]);
  });

  test('answers to a comment are not asked for apart', () => {
    const answer = { ...comment('open c2 - 已核对'), answers: 'c1' };
    expect(keys(noteItems([], [comment('open c1 - 请核对'), answer], 'zh'))).toBe('+c1');
  });

  test.each([
    ['✕ a 合计不符。', '合计不符'],
    ['✕ a 合计不符 → 合计疑应为 10。', '合计不符；建议：合计疑应为 10'],
  ])('%s is said as %s', (line, sentence) => expect(items([line])[0]?.sentence).toBe(sentence));

  test.each([
    ['两年相差 44.50万元。', '说明“部门预算安排的总体情况”：两年相差 44.50万元'],
    ['部门预算安排的总体情况“人员经费”不符。', '部门预算安排的总体情况“人员经费”不符'],
  ])('of a sentence of the explanation %s is said as %s', (message, sentence) => {
    const cells = [{ form: 'text', row: 'overall', measure: 'paragraph-2', text: '' }];
    expect(noteItems([{ ...finding(`! a ${message}`), cells }], [], 'zh')[0]?.sentence).toBe(sentence);
  });

  test('a comment says where it stands', () => {
    expect(items([], ['open c1 支出总表 请核对。'])[0]?.sentence).toBe(
      '《部门支出总表》合计·项目支出：请核对',
    );
    expect(items([], ['open c1 - 请核对。'])[0]?.sentence).toBe('请核对');
  });
});

describe('the note', () => {
  test('numbers what it asks for between its opening and its closing', () => {
    expect(composeNote('请修改：', ['合计不符。', '  ', '缺少原因'], '请抓紧。', 'zh')).toBe(
      '请修改：\n1. 合计不符。\n2. 缺少原因。\n请抓紧。',
    );
  });

  test('every sentence that says something has its number, in order', () => {
    const sentence = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /\w/.test(text));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
        const lines = composeNote(
          '',
          sentences.map((text) => text.replaceAll('\n', ' ')),
          '',
          'zh',
        ).split('\n');
        const numbers = lines.filter((line) => line !== '').map((line) => Number.parseInt(line, 10));
        expect(numbers).toEqual(sentences.map((_, i) => i + 1));
      }),
    );
  });
});
