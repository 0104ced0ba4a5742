import { choice, HOME, named, POSITION, reference, type TableWords } from './field-words.ts';

/** 行政单位, 参公单位, 事业单位. */
const UNIT_NATURES = {
  administrative: named('行政单位', 'administrative unit'),
  'civil-service-managed': named('参公事业单位', 'institution under the civil service law'),
  institution: named('事业单位', 'institution'),
} as const;

export const ROLES = {
  clerk: named('经办人', 'clerk'),
  head: named('部门负责人', 'head of department'),
  reviewer: named('财政审核人员', 'reviewer'),
  administrator: named('管理员', 'administrator'),
  auditor: named('审计人员', 'auditor'),
  public: named('公众', 'public'),
} as const;

/** How a region prints the tables. */
const TEMPLATES = {
  standard: named('通用', 'standard'),
  hebei: named('河北', 'Hebei'),
  shanghai: named('上海', 'Shanghai'),
} as const;

export const YEAR_STATES = {
  preparing: named('筹备', 'being set up'),
  open: named('开放', 'open'),
  closed: named('关闭', 'closed'),
} as const;

export const ACCOUNT_STATES = {
  active: named('在用', 'active'),
  closed: named('停用', 'closed'),
} as const;

const LANGUAGES = { zh: named('中文', 'Chinese'), en: named('英文', 'English') };

export const ORGANISATION_WORDS = {
  divisions: { ...named('行政区划', 'division'), known: ['name'], fields: { name: named('名称', 'name') } },
  departments: {
    ...named('部门', 'department'),
    known: ['name', 'code'],
    fields: {
      division: reference('行政区划', 'division', 'divisions'),
      code: named('部门编码', 'code'),
      name: named('名称', 'name'),
      shortName: named('简称', 'short name'),
      template: choice('表样', 'layout', TEMPLATES),
    },
  },
  units: {
    ...named('预算单位', 'unit'),
    known: ['name', 'code'],
    fields: {
      department: HOME.department,
      code: named('单位编码', 'code'),
      name: named('名称', 'name'),
      nature: choice('单位性质', 'nature', UNIT_NATURES),
      rank: named('单位规格', 'rank'),
      funding: named('经费保障形式', 'funding'),
      position: POSITION,
    },
  },
  users: {
    ...named('用户', 'user'),
    known: ['name'],
    fields: {
      name: named('姓名', 'name'),
      state: choice('状态', 'state', ACCOUNT_STATES),
      language: choice('语言', 'language', LANGUAGES),
    },
  },
  roles: {
    ...named('角色', 'role'),
    known: ['user'],
    fields: {
      user: reference('用户', 'user', 'users'),
      role: choice('角色', 'role', ROLES),
      department: HOME.department,
    },
  },
  years: {
    ...named('预算年度', 'budget year'),
    known: [],
    fields: {
      state: choice('状态', 'state', YEAR_STATES),
      approvedOn: named('人大批准日期', 'approved by the congress on'),
    },
  },
  approvals: {
    ...named('批复', 'approval'),
    known: ['department'],
    fields: {
      ...HOME,
      unit: reference('单位', 'unit', 'units'),
      approvedOn: named('批复日期', 'approved on'),
    },
  },
} as const satisfies Readonly<Record<string, TableWords>>;
