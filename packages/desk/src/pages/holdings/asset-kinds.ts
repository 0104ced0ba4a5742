import type { Fen } from '@mingzhang/model';
import type { Asset } from '../../budget/records.ts';

/** A kind of assets, what it is called, and what it is counted in. */
export interface AssetKind {
  readonly kind: Asset['kind'];
  readonly zh: string;
  readonly en: string;
  readonly measured?: { readonly zh: string; readonly en: string };
  /** Part of the kind above it, and not added again. */
  readonly within?: true;
}

const AREA = { zh: '平方米', en: 'm²' } as const;
const PIECES = { zh: '台、套', en: 'pieces' } as const;

/** The kinds in printed order. */
export const KINDS: readonly AssetKind[] = [
  { kind: 'buildings', zh: '房屋', en: 'Buildings', measured: AREA },
  { kind: 'offices', zh: '其中：办公用房', en: 'of which offices', measured: AREA, within: true },
  { kind: 'vehicles', zh: '车辆', en: 'Vehicles', measured: { zh: '辆', en: 'vehicles' } },
  { kind: 'equipment', zh: '单价达到公开标准的设备', en: 'Equipment over the unit price', measured: PIECES },
  { kind: 'other', zh: '其他固定资产', en: 'Other fixed assets' },
];

/** Value of all of them; what is part of another kind is not added again. */
export function totalOf(assets: readonly Pick<Asset, 'kind' | 'fen'>[]): Fen {
  const within = new Set(KINDS.filter((one) => one.within === true).map(({ kind }) => kind));
  return assets.filter(({ kind }) => !within.has(kind)).reduce((sum, { fen }) => sum + fen, 0);
}
