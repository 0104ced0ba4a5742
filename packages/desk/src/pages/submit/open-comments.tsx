import { wayTo } from '../../budget/place.ts';
import { PlaceLink } from '../../budget/place-link.tsx';
import { listOf } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { cellWords } from '../../log-words/cell-words.ts';
import { useWords } from '../../words/words.tsx';

/** The remarks that wait for an answer, each with the way to its cell. */
export function OpenComments() {
  const { say, language } = useWords();
  const records = useRecords();
  const comments = listOf(records, 'comments');
  const open = comments.filter(({ state, answers }) => state === 'open' && answers === undefined);
  if (open.length === 0) return null;
  return (
    <section className="mz-part" aria-labelledby="open-comments">
      <h2 id="open-comments">
        {say(`审核人的 ${open.length} 条批注`, `${open.length} remarks of the reviewer`)}
      </h2>
      <ul className="mz-things">
        {open.map((comment) => {
          const { id, author, form, row, measure, text } = comment;
          const place = form === undefined ? undefined : cellWords({ form, row, measure }, language);
          const answers = comments.filter((one) => one.answers === id);
          return (
            <li key={id}>
              <PlaceLink way={wayTo({ table: 'comments', id }, records)}>
                {place ?? say('整份预算', 'The whole budget')}
              </PlaceLink>
              ：{text}{' '}
              <span className="mz-soft">
                {records.people[author] ?? author}
                {answers.length > 0 && say(` · ${answers.length} 条回复`, ` · ${answers.length} answers`)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
