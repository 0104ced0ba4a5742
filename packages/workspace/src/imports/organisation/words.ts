import { fold } from '@mingzhang/model';
import type { WorkspaceRecord } from '../../schema/tables.ts';

type UnitNature = WorkspaceRecord<'units'>['nature'];

/** A unit's name as names are compared: 区委办（本级）, 区委办本级 and 区委办 [本级] are one. */
export function unitNameKey(name: string): string {
  return fold(name).replace(/[([【]?(?:本级|机关本级)[)\]】]?$/, '本级');
}

/** 单位性质 in the words of forms and lists; undefined where they name none. */
export function unitNature(printed: string): UnitNature | undefined {
  const folded = fold(printed);
  if (/参公|参照公务员/.test(folded)) return 'civil-service-managed';
  if (/事业|公益/.test(folded)) return 'institution';
  return /行政|机关|党委|人大|政协|群团/.test(folded) ? 'administrative' : undefined;
}
