import type { WorkspaceRecord } from '../schema/tables.ts';
import type { State } from './submission.ts';

export type Role = WorkspaceRecord<'roles'>['role'];

/** 报送, 撤回, 审签, 退回, 审核通过, 公开, 重新打开. */
export type Transition = 'submit' | 'withdraw' | 'sign' | 'return' | 'approve' | 'publish' | 'reopen';

interface Rule {
  readonly zh: string;
  readonly en: string;
  readonly role: Role;
  readonly from: readonly State[];
  /** The state it leads to; one that is absent stays. */
  readonly to?: State;
}

/** Who may do what, in which state, and where it leads. */
export const TRANSITIONS: Readonly<Record<Transition, Rule>> = {
  submit: { zh: '报送', en: 'submit', role: 'clerk', from: ['preparing', 'returned'], to: 'submitted' },
  withdraw: { zh: '撤回', en: 'withdraw', role: 'clerk', from: ['submitted'], to: 'preparing' },
  sign: { zh: '审签', en: 'sign', role: 'head', from: ['preparing', 'returned', 'submitted'] },
  return: { zh: '退回', en: 'return', role: 'reviewer', from: ['submitted', 'approved'], to: 'returned' },
  approve: { zh: '审核通过', en: 'approve', role: 'reviewer', from: ['submitted'], to: 'approved' },
  publish: { zh: '公开', en: 'publish', role: 'reviewer', from: ['approved'], to: 'published' },
  reopen: {
    zh: '重新打开',
    en: 'reopen',
    role: 'administrator',
    from: ['submitted', 'approved', 'published'],
    to: 'preparing',
  },
};

export const STATE_WORDS: Readonly<Record<State, { readonly zh: string; readonly en: string }>> = {
  preparing: { zh: '编制中', en: 'being prepared' },
  submitted: { zh: '已报送', en: 'submitted' },
  returned: { zh: '已退回', en: 'returned' },
  approved: { zh: '已审核', en: 'approved' },
  published: { zh: '已公开', en: 'published' },
};

export const ROLE_WORDS: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  clerk: { zh: '经办人', en: 'clerk' },
  head: { zh: '部门负责人', en: 'head of department' },
  reviewer: { zh: '财政审核人员', en: 'reviewer' },
  administrator: { zh: '管理员', en: 'administrator' },
  auditor: { zh: '审计人员', en: 'auditor' },
  public: { zh: '公众', en: 'public' },
};
