import type { Layout } from '../form.ts';

type Amounts = Pick<Layout, 'unit' | 'decimals' | 'marked' | 'numbered'>;

/** Amounts as Shanghai prints them in all tables but “三公”: whole 元 with thousands marks. */
export const YUAN: Amounts = { unit: '元', decimals: 0, marked: true, numbered: false };

/** Amounts as they are printed in no region's own form: 万元 with two decimals. */
export const WAN: Amounts = { unit: '万元', numbered: false };
