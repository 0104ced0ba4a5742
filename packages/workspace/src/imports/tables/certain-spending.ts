import type { Fen } from '@mingzhang/model';
import type { MoneySource, Nature } from '../money-words.ts';
import type { OpenQuestion } from './open-question.ts';
import { type PrintedForms, sumOf } from './printed-forms.ts';

/** Expenditure that the forms determine. */
export interface CertainSpending {
  readonly functional: string;
  readonly departmental?: string;
  readonly source: MoneySource;
  readonly nature: Nature;
  readonly fen: Fen;
}

const FUND_TABLES = [
  ['general', 'general-public-expenditure'],
  ['fund', 'government-fund-expenditure'],
  ['capital', 'state-capital-expenditure'],
] as const;

const SUMMARY = 'expenditure-summary';
const OTHER_NATURES = [
  ['operating', 'business'],
  ['to-superior', 'to-superior'],
  ['to-affiliated', 'to-affiliated'],
] as const;

/** The expenditure that follows from the forms in one way only, and what of it stays open. `own`: the one further source of money there is. */
export function certainSpending(
  forms: PrintedForms,
  own: { readonly source: MoneySource; readonly fen: Fen } | undefined,
): { readonly lines: readonly CertainSpending[]; readonly open: ReadonlySet<OpenQuestion> } {
  const open = new Set<OpenQuestion>();
  const lines: CertainSpending[] = [];
  for (const [source, form] of FUND_TABLES) {
    for (const [functional, fen] of forms.lowest(form, 'project', 7))
      lines.push({ functional, source, nature: 'project', fen });
    if (forms.fen(form, 'total', 'project') !== 0 && forms.lowest(form, 'project', 7).size === 0)
      open.add('codes-not-lowest');
    if (source !== 'general' && forms.lowest(form, 'basic', 7).size > 0) open.add('fund-basic');
  }
  lines.push(...basicLines(forms, open), ...ownLines(forms, own, open), ...forward(forms, open));
  return { lines, open };
}

/** 基本支出 of the general budget: by function and by economic code, crossed where there is one of either. */
function basicLines(forms: PrintedForms, open: Set<OpenQuestion>): readonly CertainSpending[] {
  const functions = [...forms.lowest('general-public-expenditure', 'basic', 7)];
  const parts = (['personnel', 'operating'] as const).flatMap((nature) =>
    [...forms.lowest('basic-expenditure', nature, 5)].map(([departmental, fen]) => ({
      departmental,
      nature,
      fen,
    })),
  );
  if (functions.length === 0) return [];
  if (sumOf(functions.map(([, fen]) => fen)) !== sumOf(parts.map(({ fen }) => fen))) {
    open.add(parts.length === 0 ? 'basic-by-economic' : 'basic-not-equal');
    return [];
  }
  const [only] = functions;
  const [part] = parts;
  if (functions.length === 1 && only !== undefined)
    return parts.map((one) => ({ functional: only[0], source: 'general', ...one }));
  if (parts.length === 1 && part !== undefined)
    return functions.map(([functional, fen]) => ({ ...part, functional, source: 'general', fen }));
  open.add('basic-by-economic');
  return [];
}

/** What 支出总表 prints beyond the three fund tables: of the one other source of money, where it all comes to that. */
function ownLines(
  forms: PrintedForms,
  own: { readonly source: MoneySource; readonly fen: Fen } | undefined,
  open: Set<OpenQuestion>,
): readonly CertainSpending[] {
  if (!forms.has(SUMMARY) || !forms.has('general-public-expenditure')) return [];
  const rest = (measure: 'basic' | 'project') => {
    const left = new Map(forms.lowest(SUMMARY, measure, 7));
    for (const [, form] of FUND_TABLES)
      for (const [code, fen] of forms.lowest(form, measure, 7)) left.set(code, (left.get(code) ?? 0) - fen);
    return [...left].filter(([, fen]) => fen !== 0);
  };
  const [basic, project] = [rest('basic'), rest('project')];
  const others = OTHER_NATURES.flatMap(([measure, nature]) =>
    [...forms.lowest(SUMMARY, measure, 7)].map(([functional, fen]) => ({ functional, nature, fen })),
  );
  const all = sumOf([...basic, ...project].map(([, fen]) => fen)) + sumOf(others.map(({ fen }) => fen));
  if (basic.length + project.length + others.length === 0) return [];
  if (own === undefined || own.fen !== all || [...basic, ...project].some(([, fen]) => fen < 0)) {
    open.add('own-source');
    return [];
  }
  if (basic.length > 0) open.add('own-basic');
  const { source } = own;
  return [
    ...project.map(([functional, fen]): CertainSpending => ({ functional, source, nature: 'project', fen })),
    ...others.map((one): CertainSpending => ({ ...one, source })),
  ];
}

/** 年终结转, where there is one function and one fund that it can belong to. */
function forward(forms: PrintedForms, open: Set<OpenQuestion>): readonly CertainSpending[] {
  const fen = forms.fen('revenue-expenditure-summary', 'carried-forward', 'budget');
  const functions = new Set([
    ...forms.lowest(SUMMARY, 'total', 7).keys(),
    ...forms.lowest('revenue-summary', 'total', 7).keys(),
  ]);
  const funds = FUND_TABLES.filter(
    ([fund]) => forms.fen('appropriation-summary', 'closing-balance', fund) === fen,
  );
  const [functional] = functions;
  const [fund] = funds;
  if (fen === 0) return [];
  if (functions.size === 1 && functional !== undefined && funds.length === 1 && fund !== undefined)
    return [{ functional, source: fund[0], nature: 'carried-forward', fen }];
  open.add('carried-forward');
  return [];
}
