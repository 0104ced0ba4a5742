import type { Budget } from '../budget.ts';
import {
  cell,
  type PrintedBlock,
  type PrintedCell,
  type PrintedTable,
  type PrintedText,
} from '../printed.ts';
import type { DepartmentProfile, District } from '../profile.ts';

/** What every part of a disclosure is printed from. */
export interface Scene {
  readonly district: District;
  readonly department: DepartmentProfile;
  readonly budget: Budget;
  readonly previous: Budget;
}

export function label(scene: Scene): string {
  return scene.department.code + scene.department.shortName;
}

/** The line over a budget table: body, year, unit, spread over its columns. */
export function topLine(scene: Scene, form: string, spans: readonly [number, number, number]): PrintedCell[] {
  const at = (measure: string) => ({ at: { form, row: 'heading', measure } });
  return [
    cell(label(scene), { columns: spans[0], ...at('body') }),
    cell(`预算年度：${scene.budget.year}`, { columns: spans[1], align: 'centre', ...at('year') }),
    cell('单位：万元', { columns: spans[2], align: 'right', ...at('unit') }),
  ];
}

/** The row of column numbers: 栏次, 1, 2, … */
export function numbering(columns: number): PrintedCell[] {
  return Array.from({ length: columns }, (_, i) => cell(i === 0 ? '栏次' : String(i), { align: 'centre' }));
}

export function ordinal(n: number): PrintedCell {
  return cell(String(n), { align: 'centre' });
}

/** A budget table under its own title. */
export function titled(title: string, table: Omit<PrintedTable, 'kind' | 'section'>): PrintedBlock[] {
  return [
    { kind: 'text', style: 'title', text: title, form: table.form, section: null },
    { kind: 'table', section: null, ...table },
  ];
}

export function paragraph(section: string, text: string, id?: string): PrintedText {
  return { kind: 'text', style: 'body', text, section, ...(id === undefined ? {} : { id }) };
}

export function sectionHeading(section: string, text: string): PrintedText {
  return { kind: 'text', style: 'section', text, section, id: `${section}.heading` };
}
