import type { InspectedItem } from '@mingzhang/api';
import { useState } from 'react';
import { type Say, useSay } from '../../../words/words.tsx';

const FEW = 3;
const LOOKS = { yes: 'mz-good', no: 'mz-error', unanswered: 'mz-hint' } as const;

/** One item of the inspection form with its faults, each quoted. The faults stand in Chinese, as they are filed. */
export function InspectedLine({ item }: { readonly item: InspectedItem }) {
  const say = useSay();
  const [all, showAll] = useState(false);
  const { name, asks, answer, reason, faults } = item;
  const shown = all ? faults : faults.slice(0, FEW);
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong>
        <small>{asks}</small>
      </th>
      <td className={LOOKS[answer]}>{answerWords(answer, say)}</td>
      <td>
        {reason !== undefined && <p>{reason}</p>}
        {faults.length === 0 && reason === undefined && (
          <p className="mz-hint">{say('未发现问题', 'nothing found')}</p>
        )}
        <ol>
          {shown.map(({ where, quote, problem, repair }) => (
            <li key={`${where} ${problem}`}>
              {problem}
              <small>{where}</small>
              {quote !== '' && <q>{quote}</q>}
              {repair !== undefined && <small>{say(`改正：${repair}`, `repair: ${repair}`)}</small>}
            </li>
          ))}
        </ol>
        {shown.length < faults.length && (
          <button type="button" className="mz-inspection-more" onClick={() => showAll(true)}>
            {say(`还有 ${faults.length - shown.length} 条`, `${faults.length - shown.length} more`)}
          </button>
        )}
      </td>
    </tr>
  );
}

function answerWords(answer: InspectedItem['answer'], say: Say): string {
  switch (answer) {
    case 'yes':
      return say('✓ 是', '✓ yes');
    case 'no':
      return say('✕ 否', '✕ no');
    case 'unanswered':
      return say('? 无法核对', '? not answered');
  }
}
