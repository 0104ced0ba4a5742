import { type EconomicKind, economicKind, economicLevel, economicParent } from '../codes/economic.ts';
import { codeList, type ListRow } from './code-list.ts';

/** A row of 支出经济分类, of the departmental or of the government classification. */
export interface EconomicRow extends ListRow {
  readonly level: 1 | 2;
  readonly kind: EconomicKind;
  /** 人员经费 or 公用经费, the column it is printed in in basic-expenditure tables; only codes that stand there have one. */
  readonly basicPart?: 'personnel' | 'operating';
  /** The government code that an administrative unit's departmental code maps to. Recalled throughout. */
  readonly governmentCode?: string;
}

const PARTS = { P: 'personnel', O: 'operating' } as const;

const LIST = codeList<EconomicRow>('economic', (entry, [part = '', governmentCode = '']) => {
  const level = economicLevel(entry.code);
  const kind = economicKind(entry.code);
  if (level === undefined || kind === undefined) return undefined;
  return {
    ...entry,
    level,
    parent: economicParent(entry.code),
    kind,
    ...(part === 'P' || part === 'O' ? { basicPart: PARTS[part] } : {}),
    ...(governmentCode === '' ? {} : { governmentCode }),
  };
});

/** The row of an economic code as it stands since 2018. */
export function economicCode(code: string): EconomicRow | undefined {
  return LIST.get(code);
}

/** Every code of the departmental or of the government classification. */
export function economicCodes(kind: EconomicKind): readonly EconomicRow[] {
  return LIST.all().filter((row) => row.kind === kind);
}

/** Rows under a name, of one level where it is given. The departmental and the government list share names: tell them by `kind`. */
export function economicByName(name: string, level?: 1 | 2): readonly EconomicRow[] {
  return LIST.named(name).filter((row) => level === undefined || row.level === level);
}
