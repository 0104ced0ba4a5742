import type { BudgetRecords, Draft, Finding } from '@mingzhang/api';
import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { wayToFinding } from '../../../budget/place.ts';
import { linkOf } from '../../../budget/place-link.tsx';
import { SeverityCounts, SeveritySign } from '../../../findings/severity-sign.tsx';
import { useWords } from '../../../words/words.tsx';
import { byPlace } from './by-place.ts';

interface Props {
  readonly draft: Draft;
  readonly budget: BudgetRecords | undefined;
}

/** What is wrong, table by table and section by section; each leads to its cell. */
export function FindingsByPlace({ draft, budget }: Props) {
  const { say, language } = useWords();
  const [hints, showHints] = useState(false);
  const found = draft.findings.filter(({ verdict }) => verdict !== 'waived');
  const shown = hints ? found : found.filter(({ severity }) => severity !== 'hint');
  const { amounts, checked } = draft.coverage;
  return (
    <>
      <p className="mz-drawer-sum">
        <SeverityCounts counts={draft.counts} />
        <span>
          {say(`核对了 ${amounts} 个数中的 ${checked} 个`, `${checked} of ${amounts} amounts checked`)}
        </span>
        {draft.counts.hint > 0 && (
          <Checkbox checked={hints} onChange={({ target }) => showHints(target.checked)}>
            {say('显示提示', 'Show hints')}
          </Checkbox>
        )}
      </p>
      {shown.length === 0 && draft.counts.hint > 0 && (
        <p className="mz-good">{say('✓ 没有错误和警告。', '✓ No errors and no warnings.')}</p>
      )}
      {byPlace(shown, language).map(({ key, name, findings }) => (
        <section key={key} className="mz-found">
          <h2>
            {name} <small className="mz-tally">{findings.length}</small>
          </h2>
          <ul>
            {findings.map((finding) => (
              <li key={finding.id}>
                <SeveritySign severity={finding.severity} />
                <p>
                  {language === 'zh' ? finding.message : finding.messageEn}{' '}
                  <Way finding={finding} budget={budget} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Way({ finding, budget }: { readonly finding: Finding; readonly budget: BudgetRecords | undefined }) {
  const { say } = useWords();
  const way = budget && wayToFinding(finding, budget);
  if (budget === undefined || way === undefined) return null;
  return <Link {...linkOf(way, budget)}>{say('去看', 'Go there')}</Link>;
}
