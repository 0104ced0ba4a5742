import { type Disclosure, recordKey } from '@mingzhang/model';
import {
  findTarget,
  type Withholding,
  type WithholdRecord,
  type WithholdTarget,
  withhold,
} from '@mingzhang/writers';
import { type Budget, recordsOf } from '../budget/budget.ts';
import { type Draft, type DraftOptions, draftOf } from '../draft/draft.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { cellsOfLines } from './cells-of-lines.ts';

/** What of a draft may leave the house. */
export interface PublicDraft {
  readonly disclosure: Disclosure;
  /** What was withheld and where, for the body's own file: it repeats nothing of what stood there. */
  readonly records: readonly WithholdRecord[];
  /** Withholdings that name nothing: mistyped, or of what is gone. Nothing may be published while there are some. */
  readonly unmatched: readonly WorkspaceRecord<'withholdings'>[];
}

type Withheld = WorkspaceRecord<'withholdings'>;

/**
 * A draft without what is withheld (涉密): not in its cells, prose, names, notes or grids. A project takes its
 * indicators, goals and purchases with it; a budget line the amounts that no other line is part of; a paragraph goes as
 * a whole. What was withheld stays so until its record is removed, whatever its `until` says.
 */
export function publicDraft(budget: Budget, options: DraftOptions = {}): PublicDraft {
  const withheld = recordsOf(budget, 'withholdings');
  const draft = draftOf(withoutParagraphs(budget, withheld), options);
  const lines = new Set(withheld.flatMap(({ kind, target }) => (kind === 'budgetLines' ? [target] : [])));
  const items: Withholding[] = [];
  const unmatched: Withheld[] = [];
  for (const one of withheld) {
    const targets = targetsOf(one, draft, budget);
    if (targets === undefined) unmatched.push(one);
    else for (const target of targets) items.push(decided(one, target));
  }
  const [byLine] = withheld.filter(({ kind }) => kind === 'budgetLines');
  if (byLine !== undefined)
    for (const target of cellsOfLines(budget, draft, lines)) items.push(decided(byLine, target));
  return { ...withhold(draft.disclosure, items), unmatched };
}

function decided({ basis, approver }: Withheld, target: WithholdTarget): Withholding {
  return { target, reason: '涉密', basis, approvedBy: approver };
}

/** The budget without the paragraphs that are withheld. */
function withoutParagraphs(budget: Budget, withheld: readonly Withheld[]): Budget {
  const keys = withheld.flatMap(({ kind, target }) =>
    kind === 'explanations' ? [recordKey('explanations', target)] : [],
  );
  if (keys.length === 0) return budget;
  const records = new Map(budget.records);
  for (const key of keys) records.delete(key);
  return { ...budget, records };
}

/** What a withholding names in this edition, nothing where it is of another; undefined where it names nothing at all. */
function targetsOf(
  { kind, target }: Withheld,
  draft: Draft,
  budget: Budget,
): readonly WithholdTarget[] | undefined {
  if (kind === 'cell') return cellTargets(target, draft, budget);
  if (!budget.records.has(recordKey(kind, target))) return undefined;
  const { projects } = draft.parts;
  switch (kind) {
    case 'projects': {
      const project = projects.findIndex(({ record }) => record.id === target);
      return project < 0 ? [] : [{ kind: 'project', project }];
    }
    case 'indicators':
      return projects.flatMap(({ indicators }, project): WithholdTarget[] => {
        const indicator = indicators.findIndex(({ id }) => id === target);
        return indicator < 0 ? [] : [{ kind: 'indicator', project, indicator }];
      });
    case 'purchases':
      return draft.parts.purchases.lines
        .filter(({ purchase }) => purchase.id === target)
        .map(({ row }): WithholdTarget => ({ kind: 'purchase', row }))
        .filter((one) => stands(draft.disclosure, one));
    default:
      return [];
  }
}

/** A cell that the department's edition prints may be none of a unit's. */
function cellTargets(address: string, draft: Draft, budget: Budget): readonly WithholdTarget[] | undefined {
  const [form = '', row = '', ...rest] = address.split('/');
  const target: WithholdTarget = { kind: 'cell', form, row, measure: rest.join('/') };
  if (stands(draft.disclosure, target)) return [target];
  const isOfDepartment = draft.unit !== undefined && stands(draftOf(budget).disclosure, target);
  return isOfDepartment ? [] : undefined;
}

function stands(disclosure: Disclosure, target: WithholdTarget): boolean {
  try {
    findTarget(disclosure, target);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
