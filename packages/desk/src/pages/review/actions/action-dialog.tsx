import type { MatrixRow } from '../arrange.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { SendBackDialog } from './send-back-dialog.tsx';
import './actions.css';

/** Something to do with a department that is asked about first. */
export interface Asked {
  readonly action: 'approve' | 'return' | 'reopen';
  readonly department: string;
}

export interface ActionProps {
  readonly year: string;
  readonly row: MatrixRow;
  readonly onClose: () => void;
}

export function ActionDialog({ action, ...props }: ActionProps & Pick<Asked, 'action'>) {
  switch (action) {
    case 'approve':
      return <ApproveDialog {...props} />;
    case 'return':
      return <SendBackDialog {...props} />;
    case 'reopen':
      return <ReopenDialog {...props} />;
  }
}
