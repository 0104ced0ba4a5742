import type { Words } from '@mingzhang/forms';
import type { CellRef, Finding, Severity } from '@mingzhang/model';
import { cellsOf } from './cells.ts';
import type { Outcome } from './evaluate.ts';
import { unitOf } from './explain.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';
import { type Numbers, sentence } from './sentence.ts';
import type { Instance } from './tree.ts';

/** From this step on (0.01 万元) a printed amount may hide a rounding. */
export const ROUNDED_STEP = 10_000;

const UNEXPLAINED: Words = {
  zh: '{form}：{equation}，差 {difference} {unit}。差额在四舍五入范围内，但本文件其他等式分毫不差',
  en: '{form}: {equation}, off by {difference} {unit}. Rounding could explain it, yet the other equations of this document hold to the last digit',
};
const WITHIN: Words = {
  zh: '{form}：{equation}，差 {difference} {unit}，在四舍五入范围内',
  en: '{form}: {equation}, off by {difference} {unit}, within rounding',
};
const NOT_CHECKED: Words = {
  zh: '无法核对“{title}”：{why}',
  en: 'Not checked, “{title}”: {why}',
};

/** A statement of a rule with what it came to. */
export interface Decided {
  readonly rule: Rule;
  readonly instance: Instance;
  readonly outcome: Outcome;
}

export type IdOf = (rule: string, cells: readonly CellRef[]) => string;

/**
 * The finding of a decided statement, or undefined where there is nothing to say. `exact`: rounding is not at work in
 * the document, so a sum that only rounding could explain is worth a warning.
 */
export function findingOf(facts: Facts, decided: Decided, exact: boolean, idOf: IdOf): Finding | undefined {
  const { rule, instance, outcome } = decided;
  switch (outcome.verdict) {
    case 'fail': {
      const severity = weaker(rule.severity, instance.severity);
      const least = outcome.lastUnit ? weaker(severity, instance.lastUnitSeverity) : severity;
      return make(facts, decided, 'fail', least, rule.message, idOf);
    }
    case 'cannot-check': {
      const words = { ...instance.words, title: rule.title.zh, why: outcome.why };
      const wordsEn = { ...instance.wordsEn, title: rule.title.en, why: outcome.whyEn };
      const told = { ...decided, instance: { ...instance, words, wordsEn } };
      const { statement } = instance;
      const severity = (statement.kind === 'cannot' && statement.severity) || 'hint';
      return make(facts, told, 'cannot-check', severity, NOT_CHECKED, idOf);
    }
    case 'pass': {
      const { slack, step, several } = outcome;
      if (instance.statement.kind !== 'equal' || slack === 'none' || slack === 'product') return undefined;
      if (slack === 'last-unit' || step < ROUNDED_STEP)
        return make(facts, decided, 'fail', 'hint', WITHIN, idOf);
      if (!exact || !several) return undefined;
      return make(facts, decided, 'fail', weaker('warning', instance.severity), UNEXPLAINED, idOf);
    }
  }
}

/** The finding that a rule broke: nothing it speaks of was checked. */
export function broken(rule: Rule, error: unknown, idOf: IdOf): Finding {
  const said = error instanceof Error ? error.message : String(error);
  return {
    id: idOf(rule.id, []),
    rule: rule.id,
    severity: 'warning',
    verdict: 'cannot-check',
    message: `规则“${rule.title.zh}”运行出错，未能核对：${said}`,
    messageEn: `The rule “${rule.title.en}” broke and checked nothing: ${said}`,
    basis: rule.basis,
    cells: [],
  };
}

function make(
  facts: Facts,
  { rule, instance, outcome }: Decided,
  verdict: Finding['verdict'],
  severity: Severity,
  template: Words,
  idOf: IdOf,
): Finding {
  const cells = cellsOf(instance.statement);
  const { actual, expected }: Numbers = outcome.verdict === 'cannot-check' ? {} : outcome;
  const numbers = {
    ...(actual === undefined ? {} : { actual, unit: unitOf(facts, instance.statement) }),
    ...(expected === undefined ? {} : { expected }),
    ...(expected !== undefined && instance.statement.kind === 'at-most' ? { atMost: true as const } : {}),
  };
  const said = sentence(facts, template, instance, numbers);
  return {
    id: idOf(rule.id, cells),
    rule: rule.id,
    severity,
    verdict,
    message: said.zh,
    messageEn: said.en,
    basis: rule.basis,
    cells,
    ...numbers,
  };
}

function weaker(severity: Severity, other: Severity = 'error'): Severity {
  if (severity === 'hint' || other === 'hint') return 'hint';
  return severity === 'warning' || other === 'warning' ? 'warning' : 'error';
}
