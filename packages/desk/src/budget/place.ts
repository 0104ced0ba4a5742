import type { At, BudgetRecords, CellAt, Finding } from '@mingzhang/api';
import { fold } from '@mingzhang/model';
import { listOf, type ProjectRecord } from './records.ts';

/** A page of the budget at hand and what to show on it. */
export type Way =
  | { readonly page: 'lines'; readonly search: { readonly line?: string; readonly kind?: 'revenue' } }
  | {
      readonly page: 'tables';
      readonly search: { readonly form?: string; readonly row?: string; readonly measure?: string };
    }
  | { readonly page: 'projects'; readonly search: { readonly project?: string; readonly at?: string } }
  | { readonly page: 'procurement'; readonly search: { readonly purchase?: string } }
  | { readonly page: 'assets'; readonly search: Record<never, never> }
  | {
      readonly page: 'explanation';
      readonly search: { readonly section?: string; readonly paragraph?: string; readonly unit?: string };
    };

type Known = Pick<BudgetRecords, 'records'>;

/** The page where something is dealt with; undefined where no one page is. */
export function wayTo(at: At, budget: Known): Way | undefined {
  const { table, id, form, row, measure, section } = at;
  const byRecord = table === undefined ? undefined : ofRecord(table, id, budget, at.field);
  if (byRecord !== undefined) return byRecord;
  if (section !== undefined) return ofSection(section, measure, budget);
  if (form === undefined) return undefined;
  if (form === 'text' || form === 'explanation' || form === 'unit-list')
    return ofSection(row ?? '', measure, budget);
  if (form === 'project-performance') {
    const project = row === undefined ? undefined : projectAt(row, budget);
    return { page: 'projects', search: project === undefined ? {} : { project: project.id } };
  }
  if (form === 'procurement-budget') return { page: 'procurement', search: {} };
  if (form === 'fixed-assets') return { page: 'assets', search: {} };
  return {
    page: 'tables',
    search: { form, ...(row === undefined ? {} : { row }), ...(measure === undefined ? {} : { measure }) },
  };
}

/** The project at an address of a document: its folded code, else its name. */
export function projectAt(row: string, budget: Known): ProjectRecord | undefined {
  return listOf(budget, 'projects').find(({ code, name }) => fold(code ?? name) === row);
}

/** Where a cell of a finding is changed: its record where it comes from one, else where it is printed. */
export function wayToCell({ form, row, measure, target }: CellAt, budget: Known): Way | undefined {
  return wayTo({ form, row, measure, ...(target?.table === 'typedCells' ? {} : target) }, budget);
}

export function wayToFinding({ cells: [first] }: Finding, budget: Known): Way | undefined {
  return first && wayToCell(first, budget);
}

function ofRecord(
  table: string,
  id: string | undefined,
  budget: Known,
  field: string | undefined,
): Way | undefined {
  switch (table) {
    case 'budgetLines':
      return { page: 'lines', search: id === undefined ? {} : { line: id } };
    case 'revenueLines':
      return { page: 'lines', search: { kind: 'revenue', ...(id === undefined ? {} : { line: id }) } };
    case 'projects':
      return {
        page: 'projects',
        search: {
          ...(id === undefined ? {} : { project: id }),
          ...(field === undefined ? {} : { at: field }),
        },
      };
    case 'goals':
    case 'indicators':
    case 'spendingPlans': {
      const owner = listOf(budget, table).find((one) => one.id === id)?.project;
      return {
        page: 'projects',
        search: {
          ...(owner === undefined ? {} : { project: owner }),
          ...(id === undefined ? {} : { at: id }),
        },
      };
    }
    case 'purchases':
      return { page: 'procurement', search: id === undefined ? {} : { purchase: id } };
    case 'assets':
      return { page: 'assets', search: {} };
    case 'explanations': {
      const paragraph = listOf(budget, 'explanations').find((one) => one.id === id);
      return {
        page: 'explanation',
        search:
          paragraph === undefined
            ? {}
            : {
                section: paragraph.section,
                paragraph: paragraph.id,
                ...(paragraph.unit === undefined ? {} : { unit: paragraph.unit }),
              },
      };
    }
    case 'typedCells': {
      const cell = listOf(budget, 'typedCells').find((one) => one.id === id);
      return cell && wayTo({ form: cell.form, row: cell.row, measure: cell.measure }, budget);
    }
    case 'comments': {
      const comment = listOf(budget, 'comments').find((one) => one.id === id);
      return comment?.form === undefined
        ? undefined
        : wayTo(
            {
              form: comment.form,
              ...(comment.row === undefined ? {} : { row: comment.row }),
              ...(comment.measure === undefined ? {} : { measure: comment.measure }),
            },
            budget,
          );
    }
    default:
      return undefined;
  }
}

/** `measure` is `paragraph-2` where it is of one paragraph. */
function ofSection(section: string, measure: string | undefined, budget: Known): Way {
  const number = Number(/^paragraph-(\d+)$/.exec(measure ?? '')?.[1]);
  const paragraphs = listOf(budget, 'explanations').filter(
    (one) => one.section === section && one.unit === undefined && one.text.trim() !== '',
  );
  const paragraph = paragraphs[number - 1];
  return {
    page: 'explanation',
    search: { section, ...(paragraph === undefined ? {} : { paragraph: paragraph.id }) },
  };
}
