import {
  type Cluster,
  type Disclosure,
  type Finding,
  formatFen,
  type Place,
  type Project,
  type Repair,
  type Report,
} from '@mingzhang/model';
import { documentOrder } from './document-order.ts';

/** How long reading and checking took, in milliseconds. */
export interface Timing {
  readonly readMs: number;
  readonly checkMs: number;
}

/** The `mingzhang.check/1` object of one document; its shape is `schema/check-1.schema.json`. */
export function checkJson(disclosure: Disclosure, report: Report, timing: Timing) {
  const { verdicts, coverage } = report;
  return {
    schema: 'mingzhang.check/1',
    source: disclosure.source,
    document: identityJson(disclosure),
    tables: tablesJson(disclosure),
    verdicts: {
      pass: verdicts.pass,
      fail: verdicts.fail,
      cannotCheck: verdicts.cannotCheck,
      waived: verdicts.waived,
    },
    coverage: { amounts: coverage.amounts, checked: coverage.checked },
    findings: report.findings.map(findingJson),
    ...(report.clusters === undefined ? {} : { clusters: report.clusters.map(clusterJson) }),
    unread: unreadJson(disclosure),
    timing: { readMs: rounded(timing.readMs), checkMs: rounded(timing.checkMs) },
  };
}

export function identityJson({ document }: Disclosure) {
  const { kind, edition, year, body, bodyCode, template } = document;
  return { kind, edition, year, body, bodyCode, template };
}

export function unreadJson(disclosure: Disclosure) {
  return disclosure.unread.map(({ reason, place }) => ({ reason, place }));
}

/** Recognised tables and project tables, in document order. */
function tablesJson({ tables, projects }: Disclosure) {
  const listed: { readonly place: Place; readonly entry: object }[] = [
    ...tables.map(({ form, title, unit, rows, place }) => {
      const cells = rows.reduce((sum, row) => sum + Object.keys(row.cells).length, 0);
      return { place, entry: { form, title, unit, rows: rows.length, cells } };
    }),
    ...projects.map((project) => ({ place: project.place, entry: projectEntry(project) })),
  ];
  return documentOrder(listed).map(({ entry }) => entry);
}

function projectEntry({ title, unit, grids }: Project) {
  const rows = grids.flatMap((grid) => grid.rows);
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return { form: 'project-performance', title: title.text, unit, rows: rows.length, cells };
}

/** Amounts are decimal strings in the finding's unit; `difference` is actual less expected. */
function findingJson(finding: Finding) {
  const { id, rule, severity, verdict, message, messageEn, basis, cells } = finding;
  return {
    ...{ id, rule, severity, verdict, message, messageEn, ...numbersJson(finding), basis, cells },
    ...(finding.cluster === undefined ? {} : { cluster: finding.cluster }),
    ...(finding.repairs === undefined ? {} : { repairs: finding.repairs.map(repairJson) }),
    ...(finding.waiver === undefined ? {} : { waiver: finding.waiver }),
  };
}

function repairJson({ cell, text, unit, cause, settles, breaks, message, messageEn }: Repair) {
  return { cell, text, unit, cause, settles, breaks, message, messageEn };
}

function clusterJson({ id, headline, headlineEn, findings }: Cluster) {
  return { id, headline, headlineEn, findings };
}

function numbersJson({ actual, expected, unit }: Finding) {
  if (unit === undefined) return {};
  return {
    ...(actual === undefined ? {} : { actual: formatFen(actual, unit) }),
    ...(expected === undefined ? {} : { expected: formatFen(expected, unit) }),
    ...(actual === undefined || expected === undefined
      ? {}
      : { difference: formatFen(actual - expected, unit) }),
    unit,
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
