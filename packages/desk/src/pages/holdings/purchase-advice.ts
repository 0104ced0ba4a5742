import { type Fen, type ProcurementKind, printFen, procurementKind } from '@mingzhang/model';
import type { Purchase } from '../../budget/records.ts';
import type { CellNote } from '../../grid/column.ts';

type Part = Partial<Pick<Purchase, 'itemCode' | 'quantity' | 'unitPrice' | 'fen' | 'smeFen' | 'microFen'>>;

/** Up to these amounts what suits small and medium enterprises is wholly reserved to them (财库〔2020〕46号). */
const WHOLE: Readonly<Record<ProcurementKind, Fen>> = {
  goods: 200_000_000,
  services: 200_000_000,
  works: 400_000_000,
};
/** Above them: at least 30 % of the amount; of what is reserved at least 60 % to 小微. */
const SHARE = 30;
const MICRO_SHARE = 60;
/** Half a printed step of a unit price: 0.01 万元. */
const HALF_STEP: Fen = 5_000;

/** Quantity × unit price in fen; undefined where one of them is missing or the product is no whole number of fen. */
export function productOf({ quantity, unitPrice }: Part): Fen | undefined {
  if (quantity === undefined || unitPrice === undefined) return undefined;
  const [whole = '0', decimals = ''] = quantity.split('.');
  const scale = 10n ** BigInt(decimals.length);
  const scaled = BigInt(`${whole}${decimals}`) * BigInt(unitPrice);
  return Number((scaled * 2n + scale) / (2n * scale));
}

/** Where quantity × unit price is not the amount, beyond what rounding of the price explains. */
export function adviceOnAmount(purchase: Part): CellNote | undefined {
  const product = productOf(purchase);
  const { quantity, fen } = purchase;
  if (product === undefined || fen === undefined || product === fen) return undefined;
  const isRounding = Math.abs(product - fen) <= Number(quantity) * HALF_STEP;
  const said = printFen(product, '万元');
  return isRounding
    ? {
        severity: 'hint',
        zh: `数量×单价为 ${said} 万元，与金额的差在单价取整范围内。`,
        en: `Quantity × unit price is ${said} (10,000 yuan); rounding of the price explains the difference.`,
      }
    : {
        severity: 'warning',
        zh: `数量×单价为 ${said} 万元，与金额不符；请核对三者。`,
        en: `Quantity × unit price is ${said} (10,000 yuan), not the amount. Check the three.`,
      };
}

/** What is to be said of the share reserved to small and medium enterprises. */
export function adviceOnReserve({ itemCode, fen, smeFen }: Part): CellNote | undefined {
  if (fen === undefined || fen === 0) return undefined;
  const reserved = smeFen ?? 0;
  if (reserved > fen)
    return {
      severity: 'error',
      zh: '预留份额超过了采购金额。',
      en: 'More is reserved than the purchase comes to.',
    };
  const kind = itemCode === undefined ? undefined : procurementKind(itemCode);
  if (kind === undefined) return undefined;
  if (fen <= WHOLE[kind])
    return reserved === fen
      ? undefined
      : {
          severity: 'hint',
          zh: `${KINDS[kind].zh} ${printFen(WHOLE[kind], '万元', 0)} 万元以下适宜中小企业提供的，应全部预留；没有预留的请在说明中写明原因。`,
          en: `${KINDS[kind].en} up to ${printFen(WHOLE[kind], '万元', 0)} (10,000 yuan) that suit SMEs are wholly reserved; say in the explanation why this is not.`,
        };
  return reserved * 100 >= fen * SHARE
    ? undefined
    : {
        severity: 'hint',
        zh: `${KINDS[kind].zh}超过 ${printFen(WHOLE[kind], '万元', 0)} 万元的，适宜中小企业的部分预留不低于 ${SHARE}%，这里至少 ${printFen(Math.ceil((fen * SHARE) / 100), '万元')} 万元。`,
        en: `Above ${printFen(WHOLE[kind], '万元', 0)} (10,000 yuan) at least ${SHARE} % of what suits SMEs is reserved, here ${printFen(Math.ceil((fen * SHARE) / 100), '万元')}.`,
      };
}

/** What is to be said of the part of the reserve for small and micro enterprises. */
export function adviceOnMicro({ smeFen = 0, microFen = 0 }: Part): CellNote | undefined {
  if (microFen > smeFen)
    return {
      severity: 'error',
      zh: '小微企业份额超过了中小微企业份额。',
      en: 'More is reserved to small and micro enterprises than to SMEs.',
    };
  return (microFen + HALF_STEP) * 100 >= smeFen * MICRO_SHARE
    ? undefined
    : {
        severity: 'hint',
        zh: `预留份额中给小微企业的不低于 ${MICRO_SHARE}%，这里至少 ${printFen(Math.ceil((smeFen * MICRO_SHARE) / 100), '万元')} 万元。`,
        en: `At least ${MICRO_SHARE} % of the reserve goes to small and micro enterprises, here ${printFen(Math.ceil((smeFen * MICRO_SHARE) / 100), '万元')} (10,000 yuan).`,
      };
}

const KINDS: Readonly<Record<ProcurementKind, { readonly zh: string; readonly en: string }>> = {
  goods: { zh: '货物', en: 'Goods' },
  works: { zh: '工程', en: 'Works' },
  services: { zh: '服务', en: 'Services' },
};

/** Amounts by 货物, 工程 and 服务; what has no code yet stands apart. */
export function byKind(
  purchases: readonly Pick<Purchase, 'itemCode' | 'fen'>[],
): readonly { readonly zh: string; readonly en: string; readonly fen: Fen }[] {
  const sum = (kind: ProcurementKind | undefined) =>
    purchases
      .filter(({ itemCode }) => (itemCode === undefined ? undefined : procurementKind(itemCode)) === kind)
      .reduce((total, { fen }) => total + fen, 0);
  const unknown = sum(undefined);
  return [
    ...(['goods', 'works', 'services'] as const).map((kind) => ({ ...KINDS[kind], fen: sum(kind) })),
    ...(unknown === 0 ? [] : [{ zh: '未填编码', en: 'No code yet', fen: unknown }]),
  ];
}
