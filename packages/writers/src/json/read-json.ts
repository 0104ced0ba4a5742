import type { Cell, Disclosure, Indicator, Project } from '@mingzhang/model';
import { identityJson, unreadJson } from './check-json.ts';
import { factsOf } from './facts.ts';

/** The `mingzhang.read/1` object of one document; its shape is `schema/read-1.schema.json`. */
export function readJson(disclosure: Disclosure) {
  return {
    schema: 'mingzhang.read/1',
    source: disclosure.source,
    document: identityJson(disclosure),
    facts: factsOf(disclosure),
    projects: disclosure.projects.map(projectJson),
    procurement: rowsOf(disclosure, 'procurement-budget'),
    assets: rowsOf(disclosure, 'fixed-assets'),
    sections: disclosure.sections.map(({ id, number, title, level, place, paragraphs, tables }) => ({
      id,
      number,
      title,
      level,
      tables,
      paragraphs,
      place,
    })),
    claims: disclosure.claims,
    unread: unreadJson(disclosure),
  };
}

/** An amount of a project: exact fen, or null with the absence that says why; text as printed. */
function amountJson(cell: Cell) {
  return {
    fen: cell.kind === 'amount' ? cell.fen : null,
    absence: cell.kind === 'absent' ? cell.absence : null,
    text: cell.text,
  };
}

function projectJson(project: Project) {
  return {
    code: project.code.text,
    name: project.name.text,
    budget: amountJson(project.budget),
    fiscal: amountJson(project.fiscal),
    other: amountJson(project.other),
    purpose: project.purpose.text,
    plan: project.plan.map(({ until, share }) => ({
      until,
      share: share.kind === 'number' ? share.value : null,
      text: share.text,
    })),
    goals: project.goals.map(({ text }) => text),
    indicators: project.indicators.map(indicatorJson),
    place: project.place,
  };
}

function indicatorJson({ level1, level2, level3, description, target, basis, place }: Indicator) {
  return {
    level1: level1.text,
    level2: level2.text,
    level3: level3.text,
    description: description.text,
    target: target.text,
    basis: basis.text,
    place,
  };
}

/** Rows of a list form as objects: amounts with their fen, counts as numbers, the rest as printed. */
function rowsOf(disclosure: Disclosure, form: string) {
  return disclosure.tables
    .filter((table) => table.form === form)
    .flatMap(({ rows }) =>
      rows.map(({ key, name, role, cells, place }) => ({
        row: key,
        name,
        role,
        cells: Object.fromEntries(Object.entries(cells).map(([measure, cell]) => [measure, valueJson(cell)])),
        place,
      })),
    );
}

function valueJson(cell: Cell) {
  if (cell.kind === 'number') return { value: cell.value, absence: null, text: cell.text };
  if (cell.kind === 'text') return { absence: null, text: cell.text };
  return amountJson(cell);
}
