import type { ProseSection } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { Button, Modal, Skeleton } from 'antd';
import { useProblemWords } from '../../app/tell.ts';
import type { Paragraph } from '../../budget/records.ts';
import { useRecords } from '../../budget/use-budget.ts';
import { withoutMarks } from '../../withholding/withholding-edits.ts';
import { useWords } from '../../words/words.tsx';
import { placesIn } from './carry.ts';
import { type Mark, withMarks } from './marked-text.tsx';
import { inserted, rewritten, type SectionHome } from './section-edits.ts';
import { useTold } from './use-told.ts';

interface Props {
  readonly section: ProseSection & { readonly id: string };
  readonly paragraphs: readonly Paragraph[];
  readonly home: SectionHome;
  readonly onPut: (edit: Edit) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What the figures of a section would say, beside what stands there now, before anything is replaced. */
export function ToldPreview({ section, paragraphs, home, onPut, onClose }: Props) {
  const { say } = useWords();
  const problem = useProblemWords();
  const records = useRecords();
  const { data, error } = useTold(home.unit);
  const told = data?.find(({ id }) => id === section.id)?.paragraphs ?? [];
  const texts = told.map(({ text }) => text);
  const put = (edit: Edit) => void onPut(edit).then((done) => done && onClose());
  return (
    <Modal
      open
      width="min(72rem, 96vw)"
      title={say(`由数据写：${section.title}`, `From the figures: ${section.title}`)}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('不用', 'Leave it')}</Button>
          {paragraphs.length > 0 && (
            <Button
              disabled={texts.length === 0}
              onClick={() => put(inserted(paragraphs, paragraphs.length - 1, texts, home).edit)}
            >
              {say('加在后面', 'Add behind')}
            </Button>
          )}
          <Button
            type="primary"
            disabled={texts.length === 0}
            onClick={() =>
              put([
                ...withoutMarks(
                  records,
                  'explanations',
                  paragraphs.slice(texts.length).map(({ id }) => id),
                ),
                ...rewritten(paragraphs, texts, home),
              ])
            }
          >
            {paragraphs.length > 0
              ? say('替换现有文字', 'Replace what stands there')
              : say('写入', 'Put it in')}
          </Button>
        </>
      }
    >
      {error !== null && <p role="alert">{problem(error)}</p>}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && (
        <div className="mz-told">
          <section>
            <h3>{say('现在的文字', 'What stands there now')}</h3>
            {paragraphs.length === 0 && <p className="mz-soft">{say('（空）', '(nothing)')}</p>}
            {paragraphs.map(({ id, text }) => (
              <p key={id}>{text}</p>
            ))}
          </section>
          <section>
            <h3>{say('由数据写出', 'From the figures')}</h3>
            {told.map(({ text, figures }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
              <p key={i}>{withMarks(text, marksOf(text, figures))}</p>
            ))}
          </section>
        </div>
      )}
    </Modal>
  );
}

function marksOf(text: string, figures: ProseSection['paragraphs'][number]['figures']): readonly Mark[] {
  return [
    ...placesIn(text).map(({ start, end }) => ({ start, end, kind: 'place' as const })),
    ...figures.map(({ start, end }) => ({ start, end, kind: 'bound' as const })),
  ];
}
