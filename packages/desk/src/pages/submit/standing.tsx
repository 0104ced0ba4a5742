import type { At } from '@mingzhang/api';
import { printFen } from '@mingzhang/model';
import { Button } from 'antd';
import { useState } from 'react';
import { wayTo, wayToFinding } from '../../budget/place.ts';
import { PlaceLink } from '../../budget/place-link.tsx';
import { useDraft, useRecords } from '../../budget/use-budget.ts';
import { cellWords, sectionWords } from '../../log-words/cell-words.ts';
import { several } from '../../words/several.ts';
import { useWords } from '../../words/words.tsx';
import type { Refused } from './use-transition.ts';

const PAGE = 12;

interface Thing {
  readonly zh: string;
  readonly en: string;
  readonly at?: At | undefined;
  readonly finding?: string | undefined;
}

/**
 * What stands in the way, each with the way to it: what the server said where it refused, else what is known of it here;
 * and what is missing.
 */
export function Standing({ refused }: { readonly refused: Refused | undefined }) {
  const { say } = useWords();
  const { findings, differences, steps } = useDraft();
  const errors = findings.filter(({ severity, verdict }) => severity === 'error' && verdict === 'fail');
  const things: readonly Thing[] = errors.map(({ id, message, messageEn }) => ({
    zh: message,
    en: messageEn,
    finding: id,
  }));
  const unsettled: readonly Thing[] = differences.map(({ form, row, measure, typed, computed }) => {
    const at = { form, row, measure };
    const [said, sum] = [printFen(typed, '万元'), printFen(computed, '万元')];
    return {
      zh: `${cellWords(at, 'zh')}填写 ${said} 万元，明细合计 ${sum} 万元；请改填写的数或改明细。`,
      en: `${cellWords(at, 'en')} is typed as ${said} (10,000 yuan) where the lines come to ${sum}. Change the cell or the lines.`,
      at,
    };
  });
  const missing = steps
    .filter(({ id }) => id !== 'submit' && id !== 'publish' && id !== 'tables')
    .flatMap((step): readonly Thing[] => step.missing);
  const blocking = refused?.details ?? [...things, ...unsettled];
  return (
    <>
      <section className="mz-part" aria-labelledby="standing">
        <h2 id="standing">
          {blocking.length === 0
            ? say('✓ 没有错误', '✓ No errors')
            : say(
                `报送前要处理 ${blocking.length} 处`,
                `${several(blocking.length, 'thing')} to deal with before submitting`,
              )}
        </h2>
        <Things things={blocking} />
      </section>
      {refused === undefined && missing.length > 0 && (
        <section className="mz-part" aria-labelledby="missing">
          <h2 id="missing">
            {say(
              `还缺 ${missing.length} 处`,
              several(missing.length, 'thing is missing', 'things are missing'),
            )}
          </h2>
          <Things things={missing} />
        </section>
      )}
    </>
  );
}

/** Things to deal with, each linked to where that is done. */
function Things({ things }: { readonly things: readonly Thing[] }) {
  const { say, language } = useWords();
  const records = useRecords();
  const { findings } = useDraft();
  const [shown, show] = useState(PAGE);
  if (things.length === 0) return null;
  return (
    <>
      <ul className="mz-things">
        {things.slice(0, shown).map((thing, i) => {
          const finding = findings.find(({ id }) => id === thing.finding);
          const way = finding === undefined ? wayTo(thing.at ?? {}, records) : wayToFinding(finding, records);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
            <li key={`${thing.zh} ${i}`}>
              {thing.at?.section !== undefined &&
                thing.at.table === 'explanations' &&
                `${sectionWords(thing.at.section, language)}${say('：', ': ')}`}
              <PlaceLink way={way}>{language === 'zh' ? thing.zh : thing.en}</PlaceLink>
            </li>
          );
        })}
      </ul>
      {things.length > shown && (
        <Button type="link" size="small" onClick={() => show(things.length)}>
          {say(`还有 ${things.length - shown} 处`, `${things.length - shown} more`)}
        </Button>
      )}
    </>
  );
}
