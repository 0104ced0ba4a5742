import { Button, Space } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useTell } from '../../app/tell.ts';
import { useBudgetAddress } from '../../budget/use-budget.ts';
import { saveFile } from '../../files/save-file.ts';
import { useSay } from '../../words/words.tsx';

/** The inspection form filled in with what was found, to keep or to file. */
export function Downloads() {
  const say = useSay();
  const address = useBudgetAddress();
  const tell = useTell();
  const [busy, setBusy] = useState<string>();

  async function save(format: 'inspection-docx' | 'inspection-xlsx', ending: string): Promise<void> {
    setBusy(format);
    try {
      const response = await call('readFile', { params: { ...address, format }, query: {} });
      await saveFile(response, say(`检查表.${ending}`, `inspection.${ending}`));
    } catch (error) {
      tell(error);
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <Space size="small">
      <span className="mz-soft">{say('检查表：', 'Inspection form: ')}</span>
      <Button
        size="small"
        loading={busy === 'inspection-docx'}
        onClick={() => void save('inspection-docx', 'docx')}
      >
        Word
      </Button>
      <Button
        size="small"
        loading={busy === 'inspection-xlsx'}
        onClick={() => void save('inspection-xlsx', 'xlsx')}
      >
        Excel
      </Button>
    </Space>
  );
}
