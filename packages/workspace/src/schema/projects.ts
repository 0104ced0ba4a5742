import {
  choice,
  DECIMAL,
  fixed,
  INTEGER,
  ofDepartment,
  optional,
  PROSE,
  reference,
  shaped,
  TEXT,
} from './column.ts';

/** 项目. Its money is the sum of its budget lines. */
export const projects = ofDepartment({
  unit: reference('units'),
  code: optional(shaped(/^[0-9A-Z]{13,21}$/)),
  name: TEXT,
  purpose: PROSE,
  /** Whether it goes on from last year. */
  continuing: choice('new', 'continuing'),
  position: INTEGER,
});

/** 绩效目标. */
export const goals = ofDepartment({
  project: fixed(reference('projects')),
  text: PROSE,
  position: INTEGER,
});

/** 绩效指标. */
export const indicators = ofDepartment({
  project: fixed(reference('projects')),
  level1: TEXT,
  level2: TEXT,
  level3: TEXT,
  description: optional(TEXT),
  target: optional(TEXT),
  basis: optional(TEXT),
  position: INTEGER,
});

/** 资金支出计划: the share of a project's money to be spent by a date, in percent. */
export const spendingPlans = ofDepartment({
  project: fixed(reference('projects')),
  until: TEXT,
  percent: DECIMAL,
  position: INTEGER,
});
