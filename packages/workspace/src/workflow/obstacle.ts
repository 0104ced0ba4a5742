import type { Spot } from './spot.ts';

/** Why something may not be done now, where that is, and what to do. */
export interface Obstacle {
  readonly code:
    | 'year-closed'
    | 'wrong-role'
    | 'wrong-state'
    | 'nothing-there'
    | 'finding'
    | 'section-missing'
    | 'no-indicators'
    | 'open-place'
    | 'conflict'
    | 'difference'
    | 'note-missing'
    | 'comments-open'
    | 'unsigned'
    | 'signed-already'
    | 'no-such-waiver'
    | 'own-waiver'
    | 'others-waiver'
    | 'waiver-expired'
    | 'approved-already';
  readonly zh: string;
  readonly en: string;
  readonly at?: Spot;
  /** Id of the finding, where it is one. */
  readonly finding?: string;
}
