import type { Words } from '@mingzhang/forms';
import type { WorkspaceRecord } from '../schema/tables.ts';

/** What is wrong with a withholding that names nothing in a budget, and what to do. */
export function withholdingOfNothing({ kind, target }: WorkspaceRecord<'withholdings'>): Words {
  return {
    zh: `涉密记录（${kind}）“${target}”在本预算中没有对应的内容；请核对后改正，或删去这条记录。`,
    en: `The withholding of “${target}” (${kind}) names nothing in this budget. Correct it, or remove it.`,
  };
}
