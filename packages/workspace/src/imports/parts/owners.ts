import type { Words } from '@mingzhang/forms';
import { type Disclosure, fold } from '@mingzhang/model';
import type { WorkspaceRecord } from '../../schema/tables.ts';
import { unitNamed } from '../context.ts';

type Unit = WorkspaceRecord<'units'>;

/** The unit a project belongs to, and what its reader should know where the file does not say. */
export type OwnerOf = (project: string) => { readonly unit: string; readonly note?: Words } | undefined;

/**
 * Finds the units of projects: the unit the whole file speaks for, else the one that buys for the project in
 * 政府采购预算表; where nothing says, the first unit of the department for the time being, with a note.
 */
export function ownersOf({ tables }: Disclosure, units: readonly Unit[], unit: string | undefined): OwnerOf {
  const buyers = new Map<string, Set<string>>();
  let buyer: string | undefined;
  for (const row of tables.find(({ form }) => form === 'procurement-budget')?.rows ?? []) {
    if (row.key.startsWith('subtotal:')) buyer = unitNamed(units, row.name.replace(/小计$/, ''))?.id;
    else if (buyer !== undefined && row.role !== 'total') {
      const name = fold(row.cells.project?.text ?? '');
      buyers.set(name, (buyers.get(name) ?? new Set()).add(buyer));
    }
  }
  const [first] = units;
  return (project) => {
    if (unit !== undefined) return { unit };
    const found = [...(buyers.get(fold(project)) ?? [])];
    if (found.length === 1 && found[0] !== undefined) return { unit: found[0] };
    return first && { unit: first.id, note: forNow(first) };
  };
}

function forNow({ name }: Unit): Words {
  return {
    zh: `文件没有写明项目属于哪个单位，暂归“${name}”，请核对。`,
    en: `The file does not say whose project it is; it was given to “${name}” for the time being. Please check.`,
  };
}
