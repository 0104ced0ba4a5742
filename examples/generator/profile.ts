/** One thing a project pays for: so many of a unit at a price each. */
export interface Part {
  readonly id: string;
  readonly unit: string;
  /** How many in the profile's year, and how many more each year after. */
  readonly quantity: number;
  readonly growth?: number;
  /** Price of one, in 万元 with at most two decimals. */
  readonly price: number;
  /** Bought by procurement, as this item of the catalogue. */
  readonly purchase?: { readonly code: string; readonly item: string; readonly fixedAsset?: true };
  /** Training or conferences, which the table of three public expenses shows too. */
  readonly also?: 'training' | 'conference';
}

export type IndicatorKind =
  | '数量指标'
  | '质量指标'
  | '时效指标'
  | '成本指标'
  | '经济效益指标'
  | '社会效益指标'
  | '生态效益指标'
  | '可持续影响指标'
  | '服务对象满意度指标';

/** Second level, name, description, target, basis. Texts may hold `{part.n}`, `{part.price}`, `{part.cost}`, `{year}`. */
type IndicatorLine = readonly [IndicatorKind, string, string, string, string];

export interface ProjectProfile {
  readonly id: string;
  readonly name: string;
  readonly functional: string;
  /** Which unit of the department spends it, counted from 0. */
  readonly unit: number;
  readonly since: number;
  readonly purpose: string;
  /** Share of the money spent by the end of March, June, October and December. */
  readonly plan: readonly [number, number, number, number];
  readonly parts: readonly Part[];
  readonly goals: readonly string[];
  readonly indicators: readonly IndicatorLine[];
}

interface UnitProfile {
  readonly name: string;
  readonly nature: '行政' | '参公事业';
  readonly rank: string;
  readonly funding: '财政拨款';
}

/** A branch of the work with its goal and indicator; texts may hold `{project.part.n}`. */
interface Branch {
  readonly name: string;
  readonly goal: string;
  readonly indicator: string;
}

/** What is invented of one department by hand: its words, people and projects. Money follows from these. */
export interface DepartmentProfile {
  readonly code: string;
  readonly shortName: string;
  readonly fullName: string;
  readonly year: number;
  readonly units: readonly UnitProfile[];
  readonly duties: readonly string[];
  /** Functional code of its running costs (行政运行). */
  readonly running: string;
  /** In service and retired in the profile's year; `leaving` retire or move on each year. */
  readonly people: { readonly serving: number; readonly retired: number; readonly leaving: number };
  readonly vehicles: number;
  readonly overallGoals: readonly string[];
  readonly branches: readonly Branch[];
  readonly safeguards: readonly (readonly [string, string])[];
  readonly projects: readonly ProjectProfile[];
}

/** A fictional district. */
export interface District {
  readonly city: string;
  readonly name: string;
  /** Six digits that no real division has. */
  readonly division: string;
  readonly seed: number;
  readonly departments: readonly DepartmentProfile[];
}
