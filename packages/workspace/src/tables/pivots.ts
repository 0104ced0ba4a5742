import type { Fen } from '@mingzhang/model';
import type { WorkspaceRecord } from '../schema/tables.ts';

/** A budget line as far as the tables are concerned. */
export type Spending = Pick<
  WorkspaceRecord<'budgetLines'>,
  'functional' | 'departmental' | 'source' | 'nature' | 'fen'
> & { readonly unit?: string };

/** A revenue line as far as the tables are concerned. */
export type Receipt = Pick<WorkspaceRecord<'revenueLines'>, 'functional' | 'source' | 'origin' | 'fen'>;

/** Where one line's money stands in a form: the lowest row and column; what contains them follows from the form. */
export interface Standing {
  readonly side?: 'revenue' | 'expenditure';
  /** A named line of the form, or a code; null where the line has none yet. */
  readonly row: { readonly line: string } | { readonly code: string | null };
  readonly measure: string;
  readonly fen: Fen;
}

/**
 * How lines pivot into one form: where each one stands, nowhere where it is not in that form. `agencies` are the units
 * whose 公用经费 is 机关运行经费.
 */
export interface Pivot {
  readonly form: string;
  readonly receipt?: (line: Receipt) => readonly Standing[];
  readonly spending?: (line: Spending, agencies: ReadonlySet<string>) => readonly Standing[];
}

/** The units that are 行政单位 or 参照公务员法管理的事业单位. */
export function agenciesOf(
  units: readonly Pick<WorkspaceRecord<'units'>, 'id' | 'nature'>[],
): ReadonlySet<string> {
  return new Set(units.filter(({ nature }) => nature !== 'institution').map(({ id }) => id));
}

const FUNDS = ['general', 'fund', 'capital'] as const;
type Fund = (typeof FUNDS)[number];

const APPROPRIATIONS: Readonly<Record<Fund, string>> = {
  general: 'general-public-budget',
  fund: 'government-fund',
  capital: 'state-capital',
};

function isFund(source: Spending['source']): source is Fund {
  return source in APPROPRIATIONS;
}

function isBasic({ nature }: Spending): boolean {
  return nature === 'personnel' || nature === 'operating';
}

const revenueExpenditureSummary: Pivot = {
  form: 'revenue-expenditure-summary',
  receipt({ source, origin, fen }) {
    const special = source === 'special-account' ? 'fiscal-special-account' : source;
    const line = isFund(source) ? APPROPRIATIONS[source] : special;
    const row = { line: origin === 'carried-over' ? 'carried-over' : line };
    return [{ side: 'revenue', row, measure: 'budget', fen }];
  },
  spending({ functional, nature, fen }) {
    const row = nature === 'carried-forward' ? { line: 'carried-forward' } : { code: functional };
    return [{ side: 'expenditure', row, measure: 'budget', fen }];
  },
};

const revenueSummary: Pivot = {
  form: 'revenue-summary',
  receipt({ functional, source, origin, fen }) {
    const measure = origin === 'carried-over' ? 'carried-over' : source;
    return [{ row: { code: functional }, measure, fen }];
  },
};

const NATURE_COLUMNS: Readonly<Record<Exclude<Spending['nature'], 'carried-forward'>, string>> = {
  personnel: 'basic',
  operating: 'basic',
  project: 'project',
  business: 'operating',
  'to-superior': 'to-superior',
  'to-affiliated': 'to-affiliated',
};

const expenditureSummary: Pivot = {
  form: 'expenditure-summary',
  spending({ functional, nature, fen }) {
    if (nature === 'carried-forward') return [];
    return [{ row: { code: functional }, measure: NATURE_COLUMNS[nature], fen }];
  },
};

const appropriationSummary: Pivot = {
  form: 'appropriation-summary',
  receipt({ source, origin, fen }) {
    if (!isFund(source)) return [];
    const line = APPROPRIATIONS[source];
    const row = { line: origin === 'carried-over' ? `opening-${line}` : line };
    return [{ side: 'revenue', row, measure: 'amount', fen }];
  },
  spending({ functional, source, nature, fen }) {
    if (!isFund(source)) return [];
    const row = nature === 'carried-forward' ? { line: 'closing-balance' } : { code: functional };
    return [{ side: 'expenditure', row, measure: source, fen }];
  },
};

function ofFund(form: string, fund: Fund): Pivot {
  return {
    form,
    spending(line) {
      const { functional, source, nature, fen } = line;
      if (source !== fund) return [];
      if (isBasic(line)) return [{ row: { code: functional }, measure: 'basic', fen }];
      return nature === 'project' ? [{ row: { code: functional }, measure: 'project', fen }] : [];
    },
  };
}

const basicExpenditure: Pivot = {
  form: 'basic-expenditure',
  spending(line) {
    const { departmental = null, source, nature, fen } = line;
    if (source !== 'general' || !isBasic(line)) return [];
    return [{ row: { code: departmental }, measure: nature, fen }];
  },
};

/** 部门预算经济分类 codes that are 三公, 会议费 or 培训费, in the lowest line of the form that holds them. */
const THREE_PUBLIC: Readonly<Record<string, string>> = {
  '30212': 'abroad-other',
  '30217': 'reception',
  '30231': 'vehicle-operation',
  '30913': 'vehicle-purchase',
  '31013': 'vehicle-purchase',
  '30215': 'conference-other',
  '30216': 'training',
};

const threePublicExpenses: Pivot = {
  form: 'three-public-expenses',
  spending({ departmental = '', source, nature, fen, unit = '' }, agencies) {
    const line = THREE_PUBLIC[departmental];
    const standings: Standing[] = [];
    if (line !== undefined && isFund(source) && nature !== 'carried-forward')
      standings.push({ row: { line }, measure: source, fen });
    if (source === 'general' && nature === 'operating' && agencies.has(unit))
      standings.push({ row: { line: 'agency-operating' }, measure: source, fen });
    return standings;
  },
};

/** The nine tables in the order a disclosure prints them. */
export const PIVOTS: readonly Pivot[] = [
  revenueExpenditureSummary,
  revenueSummary,
  expenditureSummary,
  appropriationSummary,
  ofFund('general-public-expenditure', 'general'),
  basicExpenditure,
  ofFund('government-fund-expenditure', 'fund'),
  ofFund('state-capital-expenditure', 'capital'),
  threePublicExpenses,
];
