import { addressOf } from '../../../api/client.ts';
import type { BudgetAddress } from '../../../budget/use-budget.ts';
import { useSay } from '../../../words/words.tsx';

/** The bureau's inspection form filled in for one department: item by item, and as files to sign. */
export function InspectionForm({ address }: { readonly address: BudgetAddress }) {
  const say = useSay();
  const file = (format: string) => addressOf('readFile', { params: { ...address, format }, query: {} });
  return (
    <p className="mz-drawer-files">
      <a href={file('inspection-docx')}>{say('下载 Word 检查表', 'Inspection form as Word')}</a>
      <a href={file('inspection-xlsx')}>{say('下载 Excel 检查表', 'Inspection form as Excel')}</a>
    </p>
  );
}
