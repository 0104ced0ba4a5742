import { listOf } from '../../budget/records.ts';
import { useDraft, useRecords } from '../../budget/use-budget.ts';
import '../../fields/entry.css';
import { STATES } from '../../log-words/disclosure-words.ts';
import { told, useWords } from '../../words/words.tsx';
import { Actions } from './actions.tsx';
import { OpenComments } from './open-comments.tsx';
import { PublishedFiles } from './published-files.tsx';
import { Signature } from './signature.tsx';
import { Standing } from './standing.tsx';
import './submit.css';
import { useTransition } from './use-transition.ts';

/** Submitting, signing and publishing: where it stands, what is in the way, and who does what next. */
export function SubmitPage() {
  const { say } = useWords();
  const submitting = useTransition();
  const signing = useTransition();
  const records = useRecords();
  const { state } = useDraft();
  const submission = listOf(records, 'submissions').find(({ unit }) => unit === undefined);
  const note = submission?.note.trim() ?? '';
  const notes = {
    preparing: say('上次的说明', 'What was said last'),
    submitted: say('报送说明', 'Note with the submission'),
    returned: say('退回意见', 'Why it was returned'),
    approved: say('审核意见', 'The reviewer’s note'),
    published: say('公开说明', 'Note with the publication'),
  };
  return (
    <main className="mz-page">
      <h1>{say('提交与公开', 'Submit and publish')}</h1>
      <Stages />
      {note !== '' && (
        <section className={state === 'returned' ? 'mz-said mz-said-returned' : 'mz-said'}>
          <h2>{notes[state]}</h2>
          <p>{note}</p>
        </section>
      )}
      <OpenComments />
      {state !== 'published' && state !== 'approved' && (
        <Standing refused={submitting.refused ?? signing.refused} />
      )}
      <Signature moving={signing} />
      <Actions moving={submitting} />
      <PublishedFiles />
    </main>
  );
}

const STAGES = ['preparing', 'submitted', 'approved', 'published'] as const;

/** The way from preparing to published, and where it is on it. */
function Stages() {
  const { language } = useWords();
  const { state } = useDraft();
  const at = STAGES.indexOf(state === 'returned' ? 'preparing' : state);
  return (
    <ol className="mz-stages">
      {STAGES.map((one, i) => (
        <li
          key={one}
          className={i < at ? 'mz-stages-done' : i === at ? 'mz-stages-at' : ''}
          {...(i === at ? { 'aria-current': 'step' as const } : {})}
        >
          {i < at ? '✓ ' : ''}
          {told(STATES[i === at ? state : one], language)}
        </li>
      ))}
    </ol>
  );
}
