import type { DepartmentProfile, Part, ProjectProfile } from '../generator/profile.ts';

/** One thing a project pays for, with the departmental economic code it is spent under where its purchase does not say. */
export type PartSketch = Part & { readonly economic?: string };

/** A project of the district: the words and parts of the generator's, and whose money it is. */
export interface ProjectSketch extends Omit<ProjectProfile, 'parts'> {
  readonly parts: readonly PartSketch[];
  /** The general public budget where it is left out. */
  readonly source?: 'fund' | 'special-account' | 'business';
  /** The money was carried over from last year. */
  readonly carried?: true;
  /** 涉密, on this basis. */
  readonly withheld?: string;
}

export interface UnitSketch {
  readonly name: string;
  readonly nature: 'administrative' | 'civil-service-managed' | 'institution';
  readonly rank: string;
  readonly funding: '财政拨款' | '财政补助' | '财政定额补助';
  /** Functional code its running costs stand under. */
  readonly running: string;
  readonly serving: number;
  readonly retired: number;
  readonly vehicles: number;
  /** Floor it uses, in square metres. */
  readonly floor: number;
}

/** What is invented of one department by hand; its money follows from people and parts. */
export interface DepartmentSketch
  extends Pick<
    DepartmentProfile,
    'code' | 'shortName' | 'fullName' | 'duties' | 'overallGoals' | 'branches'
  > {
  readonly units: readonly UnitSketch[];
  readonly projects: readonly ProjectSketch[];
  /** Why its project money moves from year to year. */
  readonly reason: string;
}
