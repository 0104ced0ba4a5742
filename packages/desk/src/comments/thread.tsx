import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useTell } from '../app/tell.ts';
import { type Comment as CommentRecord, listOf } from '../budget/records.ts';
import { recordsKey, useBudgetAddress, useRecords } from '../budget/use-budget.ts';
import { useSay } from '../words/words.tsx';
import './comments.css';
import { useMayRemark } from './use-may-remark.ts';

/** Where remarks are made: a cell, or the whole where nothing is named. */
interface CommentedAt {
  readonly form?: string;
  readonly row?: string;
  readonly measure?: string;
}

interface ThreadProps {
  readonly at: CommentedAt;
  /** Those on places within it too: on the cells of a table, on the parts of a project. */
  readonly deep?: boolean;
}

/** The remarks on one place, with their answers, and a box for a new one. */
export function Thread({ at, deep = false }: ThreadProps) {
  const say = useSay();
  const records = useRecords();
  const mayWrite = useMayRemark();
  const all = listOf(records, 'comments');
  const own = all.filter(
    ({ form, row, measure, answers }) =>
      answers === undefined &&
      form === at.form &&
      (row === at.row || (deep && at.row === undefined)) &&
      (measure === at.measure || (deep && at.measure === undefined)),
  );
  return (
    <section className="mz-thread" aria-label={say('意见', 'Remarks')}>
      <p className="mz-thread-title">{say('意见', 'Remarks')}</p>
      {own.map((comment) => (
        <Remark
          key={comment.id}
          comment={comment}
          answers={all.filter(({ answers }) => answers === comment.id)}
          mayWrite={mayWrite}
        />
      ))}
      {own.length === 0 && !mayWrite && <p>{say('没有意见。', 'No remarks.')}</p>}
      {mayWrite && <Write at={at} label={say('写意见', 'Write a remark')} />}
    </section>
  );
}

interface RemarkProps {
  readonly comment: CommentRecord;
  readonly answers: readonly CommentRecord[];
  readonly mayWrite: boolean;
}

/** One remark with its answers, and what may be done about it. */
export function Remark({ comment, answers, mayWrite }: RemarkProps) {
  const say = useSay();
  const { people } = useRecords();
  const settle = useSettle();
  const [answering, setAnswering] = useState(false);
  const isOpen = comment.state === 'open';
  return (
    <article className={isOpen ? 'mz-remark' : 'mz-remark mz-remark-settled'}>
      <p>
        <strong>{people[comment.author] ?? comment.author}</strong>{' '}
        <span>{isOpen ? say('待处理', 'open') : say('已办结', 'settled')}</span>
      </p>
      <p className="mz-remark-text">{comment.text}</p>
      {answers.map((answer) => (
        <p key={answer.id} className="mz-answer">
          <strong>{people[answer.author] ?? answer.author}</strong>：{answer.text}
        </p>
      ))}
      {mayWrite && (
        <div className="mz-remark-do">
          <Button size="small" onClick={() => setAnswering(!answering)}>
            {say('回复', 'Answer')}
          </Button>
          <Button
            size="small"
            type="text"
            onClick={() => void settle(comment.id, isOpen ? 'settled' : 'open')}
          >
            {isOpen ? say('办结', 'Settle') : say('重新打开', 'Open again')}
          </Button>
        </div>
      )}
      {answering && (
        <Write
          at={{ form: comment.form, row: comment.row, measure: comment.measure } as CommentedAt}
          answers={comment.id}
          label={say('写回复', 'Write an answer')}
          onDone={() => setAnswering(false)}
        />
      )}
    </article>
  );
}

interface WriteProps {
  readonly at: CommentedAt;
  readonly label: string;
  readonly answers?: string;
  readonly onDone?: () => void;
}

function Write({ at, label, answers, onDone }: WriteProps) {
  const say = useSay();
  const tell = useTell();
  const client = useQueryClient();
  const address = useBudgetAddress();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  async function send(): Promise<void> {
    setBusy(true);
    try {
      const { form, row, measure } = at;
      await call('addComment', {
        params: { ...address },
        body: {
          text,
          ...(answers === undefined ? {} : { answers }),
          ...(form === undefined ? {} : { form }),
          ...(row === undefined ? {} : { row }),
          ...(measure === undefined ? {} : { measure }),
        },
      });
      setText('');
      onDone?.();
      await client.invalidateQueries({ queryKey: recordsKey(address) });
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="mz-write">
      <Input.TextArea
        aria-label={label}
        placeholder={label}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={5000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') void send();
        }}
      />
      <Button size="small" disabled={text.trim() === ''} loading={busy} onClick={() => void send()}>
        {say('发送', 'Send')}
      </Button>
    </div>
  );
}

function useSettle(): (comment: string, state: 'open' | 'settled') => Promise<void> {
  const tell = useTell();
  const client = useQueryClient();
  const address = useBudgetAddress();
  return async (comment, state) => {
    try {
      await call('settleComment', { params: { ...address, comment }, body: { state } });
      await client.invalidateQueries({ queryKey: recordsKey(address) });
    } catch (error) {
      tell(error);
    }
  };
}
