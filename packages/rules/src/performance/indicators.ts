import {
  type Cell,
  type CellRef,
  fold,
  type Indicator,
  type IndicatorKind,
  type IndicatorTarget,
  indicatorKind,
  type Project,
  parseTarget,
} from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';

/** An indicator as rules speak of it; `name` and `target` are undefined where they are withheld or not there. */
export interface Measured {
  readonly project: Project;
  readonly index: number;
  readonly level1: string;
  readonly level2: string;
  readonly kind: IndicatorKind | undefined;
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly printedTarget: string;
  readonly target: IndicatorTarget | undefined;
}

const known = new WeakMap<Project, readonly Measured[]>();

/** The indicators of a project; a level left blank is the one above it. */
export function indicatorsOf(project: Project): readonly Measured[] {
  let all = known.get(project);
  if (all === undefined) {
    let level1 = '';
    let level2 = '';
    all = project.indicators.map((indicator, index) => {
      const own = fold(indicator.level1.text);
      if (own !== '') [level1, level2] = [own, ''];
      level2 = fold(indicator.level2.text) || level2;
      return measured(project, indicator, index, level1, level2);
    });
    known.set(project, all);
  }
  return all;
}

function measured(
  project: Project,
  { level3, description, target }: Indicator,
  index: number,
  level1: string,
  level2: string,
): Measured {
  const printed = textOf(target);
  return {
    project,
    index,
    level1,
    level2,
    kind: indicatorKind(level1, level2),
    name: textOf(level3),
    description: textOf(description),
    printedTarget: target.text,
    target: printed === undefined ? undefined : parseTarget(printed),
  };
}

function textOf(cell: Cell): string | undefined {
  return cell.kind === 'absent' ? undefined : fold(cell.text);
}

/** Every indicator of the document. */
export function* everyIndicator(facts: Facts): Iterable<Measured> {
  for (const project of facts.projects) yield* indicatorsOf(project);
}

/** The cell of an indicator that a finding points at. */
export function indicatorCells(
  facts: Facts,
  { project, index }: Measured,
  measures: readonly Exclude<keyof Indicator, 'place'>[],
): CellRef[] {
  return measures.flatMap((measure) => facts.indicatorRef(project, index, measure) ?? []);
}

/** Words every sentence on an indicator may use. */
export function indicatorWords({ project, name, level2, printedTarget }: Measured): Record<string, string> {
  return { project: project.name.text, indicator: name ?? '（涉密）', level: level2, target: printedTarget };
}
