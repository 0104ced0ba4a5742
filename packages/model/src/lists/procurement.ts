import {
  type ProcurementKind,
  type ProcurementLevel,
  procurementKind,
  procurementLevel,
  procurementParent,
} from '../codes/procurement.ts';
import { codeList, type ListRow } from './code-list.ts';
import { type Confidence, confidenceOf } from './confidence.ts';

/** A row of 政府采购品目分类目录 (财库〔2022〕31号). */
export interface ProcurementItem extends ListRow {
  readonly level: ProcurementLevel;
  readonly kind: ProcurementKind;
  /** Whether nothing stands below it: only such codes are to be used in a budget. */
  readonly lowest: boolean;
  /** How far the name may be trusted: `recalled` for a few whose code alone is certain. */
  readonly nameConfidence: Confidence;
}

const LIST = codeList<ProcurementItem>('procurement', (entry, [letter = '', lowest = '']) => {
  const level = procurementLevel(entry.code);
  const kind = procurementKind(entry.code);
  if (level === undefined || kind === undefined) return undefined;
  return {
    ...entry,
    level,
    parent: procurementParent(entry.code),
    kind,
    lowest: lowest === '1',
    nameConfidence: confidenceOf(letter),
  };
});

/** The row of a code of the current procurement catalogue; undefined for an unknown code and for those of earlier catalogues. */
export function procurementItem(code: string): ProcurementItem | undefined {
  return LIST.get(code);
}

/** Every item of the current procurement catalogue. */
export function procurementItems(): readonly ProcurementItem[] {
  return LIST.all();
}

/** Items under a name, after folding. */
export function procurementByName(name: string): readonly ProcurementItem[] {
  return LIST.named(name);
}
