import { Alert, Input, Modal, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useProblemWords } from '../../../app/tell.ts';
import { useWords } from '../../../words/words.tsx';
import { useDepartment } from '../drawer/use-department.ts';
import type { ActionProps } from './action-dialog.tsx';
import { NoteItems } from './note-items.tsx';
import { Refused } from './refused.tsx';
import { composeNote, LONGEST_NOTE, noteItems } from './send-back-note.ts';
import { useTransition } from './use-transition.ts';

/** 退回: what has to be put right, picked from findings and comments, each sentence as the reviewer wants it said. */
export function SendBackDialog({ year, row, onClose }: ActionProps) {
  const { say, language } = useWords();
  const problem = useProblemWords();
  const { records, draft, error: unread } = useDepartment({ department: row.department, year });
  const { busy, error, go } = useTransition(year, row.department, 'return', onClose);
  const [opening, setOpening] = useState(
    say('经审核，请按以下各条修改后重新报送：', 'Please put the following right and submit again:'),
  );
  const [closing, setClosing] = useState(
    row.due.deadline === null
      ? ''
      : say(`公开期限为 ${row.due.deadline}，请抓紧办理。`, `It has to be published by ${row.due.deadline}.`),
  );
  const [picks, setPicks] = useState<Readonly<Record<string, boolean>>>({});
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const items = useMemo(
    () => noteItems(draft.data?.findings ?? [], records.data?.records.comments ?? [], language),
    [draft.data, records.data, language],
  );
  const chosen = items.filter(({ key, proposed }) => picks[key] ?? proposed);
  const note = composeNote(
    opening,
    chosen.map(({ key, sentence }) => texts[key] ?? sentence),
    closing,
    language,
  );
  const isLoaded = draft.data !== undefined && records.data !== undefined;
  return (
    <Modal
      open
      width="min(1180px, 96vw)"
      title={say(`退回：${row.name}`, `Send ${row.name} back`)}
      okText={say(`退回（${chosen.length} 条）`, `Send back (${chosen.length})`)}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: !isLoaded || chosen.length === 0 || note.length > LONGEST_NOTE }}
      onOk={() => void go(note)}
      onCancel={onClose}
    >
      {unread !== null && <Alert type="warning" showIcon title={problem(unread)} />}
      {!isLoaded && unread === null && <Skeleton active />}
      {isLoaded && (
        <div className="mz-send-back">
          <NoteItems
            items={items}
            picks={picks}
            texts={texts}
            onPick={(key, picked) => setPicks((before) => ({ ...before, [key]: picked }))}
            onWrite={(key, text) => setTexts((before) => ({ ...before, [key]: text }))}
          />
          <section className="mz-composed" aria-label={say('退回意见', 'The note')}>
            <label htmlFor="mz-note-opening">{say('开头', 'Opening')}</label>
            <Input.TextArea
              id="mz-note-opening"
              autoSize
              value={opening}
              onChange={({ target: { value } }) => setOpening(value)}
            />
            <label htmlFor="mz-note-closing">{say('结尾', 'Closing')}</label>
            <Input.TextArea
              id="mz-note-closing"
              autoSize
              value={closing}
              onChange={({ target: { value } }) => setClosing(value)}
            />
            <h2>{say('部门将看到', 'What the department will read')}</h2>
            <pre>{note}</pre>
            <p className={note.length > LONGEST_NOTE ? 'mz-error' : 'mz-hint'}>
              {note.length > LONGEST_NOTE
                ? say(
                    `✕ ${note.length} 字，最多 ${LONGEST_NOTE} 字；请少选几条或改短。`,
                    `✕ ${note.length} characters, at most ${LONGEST_NOTE}. Pick fewer or shorten them.`,
                  )
                : say(`${note.length} 字`, `${note.length} characters`)}
            </p>
          </section>
        </div>
      )}
      <Refused error={error} />
    </Modal>
  );
}
