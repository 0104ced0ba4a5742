import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { Edit } from '@mingzhang/model';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Tooltip } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import { useTell } from '../../app/tell.ts';
import { editInBrief } from '../../log-words/brief.ts';
import { useSay, useWords } from '../../words/words.tsx';
import { inTurn } from '../in-turn.ts';
import { useBudgetAddress } from '../use-budget.ts';
import { takeAnswer } from '../use-edit.ts';
import { useTurns } from './use-turns.ts';

type Kind = 'undo' | 'redo';

/** Undo and redo of one's own edits, by button and by Ctrl+Z and Ctrl+Y, with what they would do. */
export function UndoButtons() {
  const say = useSay();
  const turn = useTurn();
  const [asked, setAsked] = useState(false);
  const turns = useTurns(asked);
  useEffect(() => listenToKeys(turn), [turn]);
  const title = (what: string | undefined, keys: string, nothing: string) =>
    turns === undefined ? keys : `${what ?? nothing} (${keys})`;
  return (
    <span className="mz-undo">
      <Tooltip
        placement="bottomRight"
        title={title(turns?.undo, 'Ctrl+Z', say('没有可撤销的', 'nothing to undo'))}
        onOpenChange={setAsked}
      >
        <Button
          type="text"
          size="small"
          icon={<UndoOutlined aria-hidden="true" />}
          onClick={() => void turn('undo')}
        >
          {say('撤销', 'Undo')}
        </Button>
      </Tooltip>
      <Tooltip
        placement="bottomRight"
        title={title(turns?.redo, 'Ctrl+Y', say('没有可重做的', 'nothing to redo'))}
        onOpenChange={setAsked}
      >
        <Button
          type="text"
          size="small"
          icon={<RedoOutlined aria-hidden="true" />}
          onClick={() => void turn('redo')}
        >
          {say('重做', 'Redo')}
        </Button>
      </Tooltip>
    </span>
  );
}

function useTurn(): (kind: Kind) => Promise<void> {
  const { say, language } = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { department, year } = useBudgetAddress();
  return useCallback(
    async (kind) => {
      const address = { department, year };
      try {
        const answer = await inTurn(() => call(kind, { params: address }));
        takeAnswer(client, address, answer);
        if (answer.kind !== 'nothing') {
          const what = editInBrief(answer.edit as Edit, language);
          void message.success(
            kind === 'undo'
              ? say(`已撤销。${what}`, `Undone. ${what}`)
              : say(`已重做。${what}`, `Redone. ${what}`),
            2,
          );
          return;
        }
        void message.info(
          kind === 'undo'
            ? say('没有可撤销的修改。', 'Nothing to undo.')
            : say('没有可重做的修改。', 'Nothing to redo.'),
        );
      } catch (error) {
        tell(error);
      }
    },
    [client, message, tell, say, language, department, year],
  );
}

/** Ctrl+Z and Ctrl+Y anywhere but in a text that is being typed, which has its own. */
function listenToKeys(turn: (kind: Kind) => Promise<void>): () => void {
  function onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    const kind = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined;
    if (kind === undefined || isTyping(event.target)) return;
    event.preventDefault();
    void turn(kind);
  }
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset.ready === 'true') return false;
  return (
    target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  );
}
