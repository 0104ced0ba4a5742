import { choice, DATE, fixed, INTEGER, ofBureau, optional, reference, shaped, TEXT } from './column.ts';

/** 行政区划. Its id is the code of six digits. */
export const divisions = ofBureau({ name: TEXT });

/** 部门. */
export const departments = ofBureau({
  division: fixed(reference('divisions')),
  code: shaped(/^\d{3,12}$/),
  name: TEXT,
  shortName: optional(TEXT),
  template: choice('hebei', 'shanghai', 'standard'),
});

/** 预算单位: the department itself (本级) and what is subordinate to it. */
export const units = ofBureau({
  department: fixed(reference('departments')),
  code: shaped(/^\d{3,15}$/),
  name: TEXT,
  /** 行政, 参公 or 事业: only the first two have 机关运行经费. */
  nature: choice('administrative', 'civil-service-managed', 'institution'),
  rank: optional(TEXT),
  funding: optional(TEXT),
  position: INTEGER,
});

/** A person who signs in. The id is the account's name; the password is kept apart from the records and the log. */
export const users = ofBureau({
  name: TEXT,
  state: choice('active', 'closed'),
  language: choice('zh', 'en'),
});

/** What a user may be, in one department or, where none is named, in all. */
export const roles = ofBureau({
  user: fixed(reference('users')),
  role: choice('clerk', 'head', 'reviewer', 'administrator', 'auditor', 'public'),
  department: optional(reference('departments')),
});

/** 预算年度. Its id is the year. */
export const years = ofBureau({
  state: choice('preparing', 'open', 'closed'),
  /** The day the people's congress approved the budget. */
  approvedOn: optional(DATE),
});

/** 批复: the day a department's budget was approved, which starts the 20 days to publish in (预算法 第十四条). */
export const approvals = ofBureau({
  department: fixed(reference('departments')),
  year: fixed(reference('years')),
  unit: optional(reference('units')),
  approvedOn: DATE,
});
