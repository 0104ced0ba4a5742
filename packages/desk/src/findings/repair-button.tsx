import type { Repair } from '@mingzhang/api';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useRepair } from '../budget/use-repair.ts';
import { useWords } from '../words/words.tsx';

interface Props {
  readonly finding: string;
  /** Which of the finding's repairs it is, from 0. */
  readonly index: number;
  readonly repair: Repair;
}

/** Puts a repair into the budget; undo takes it back. */
export function RepairButton({ finding, index, repair }: Props) {
  const { say, language } = useWords();
  const [busy, setBusy] = useState(false);
  const apply = useRepair();
  const { cell, text } = repair;
  return (
    <Tooltip title={language === 'zh' ? repair.message : repair.messageEn}>
      <Button
        size="small"
        loading={busy}
        onClick={() => {
          setBusy(true);
          void apply(finding, index).finally(() => setBusy(false));
        }}
      >
        {cell.text === ''
          ? say(`填为 ${text}`, `Fill in ${text}`)
          : say(`把 ${cell.text} 改为 ${text}`, `Change ${cell.text} to ${text}`)}
      </Button>
    </Tooltip>
  );
}
