import { type Fields, printFen } from '@mingzhang/model';
import type { TableName } from '../schema/tables.ts';
import type { Context } from './context.ts';

const MOST_NAMED = 50;

const WORDS: readonly (readonly [table: TableName, zh: string, en: string])[] = [
  ['budgetLines', '支出明细', 'budget line'],
  ['revenueLines', '收入明细', 'revenue line'],
  ['projects', '项目', 'project'],
  ['purchases', '采购', 'purchase'],
  ['assets', '固定资产', 'asset'],
];

/** Names what the workspace holds and the file does not, of the kinds that the file does hold: it stays as it is. */
export function keptRecords({ planner, budget }: Context): void {
  for (const [table, zh, en] of WORDS) {
    const kept = planner.kept(table);
    const all = [...budget.records.keys()].filter((key) => key.startsWith(`${table}/`)).length;
    if (kept.length === all && !planner.edit.some((change) => change.table === table)) continue;
    for (const [, fields] of kept.slice(0, MOST_NAMED))
      planner.leave(
        '工作区',
        `${zh} ${wordsOf(fields)} 不在文件中，保留不动。`,
        `The ${en} ${wordsOf(fields)} is not in the file; it was kept.`,
      );
    if (kept.length > MOST_NAMED)
      planner.leave(
        '工作区',
        `另有 ${kept.length - MOST_NAMED} 条${zh}不在文件中，保留不动。`,
        `${kept.length - MOST_NAMED} more of this kind are not in the file and were kept.`,
      );
  }
}

function wordsOf({ functional, departmental, name, item, kind, fen }: Fields): string {
  const words = [functional, departmental, name, item, kind].filter((word) => word !== undefined);
  return [...words, ...(typeof fen === 'number' ? [`${printFen(fen, '万元')}万元`] : [])].join(' ');
}
