import { type Disclosure, type Finding, oneLine, placeKey, type Section, type Table } from '@mingzhang/model';
import { GRADE_ORDER, gradeOf } from '../words.ts';
import type { Atlas } from './atlas.ts';

/** The findings of one table, project or section. */
export interface Group {
  /** Title as printed; null for what is said of the whole document. */
  readonly title: string | null;
  readonly table?: Table;
  readonly findings: readonly Finding[];
}

interface Home {
  readonly key: string;
  readonly title: string | null;
  readonly table?: Table;
}

interface Placed {
  readonly finding: Finding;
  readonly home: Home;
  readonly block: number;
  readonly offset: number;
}

const WHOLE: Home = { key: '', title: null };

/** Findings under the table or section of their first cell, in document order; the whole document comes first. */
export function groupFindings(
  disclosure: Disclosure,
  findings: readonly Finding[],
  atlas: Atlas,
): readonly Group[] {
  const homes = homesOf(disclosure);
  const placed = findings.map((finding): Placed => {
    const ref = finding.cells[0];
    const spot = ref === undefined ? undefined : atlas.spot(ref);
    if (spot === undefined) return { finding, home: WHOLE, block: -1, offset: 0 };
    const offset = spot.cell === undefined ? 0 : spot.cell.row * 1000 + spot.cell.column;
    return { finding, home: homes[spot.block] ?? WHOLE, block: spot.block, offset };
  });
  placed.sort((a, b) => a.block - b.block);
  const groups = new Map<string, { home: Home; members: Placed[] }>();
  for (const one of placed) {
    const group = groups.get(one.home.key);
    if (group === undefined) groups.set(one.home.key, { home: one.home, members: [one] });
    else group.members.push(one);
  }
  return [...groups.values()].map(({ home, members }) => {
    members.sort((a, b) => rank(a) - rank(b) || a.block - b.block || a.offset - b.offset);
    const group = { title: home.title, findings: members.map(({ finding }) => finding) };
    return home.table === undefined ? group : { ...group, table: home.table };
  });
}

function rank({ finding }: Placed): number {
  return GRADE_ORDER.indexOf(gradeOf(finding));
}

function sectionTitle({ number, title }: Section): string {
  return /^[一二三四五六七八九十\d]+$/.test(number) ? `${number}、${title}` : `${number}${title}`;
}

/** The home of each block: the table or project its grid belongs to, else the section it stands in. */
function homesOf(disclosure: Disclosure): readonly Home[] {
  const byGrid = new Map<string, Home>();
  disclosure.tables.forEach((table, index) => {
    const home = { key: `t${index}`, title: oneLine(table.title), table };
    for (const grid of table.grids) byGrid.set(placeKey(grid.place), home);
    byGrid.set(`title ${placeKey(table.titlePlace)}`, home);
  });
  disclosure.projects.forEach((project, index) => {
    const home = { key: `p${index}`, title: oneLine(project.title.text) };
    for (const grid of project.grids) byGrid.set(placeKey(grid.place), home);
    byGrid.set(`title ${placeKey(project.title.place)}`, home);
  });
  const sections = new Map(
    disclosure.sections.map((section, index) => [
      placeKey(section.place),
      { key: `s${index}`, title: sectionTitle(section) },
    ]),
  );
  let section: Home = WHOLE;
  return disclosure.blocks.map((block) => {
    const key = placeKey(block.place);
    if (block.kind === 'grid') return byGrid.get(key) ?? section;
    section = sections.get(key) ?? section;
    return byGrid.get(`title ${key}`) ?? section;
  });
}
