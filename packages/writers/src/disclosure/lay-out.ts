import { PRINTING, printedForms } from '@mingzhang/forms';
import type { Block, Disclosure, Paragraph, Project, Section, Table } from '@mingzhang/model';
import { laidOutProject } from './lay-out-project.ts';
import { laidOutTable } from './lay-out-table.ts';
import { templateOf } from './template.ts';

/** In which section of the explanation a table stands; the others stand before it. */
const WITHIN: Readonly<Record<string, string>> = {
  'unit-list': 'duties',
  'procurement-budget': 'procurement',
  'fixed-assets': 'assets',
};
const PROJECTS = 'projects';

/**
 * A disclosure that was built by code, with blocks in the order its template prints them: the official tables and
 * the explanation with the other tables in their sections. Every cell gets the place it stands at.
 */
export function laidOut(disclosure: Disclosure): Disclosure {
  return new Layouter(disclosure).disclosure();
}

class Layouter {
  readonly #given: Disclosure;
  readonly #blocks: Block[] = [];
  readonly #tables: Table[] = [];
  readonly #projects: Project[] = [];
  #paragraphs = 0;
  #grids = 0;

  constructor(given: Disclosure) {
    this.#given = given;
  }

  disclosure(): Disclosure {
    const { tables, sections } = this.#given;
    const sectionIds = new Set(sections.map(({ id }) => id));
    const home = (table: Table) => {
      const id = WITHIN[table.form];
      return id !== undefined && sectionIds.has(id) ? id : undefined;
    };
    const template = templateOf(this.#given);
    const order = new Map(printedForms(template).map(({ id }, i) => [id, i]));
    const ordered = [...tables].sort((a, b) => (order.get(a.form) ?? 99) - (order.get(b.form) ?? 99));
    const official = ordered.filter((table) => WITHIN[table.form] === undefined);
    const { tablesAfter } = PRINTING[template];
    const last = sections.findLast(({ id }) => id === tablesAfter && id !== undefined);
    if (last === undefined) for (const table of official) this.#table(table);
    const left = ordered.filter((table) => WITHIN[table.form] !== undefined && home(table) === undefined);
    const homes = new Set<string>();
    const laid = sections.map((section): Section => {
      const heading = this.#paragraph(headingOf(section));
      const paragraphs = section.paragraphs.map(({ text }) => {
        const { place } = this.#paragraph(text);
        return { text, place };
      });
      if (section.id !== null && !homes.has(section.id)) {
        homes.add(section.id);
        for (const table of ordered) if (home(table) === section.id) this.#table(table);
        if (section.id === PROJECTS) this.#allProjects();
      }
      if (section === last) for (const table of official) this.#table(table);
      return { ...section, place: heading.place, paragraphs };
    });
    for (const table of left) this.#table(table);
    if (!sectionIds.has(PROJECTS)) this.#allProjects();
    return {
      ...this.#given,
      blocks: this.#blocks,
      tables: this.#tables,
      projects: this.#projects,
      sections: laid,
    };
  }

  #paragraph(text: string): Paragraph {
    const paragraph: Paragraph = { kind: 'paragraph', text, place: { paragraph: ++this.#paragraphs } };
    this.#blocks.push(paragraph);
    return paragraph;
  }

  #table(given: Table): void {
    const body = this.#given.document.edition === 'unit' ? '单位' : '部门';
    const table = laidOutTable(given, { template: templateOf(this.#given), body }, ++this.#grids);
    const titlePlace = table.title === '' ? table.place : this.#paragraph(table.title).place;
    this.#blocks.push(...table.grids);
    const notes = table.notes.map(({ text }) => ({ text, place: this.#paragraph(text).place }));
    this.#tables.push({ ...table, titlePlace, notes });
  }

  #allProjects(): void {
    for (const [i, given] of this.#given.projects.entries()) {
      const title = this.#paragraph(given.title.text || `${i + 1}、${given.name.text}绩效目标表`);
      const { project, grids } = laidOutProject(given, title, this.#grids + 1);
      this.#grids += grids.length;
      this.#blocks.push(...grids);
      this.#projects.push(project);
    }
  }
}

/** A heading as it is printed: `第一部分 …`, `一、…`, `（一）…`. */
function headingOf({ number, title }: Section): string {
  if (number === '') return title;
  if (number.startsWith('第')) return `${number} ${title}`;
  return /^[一二三四五六七八九十]+$/.test(number) ? `${number}、${title}` : `${number}${title}`;
}
