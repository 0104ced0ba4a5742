import type { AddRecord } from '@mingzhang/model';
import { add } from './add.ts';

type Role = 'clerk' | 'head' | 'reviewer' | 'administrator' | 'auditor';

/** Somebody of the district: an account's name, a person's, and what he may be. */
interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly department?: string;
}

const CLERKS: Readonly<Record<string, string>> = {
  '101': '陈晓岚',
  '105': '孟庆书',
  '110': '苏文静',
  '201': '韩立冬',
  '205': '蒋云霞',
  '207': '邱国安',
  '209': '范志明',
  '301': '严素梅',
  '303': '卢海涛',
  '305': '姚春生',
  '307': '彭玉洁',
  '312': '林若溪',
};

const HEADS: Readonly<Record<string, string>> = {
  '101': '郑怀远',
  '105': '梁志诚',
  '110': '方敬之',
  '201': '沈育才',
  '205': '温慧敏',
  '207': '许康宁',
  '209': '唐安业',
  '301': '石建平',
  '303': '路长明',
  '305': '田守义',
  '307': '雷卫东',
  '312': '乐思源',
};

/** A clerk and a head for every department, two reviewers of the finance bureau, its administrator, and an auditor. */
export const PEOPLE: readonly Person[] = [
  { id: 'admin', name: '何启明', role: 'administrator' },
  { id: 'reviewer-1', name: '吴静芳', role: 'reviewer' },
  { id: 'reviewer-2', name: '秦越', role: 'reviewer' },
  { id: 'auditor', name: '顾明哲', role: 'auditor' },
  ...Object.entries(CLERKS).map(
    ([department, name]): Person => ({ id: `clerk-${department}`, name, role: 'clerk', department }),
  ),
  ...Object.entries(HEADS).map(
    ([department, name]): Person => ({ id: `head-${department}`, name, role: 'head', department }),
  ),
];

/** The accounts and what each may be. */
export function peopleRecords(): readonly AddRecord[] {
  return PEOPLE.flatMap(({ id, name, role, department }) => [
    add('users', id, { name, state: 'active', language: id === 'auditor' ? 'en' : 'zh' }),
    add('roles', `${id}-${role}`, { user: id, role, department }),
  ]);
}
