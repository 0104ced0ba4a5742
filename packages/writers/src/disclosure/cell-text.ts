import {
  absenceOf,
  type Cell,
  type Disclosure,
  fold,
  formatFen,
  type MoneyUnit,
  oneLine,
  type Project,
  placeKey,
} from '@mingzhang/model';

/** What is printed where something is withheld. */
export const WITHHELD = '涉密';

/** The text a cell prints: its own, an amount that has none in its unit, and 涉密 alone where it is withheld. */
export function cellText(cell: Cell, unit: MoneyUnit | null): string {
  if (cell.kind === 'absent' && cell.absence === 'withheld') {
    return absenceOf(fold(cell.text)) === 'withheld' ? cell.text : WITHHELD;
  }
  if (cell.text !== '') return cell.text;
  if (cell.kind === 'amount') return formatFen(cell.fen, unit ?? '万元');
  if (cell.kind === 'number') return cell.percent ? `${cell.value}%` : String(cell.value);
  return '';
}

/** All cells of a project with the unit of its amounts, indicators included. */
export function projectCells(project: Project): readonly Cell[] {
  const { code, name, budget, fiscal, other, purpose, plan, goals, indicators } = project;
  return [
    ...[code, name, budget, fiscal, other, purpose],
    ...plan.map(({ share }) => share),
    ...goals,
    ...indicators.flatMap(({ level1, level2, level3, description, target, basis }) => [
      level1,
      level2,
      level3,
      description,
      target,
      basis,
    ]),
  ];
}

/**
 * What is printed at each place by the cells that stand there: the cells are the truth, the grid they were read from
 * is only their arrangement. Cells that share a place (several goals in one cell) give a line each.
 */
export class CellTexts {
  readonly #lines = new Map<string, string[]>();
  readonly #withheld = new Set<string>();

  constructor({ tables, projects }: Disclosure) {
    for (const { rows, unit } of tables) {
      for (const { cells } of rows) for (const cell of Object.values(cells)) this.#take(cell, unit);
    }
    for (const project of projects) for (const cell of projectCells(project)) this.#take(cell, project.unit);
  }

  #take(cell: Cell, unit: MoneyUnit | null): void {
    const key = placeKey(cell.place);
    const text = cellText(cell, unit);
    if (cell.kind === 'absent' && cell.absence === 'withheld') this.#withheld.add(key);
    const lines = this.#lines.get(key);
    if (lines === undefined) this.#lines.set(key, text === '' ? [] : [text]);
    else if (text !== '' && !lines.includes(text)) lines.push(text);
  }

  /** The text to print at a place where `printed` stood: as it stood, unless the cells there say something else. */
  at(key: string, printed: string): string {
    const lines = this.#lines.get(key);
    if (lines === undefined) return printed;
    const said = lines.join('\n');
    if (fold(said) === fold(printed)) return printed;
    if (this.#withheld.has(key)) return lines.length === 1 ? said : WITHHELD;
    // a cell that heads several rows is taken once by each of them: nothing was changed if all is still there
    return lines.length > 0 && lines.every((line) => oneLine(line) === oneLine(printed)) ? printed : said;
  }
}
