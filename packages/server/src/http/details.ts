import type { Problem as StoreProblem } from '@mingzhang/workspace';
import type { z } from 'zod';
import type { Detail } from './refusal.ts';
import { fieldWords, tableWords } from './words.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a request, one line a field, the field in words. */
export function issueDetails({ issues }: z.ZodError): readonly Detail[] {
  return issues.slice(0, 20).map((issue) => {
    const names = issue.path.filter((step) => typeof step === 'string');
    const [zh, en] = fieldWords(names.at(-1) ?? '');
    const [said, saidEn] = issueWords(issue);
    const place = issue.path.map(String).join('.');
    const subject = zh === '' ? ['内容', 'The content'] : [`“${zh}”`, `“${en}”`];
    return {
      code: issue.code,
      zh: `${subject[0]}${said}。`,
      en: `${subject[1]} ${saidEn}.`,
      ...(place === '' ? {} : { place }),
    };
  });
}

function issueWords(issue: Issue): readonly [zh: string, en: string] {
  if (issue.code === 'too_small')
    return [`太短或太小，最少 ${issue.minimum}`, `is too short or small: at least ${issue.minimum}`];
  if (issue.code === 'too_big')
    return [`太长或太大，最多 ${issue.maximum}`, `is too long or large: at most ${issue.maximum}`];
  if (issue.code === 'invalid_type') return ['没有填，或填的类型不对', 'is missing or of the wrong kind'];
  if (issue.code === 'invalid_value')
    return [`只能是 ${issue.values.join('、')} 之一`, `is one of ${issue.values.join(', ')}`];
  if (issue.code === 'invalid_format') return ['写法不对', 'is written in the wrong way'];
  return ['不对', 'is wrong'];
}

const STORE: Readonly<Record<StoreProblem['code'], readonly [zh: string, en: string]>> = {
  'bad-who': ['账号的写法不对', 'the account is not an id'],
  'bad-why': [
    '修改说明太长或有不能保存的字符',
    'the reason is too long or holds characters that cannot be kept',
  ],
  'too-many-changes': ['一次改得太多，请分几次保存', 'too many changes at once; save them in parts'],
  'does-not-follow': [
    '前后两处修改接不上，请刷新后再改',
    'its changes do not follow on one another; reload and edit again',
  ],
  'no-such-table': ['没有这种数据', 'there is no such kind of record'],
  'no-such-field': ['没有这一栏', 'there is no such field'],
  'bad-id': ['编号的写法不对', 'the id is not written as one'],
  'bad-value': ['填的内容不对，请按这一栏的要求填写', 'the value is not one this field takes'],
  'missing-field': ['这一栏必填', 'this field must be given'],
  'fixed-field': ['这一栏定了就不能改', 'this field cannot be changed'],
  'wrong-scope': ['不属于这个部门', 'it does not belong to this department'],
  'id-taken': ['编号已被占用', 'the id is taken'],
  'no-such-conflict': ['没有这处冲突，可能已经解决', 'there is no such conflict; it may be settled'],
  'missing-reference': ['引用的那一项不存在', 'what it refers to is not there'],
  'still-referenced': ['还有别的数据用到它，不能删', 'others still refer to it'],
};

/** What the store refuses an edit for, in words. */
export function storeDetails(problems: readonly StoreProblem[]): readonly Detail[] {
  return problems.slice(0, 50).map(({ code, table, id, field }) => {
    const [zh, en] = STORE[code];
    const of = table === undefined ? undefined : tableWords(table);
    const at = field === undefined ? undefined : fieldWords(field);
    const place = [table, id, field].filter((part) => part !== undefined).join('/');
    return {
      code,
      zh: `${of === undefined ? '' : `${of[0]} ${id ?? ''}${at === undefined ? '' : `的“${at[0]}”`}：`}${zh}。`,
      en: `${of === undefined ? '' : `${of[1]} ${id ?? ''}${at === undefined ? '' : `, ${at[1]}`}: `}${en}.`,
      ...(place === '' ? {} : { place }),
    };
  });
}
