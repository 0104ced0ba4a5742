import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { SeverityCounts } from '../findings/severity-sign.tsx';
import { STATES } from '../log-words/disclosure-words.ts';
import { told, useWords } from '../words/words.tsx';
import { ConflictsDrawer } from './conflicts/conflicts-drawer.tsx';
import { useConflicts } from './conflicts/use-conflicts.ts';
import { DaysLeft } from './days-left.tsx';
import type { Following } from './follow.ts';
import { OthersHere } from './others-here.tsx';
import { SavingState } from './saving-state.tsx';
import { UndoButtons } from './undo/undo-buttons.tsx';
import { useBudgetAddress, useDraft } from './use-budget.ts';
import { useMayEdit } from './use-may-edit.ts';

/** How the budget at hand stands, over every page of it. */
export function StateBar({ following }: { readonly following: Following }) {
  const { say, language } = useWords();
  const params = useBudgetAddress();
  const { state, counts, due } = useDraft();
  const mayEdit = useMayEdit();
  const conflicts = useConflicts();
  const [settling, setSettling] = useState(false);
  return (
    <section className="mz-state-bar" aria-label={say('这份预算的状态', 'State of this budget')}>
      <strong className={`mz-state mz-state-${state}`}>{told(STATES[state], language)}</strong>
      <DaysLeft due={due} />
      <Link to="/budgets/$department/$year/check" params={params}>
        <SeverityCounts counts={counts} />
      </Link>
      {conflicts.length > 0 && (
        <Button size="small" danger onClick={() => setSettling(true)}>
          {say(`${conflicts.length} 处合并冲突`, `${conflicts.length} merge conflicts`)}
        </Button>
      )}
      <ConflictsDrawer conflicts={conflicts} open={settling} onClose={() => setSettling(false)} />
      <span className="mz-state-end">
        <OthersHere others={following.others} />
        {mayEdit && <SavingState />}
        {mayEdit && <UndoButtons />}
      </span>
    </section>
  );
}
