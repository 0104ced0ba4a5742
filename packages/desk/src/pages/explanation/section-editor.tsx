import type { ProseSection } from '@mingzhang/api';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { removed, written } from '../../budget/changes.ts';
import type { Paragraph } from '../../budget/records.ts';
import { readDraftAnew } from '../../budget/take-live.ts';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { marksAs, withoutMarks } from '../../withholding/withholding-edits.ts';
import { useWords } from '../../words/words.tsx';
import { placesIn } from './carry.ts';
import { renewed, staleFigure } from './figure-now.ts';
import { headed } from './headed.ts';
import { LastYear } from './last-year.tsx';
import { ParagraphEditor } from './paragraph-editor.tsx';
import { inserted, swapped } from './section-edits.ts';
import { ToldPreview } from './told-preview.tsx';
import type { Edition } from './use-edition.ts';
import { figuresOf, paragraphsIn, useCells } from './use-figures.ts';

interface Props {
  readonly edition: Edition;
  readonly section: ProseSection & { readonly id: string };
  /** Id of the paragraph to point at. */
  readonly at?: string;
}

/** One section of the explanation: its paragraphs, what is open in it, and last year's beside it. */
export function SectionEditor({ edition, section, at }: Props) {
  const { unit } = edition;
  const { say, language } = useWords();
  const records = useRecords();
  const { findings } = useDraft();
  const home = { ...useBudgetAddress(), section: section.id, ...(unit === undefined ? {} : { unit }) };
  const change = useChange();
  const mayEdit = useMayEdit();
  const cells = useCells(edition);
  const renewProse = useRenewedProse();
  const [beside, setBeside] = useState(false);
  const [telling, setTelling] = useState(false);
  const [fresh, setFresh] = useState<string>();
  const paragraphs = paragraphsIn(records, section.id, unit);
  const why = say(`写说明：${section.title}`, `Write “${section.title}”`);

  const make = async (edit: Parameters<typeof change>[0]) => {
    const isMade = await change(edit, why);
    if (isMade) renewProse();
    return isMade;
  };
  const insert = (index: number, texts: readonly string[], of?: string) => {
    const { edit, ids } = inserted(paragraphs, index, texts, home);
    const marks = of === undefined ? [] : marksAs(records, 'explanations', of, ids);
    void make([...edit, ...marks]).then((done) => done && setFresh(ids.at(-1)));
  };
  useEffect(() => {
    const target = fresh ?? at;
    if (target === undefined) return;
    const item = document.getElementById(`paragraph-${target}`);
    item?.scrollIntoView({ block: 'nearest' });
    const field = item?.querySelector('textarea');
    field?.focus();
    if (fresh !== undefined) field?.setSelectionRange(0, 0);
  }, [fresh, at]);

  const old = paragraphs.map((one) =>
    figuresOf(section, one.text).flatMap((figure) => staleFigure(figure, one.text, cells) ?? []),
  );
  const renewable = old.flat().filter(({ says }) => says !== undefined).length;

  return (
    <div className={beside ? 'mz-section mz-section-beside' : 'mz-section'}>
      <section aria-labelledby="section-title">
        <header className="mz-bar">
          <h2 id="section-title">{headed(section, language)}</h2>
          <Space className="mz-push" wrap>
            {mayEdit && renewable > 0 && (
              <Button
                size="small"
                onClick={() =>
                  void make(
                    paragraphs.flatMap(({ id, text }, i) =>
                      written('explanations', id, 'text', text, renewed(text, old[i] ?? [])),
                    ),
                  )
                }
              >
                {say(`${renewable} 个数换成现在的`, `Use ${renewable} figures as they are now`)}
              </Button>
            )}
            {mayEdit && (
              <Button size="small" onClick={() => setTelling(true)}>
                {say('由数据写…', 'Write from the figures…')}
              </Button>
            )}
            <Button size="small" aria-pressed={beside} onClick={() => setBeside(!beside)}>
              {beside ? say('收起上年', 'Hide last year') : say('与上年对照', 'Beside last year')}
            </Button>
          </Space>
        </header>
        <OpenPlaces paragraphs={paragraphs} />
        {paragraphs.length === 0 && (
          <p className="mz-empty">
            {say(
              '这一部分还没有写。可由数据写出能写的句子，只有人知道的留空待填；也可自己写。没有内容的写明“无此项”。',
              'This section is not written yet. Have it written from the figures, with places left for what only a person knows, or write it. Where there is nothing to say, say so.',
            )}
          </p>
        )}
        <ol className="mz-paragraphs">
          {paragraphs.map((paragraph, i) => (
            <ParagraphEditor
              key={paragraph.id}
              paragraph={paragraph}
              number={i + 1}
              of={paragraphs.length}
              place={`paragraph-${1 + paragraphs.slice(0, i).filter(({ text }) => text.trim() !== '').length}`}
              figures={figuresOf(section, paragraph.text)}
              cells={cells}
              findings={findings.filter(
                ({ verdict, cells: [first] }) =>
                  verdict === 'fail' &&
                  first?.target?.id === paragraph.id &&
                  !first.text.startsWith('〔请填写'),
              )}
              here={at === paragraph.id}
              readOnly={!mayEdit}
              doings={{
                save: (before, after) => make(written('explanations', paragraph.id, 'text', before, after)),
                split: (texts) => insert(i, texts, paragraph.id),
                move: (by) => void make(swapped(paragraphs, i, i + by)),
                remove: () =>
                  void make([
                    ...withoutMarks(records, 'explanations', [paragraph.id]),
                    removed('explanations', paragraph),
                  ]),
              }}
            />
          ))}
        </ol>
        {mayEdit && (
          <Button size="small" onClick={() => insert(paragraphs.length - 1, [''])}>
            + {say('段落', 'Paragraph')}
          </Button>
        )}
      </section>
      {beside && <LastYear section={section.id} unit={unit} />}
      {telling && (
        <ToldPreview
          section={section}
          paragraphs={paragraphs}
          home={home}
          onPut={make}
          onClose={() => setTelling(false)}
        />
      )}
    </div>
  );
}

/** What is still to be filled in; choosing one selects it in its paragraph. */
function OpenPlaces({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  const { say } = useWords();
  const open = paragraphs.flatMap(({ id, text }) => placesIn(text).map((place) => ({ id, ...place })));
  if (open.length === 0) return null;
  const go = ({ id, start, end }: (typeof open)[number]) => {
    const field = document.getElementById(`paragraph-${id}`)?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(start, end);
    field?.scrollIntoView({ block: 'center' });
  };
  return (
    <div className="mz-open">
      <span>{say(`待填写 ${open.length} 处：`, `${open.length} to fill in: `)}</span>
      {open.map((place) => (
        <Button key={`${place.id} ${place.start}`} size="small" type="link" onClick={() => go(place)}>
          {place.asks}
        </Button>
      ))}
    </div>
  );
}

/** Reads anew which figures of the explanation are bound, once the writing pauses. */
function useRenewedProse(): () => void {
  const client = useQueryClient();
  const { department, year } = useBudgetAddress();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void readDraftAnew(client, { department, year }), 300);
  }, [client, department, year]);
}
