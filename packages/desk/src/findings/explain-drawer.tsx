import { Drawer } from 'antd';
import { cellWords } from '../log-words/cell-words.ts';
import { useWords } from '../words/words.tsx';
import { CellExplained } from './cell-explained.tsx';

interface Props {
  /** The cell to explain; nothing is shown without one. */
  readonly cell: { readonly form: string; readonly row: string; readonly measure: string } | undefined;
  readonly onClose: () => void;
}

/** How a number comes about, at the side of any page. */
export function ExplainDrawer({ cell, onClose }: Props) {
  const { language } = useWords();
  return (
    <Drawer
      open={cell !== undefined}
      onClose={onClose}
      size={480}
      title={cell === undefined ? '' : cellWords(cell, language)}
    >
      {cell !== undefined && <CellExplained cell={cell} />}
    </Drawer>
  );
}
