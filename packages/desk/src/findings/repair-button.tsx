import type { Repair } from '@mingzhang/api';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useRepair } from '../budget/use-repair.ts';
import { withMarks } from '../money/with-marks.ts';
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
  const [before, after] = [withMarks(repair.cell.text), withMarks(repair.text)];
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
        {before === ''
          ? say(`填为 ${after}`, `Fill in ${after}`)
          : say(`把 ${before} 改为 ${after}`, `Change ${before} to ${after}`)}
      </Button>
    </Tooltip>
  );
}
