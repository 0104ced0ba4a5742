import { Button } from 'antd';
import { useState } from 'react';
import { wayTo } from '../../budget/place.ts';
import { PlaceLink } from '../../budget/place-link.tsx';
import { listOf } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { Remark } from '../../comments/thread.tsx';
import { useMayRemark } from '../../comments/use-may-remark.ts';
import { cellWords } from '../../log-words/cell-words.ts';
import { useWords } from '../../words/words.tsx';

/** The remarks that wait for an answer, each with the way to its cell. */
export function OpenComments() {
  const { say, language } = useWords();
  const records = useRecords();
  const mayWrite = useMayRemark();
  const comments = listOf(records, 'comments');
  const heads = comments.filter(({ answers }) => answers === undefined);
  const open = heads.filter(({ state }) => state === 'open');
  const [all, showAll] = useState(false);
  if (heads.length === 0) return null;
  const shown = all ? heads : open;
  return (
    <section className="mz-part" aria-labelledby="open-comments">
      <h2 id="open-comments">
        {open.length === 0
          ? say('✓ 意见都已办结', '✓ Every remark is settled')
          : say(`待处理的意见 ${open.length} 条`, `${open.length} open remarks`)}
      </h2>
      <ul className="mz-things">
        {shown.map((comment) => {
          const { id, form, row, measure } = comment;
          const place = form === undefined ? undefined : cellWords({ form, row, measure }, language);
          const answers = comments.filter((one) => one.answers === id);
          return (
            <li key={id}>
              <PlaceLink way={wayTo({ table: 'comments', id }, records)}>
                {place ?? say('整份预算', 'The whole budget')}
              </PlaceLink>
              <Remark comment={comment} answers={answers} mayWrite={mayWrite} />
            </li>
          );
        })}
      </ul>
      {!all && heads.length > open.length && (
        <Button type="link" size="small" onClick={() => showAll(true)}>
          {say(`已办结 ${heads.length - open.length} 条`, `${heads.length - open.length} settled`)}
        </Button>
      )}
    </section>
  );
}
