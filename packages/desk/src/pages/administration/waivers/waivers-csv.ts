import type { WaiverRow } from '@mingzhang/api';
import { csvOf } from '../../../files/csv.ts';
import type { Say } from '../../../words/words.tsx';
import { daysLeft } from './arrange.ts';
import { stateWords } from './state-words.ts';

/** The waivers as they are shown, one a row under headings. */
export function waiversCsv(rows: readonly WaiverRow[], today: string, say: Say): string {
  const columns: readonly (readonly [string, (row: WaiverRow) => string])[] = [
    [say('部门编码', 'Department code'), ({ department }) => department],
    [say('部门', 'Department'), ({ name }) => name],
    [say('规则', 'Rule'), ({ rule }) => rule],
    [say('应当符合', 'What must hold'), ({ title }) => say(title.zh, title.en)],
    [say('问题', 'Finding'), ({ message }) => foundWords(message, say)],
    [say('理由', 'Reason'), ({ reason }) => reason],
    [say('申请人', 'Asked by'), ({ author }) => author.name],
    [say('批准人', 'Approved by'), ({ approver }) => approver?.name ?? ''],
    [say('有效期至', 'Until'), ({ expires }) => expires],
    [say('剩余天数', 'Days left'), ({ expires }) => String(Math.max(0, daysLeft(expires, today)))],
    [say('状态', 'State'), ({ state }) => stateWords(state, say)],
  ];
  return csvOf([columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, of]) => of(row)))]);
}

/** What was found, or that it no longer is. */
export function foundWords(message: WaiverRow['message'], say: Say): string {
  return message === null ? say('这个问题现在没有了', 'No longer found') : say(message.zh, message.en);
}
