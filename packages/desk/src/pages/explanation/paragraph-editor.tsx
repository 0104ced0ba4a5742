import type { Finding } from '@mingzhang/api';
import { Button, Dropdown } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { listOf, type Paragraph } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { Thread } from '../../comments/thread.tsx';
import { useMayRemark } from '../../comments/use-may-remark.ts';
import { useSaved } from '../../fields/use-saved.ts';
import { SeveritySign } from '../../findings/severity-sign.tsx';
import { Withhold } from '../../withholding/withhold.tsx';
import { useWords } from '../../words/words.tsx';
import { carried, placesIn } from './carry.ts';
import { type Cells, type Figure, renewed, staleFigure } from './figure-now.ts';
import { type Mark, MarkedText } from './marked-text.tsx';
import { StaleFigures } from './stale-figures.tsx';

/** What can be done with a paragraph beside writing in it. */
interface ParagraphDoings {
  readonly save: (before: string, after: string) => Promise<boolean>;
  /** Cuts it in two, or puts pasted paragraphs behind it. */
  readonly split: (texts: readonly string[]) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

interface Props {
  readonly paragraph: Paragraph;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** How findings and remarks name it: empty ones are not counted. */
  readonly place: string;
  readonly figures: readonly Figure[];
  readonly cells: Cells;
  readonly findings: readonly Finding[];
  readonly here: boolean;
  readonly readOnly: boolean;
  readonly doings: ParagraphDoings;
}

const WAIT = 900;

/** One paragraph, kept as it is written, with its figures marked and what is wrong with it below. */
export function ParagraphEditor(props: Props) {
  const { paragraph, number, of, place, figures, cells, findings, here, readOnly, doings } = props;
  const { say, language } = useWords();
  const saved = useSaved(paragraph.text, doings.save, WAIT);
  const { text, state } = saved;
  const bound = carried(figures, paragraph.text, text);
  const stale = bound.flatMap((figure) => staleFigure(figure, text, cells) ?? []);
  const old = new Set(stale.map(({ figure }) => figure));
  const marks: readonly Mark[] = [
    ...placesIn(text).map(({ start, end }) => ({ start, end, kind: 'place' as const })),
    ...bound.map((figure) => ({
      start: figure.start,
      end: figure.end,
      kind: old.has(figure) ? ('stale' as const) : ('bound' as const),
    })),
  ];
  const comments = listOf(useRecords(), 'comments');
  const remarked =
    paragraph.unit === undefined &&
    comments.some(
      ({ form, row, measure }) => form === 'text' && row === paragraph.section && measure === place,
    );
  const [remarking, setRemarking] = useState(false);
  // remarks name a section, not whose edition it is of
  const mayRemark = useMayRemark() && paragraph.unit === undefined;
  const label = say(`第 ${number} 段`, `Paragraph ${number}`);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || readOnly) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    cut(text.slice(0, selectionStart), [text.slice(selectionEnd)]);
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const [first = '', ...others] = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (others.length === 0 || readOnly) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const end = others.length - 1;
    cut(
      text.slice(0, selectionStart) + first,
      others.with(end, (others[end] ?? '') + text.slice(selectionEnd)),
    );
  }

  function cut(kept: string, behind: readonly string[]): void {
    saved.type(kept);
    void saved.keep().then(() => doings.split(behind));
  }

  return (
    <li className={here ? 'mz-paragraph mz-here' : 'mz-paragraph'} id={`paragraph-${paragraph.id}`}>
      <MarkedText
        aria-label={label}
        value={text}
        marks={marks}
        readOnly={readOnly}
        onChange={({ target }) => saved.type(target.value.replaceAll(/\r?\n/g, ''))}
        onBlur={() => void saved.keep()}
        onCompositionStart={() => saved.compose(true)}
        onCompositionEnd={() => saved.compose(false)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div className="mz-paragraph-do">
        {!remarked && mayRemark && (
          <Button size="small" type="text" aria-expanded={remarking} onClick={() => setRemarking(!remarking)}>
            {say('意见', 'Remark')}
          </Button>
        )}
        <Withhold kind="explanations" target={paragraph.id} what={label} />
        {!readOnly && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                {
                  key: 'up',
                  label: say('上移', 'Move up'),
                  disabled: number === 1,
                  onClick: () => doings.move(-1),
                },
                {
                  key: 'down',
                  label: say('下移', 'Move down'),
                  disabled: number === of,
                  onClick: () => doings.move(1),
                },
                { type: 'divider' },
                { key: 'remove', label: say('删除', 'Remove'), danger: true, onClick: doings.remove },
              ],
            }}
          >
            <Button size="small" type="text" aria-label={say(`${label}：更多操作`, `${label}: more actions`)}>
              ⋯
            </Button>
          </Dropdown>
        )}
      </div>
      {(remarked || remarking) && <Thread at={{ form: 'text', row: paragraph.section, measure: place }} />}
      <span role="status" className={`mz-kept mz-kept-${state}`}>
        {state === 'changed' && say('未保存', 'not saved')}
        {state === 'saving' && say('保存中…', 'saving…')}
        {state === 'failed' && say('✕ 没有保存', '✕ not saved')}
      </span>
      <StaleFigures
        stale={stale}
        readOnly={readOnly}
        onRenew={(some) => {
          saved.type(renewed(text, some));
          void saved.keep();
        }}
      />
      {findings.map(({ id, severity, message, messageEn }) => (
        <p key={id} className="mz-advice">
          <SeveritySign severity={severity} /> {language === 'zh' ? message : messageEn}
        </p>
      ))}
    </li>
  );
}
