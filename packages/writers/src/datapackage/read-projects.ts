import { absenceOf, type Cell, fold, type Place, type Project } from '@mingzhang/model';
import type { Package, PackageRow } from './open-package.ts';
import { ABSENCES, UNITS } from './resource.ts';

/** A cell as a row of facts holds it. */
export function cellOf(row: PackageRow, place: Place): Cell {
  const text = row.text('text');
  switch (row.one('kind', ['amount', 'number', 'text', 'absent'] as const)) {
    case 'amount':
      return { kind: 'amount', fen: row.whole('fen'), step: row.number('step'), text, place };
    case 'number': {
      const number = {
        kind: 'number',
        value: row.number('value'),
        step: row.number('step'),
        text,
        place,
      } as const;
      return row.text('percent') === 'true' ? { ...number, percent: true } : number;
    }
    case 'text':
      return { kind: 'text', text, place };
    case 'absent':
      return { kind: 'absent', absence: row.one('absence', ABSENCES), text, place };
  }
}

export function projectsOf(opened: Package, place: Place): Project[] {
  const of = (resource: string) => Map.groupBy(opened.rows(resource), (row) => row.text('project'));
  const [plans, goals, indicators] = [of('plan'), of('goals'), of('indicators')];
  return opened.rows('projects').map((row) => {
    const id = row.text('id');
    const text = (name: string) => textCell(row.text(name), place);
    return {
      title: { text: row.text('title'), place },
      code: text('code'),
      name: text('name'),
      budget: amountCell(row, 'budget', place),
      fiscal: amountCell(row, 'fiscal', place),
      other: amountCell(row, 'other', place),
      purpose: text('purpose'),
      plan: (plans.get(id) ?? []).map((one) => ({ until: one.text('until'), share: shareCell(one, place) })),
      goals: (goals.get(id) ?? []).map((one) => textCell(one.text('text'), place)),
      indicators: (indicators.get(id) ?? []).map((one) => ({
        level1: textCell(one.text('level1'), place),
        level2: textCell(one.text('level2'), place),
        level3: textCell(one.text('level3'), place),
        description: textCell(one.text('description'), place),
        target: textCell(one.text('target'), place),
        basis: textCell(one.text('basis'), place),
        place,
      })),
      unit: row.has('unit') ? row.one('unit', UNITS) : null,
      grids: [],
      place,
    };
  });
}

/** A column of text: blank and 涉密 are absences, all else is text. */
function textCell(text: string, place: Place): Cell {
  const absence = absenceOf(fold(text));
  return absence === undefined || absence === 'not-applicable'
    ? { kind: 'text', text, place }
    : { kind: 'absent', absence, text, place };
}

function amountCell(row: PackageRow, name: string, place: Place): Cell {
  const text = row.text(`${name}_text`);
  if (row.has(`${name}_fen`))
    return { kind: 'amount', fen: row.whole(`${name}_fen`), step: row.number(`${name}_step`), text, place };
  const absence = row.has(`${name}_absence`) ? row.one(`${name}_absence`, ABSENCES) : 'blank';
  return { kind: 'absent', absence, text, place };
}

function shareCell(row: PackageRow, place: Place): Cell {
  const text = row.text('text');
  if (row.has('share'))
    return {
      kind: 'number',
      value: row.number('share'),
      step: row.number('step'),
      percent: true,
      text,
      place,
    };
  const absence = row.has('absence') ? row.one('absence', ABSENCES) : 'blank';
  return { kind: 'absent', absence, text, place };
}
