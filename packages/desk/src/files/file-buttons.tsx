import { Button, Space } from 'antd';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useTell } from '../app/tell.ts';
import { useBudgetAddress } from '../budget/use-budget.ts';
import { useSay } from '../words/words.tsx';
import { saveFile } from './save-file.ts';

/** The draft as a file, in every form a disclosure is needed in. */
export function FileButtons({ unit }: { readonly unit?: string }) {
  const say = useSay();
  const { department, year } = useBudgetAddress();
  const tell = useTell();
  const [busy, setBusy] = useState<string>();
  const forms = [
    ['docx', 'Word', 'docx'],
    ['pdf', 'PDF', 'pdf'],
    ['xlsx', 'Excel', 'xlsx'],
    ['html', say('网页', 'Web page'), 'html'],
    ['txt', say('文本', 'Text'), 'txt'],
    ['datapackage', say('数据包', 'Data package'), 'zip'],
  ] as const;

  async function save(format: string, ending: string): Promise<void> {
    setBusy(format);
    try {
      const query = unit === undefined ? {} : { unit };
      const response = await call('readFile', { params: { department, year, format }, query });
      await saveFile(response, `${department}-${year}${unit === undefined ? '' : `-${unit}`}.${ending}`);
    } catch (error) {
      tell(error);
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <Space size="small" wrap>
      <span className="mz-soft">{say('下载：', 'Download: ')}</span>
      {forms.map(([format, name, ending]) => (
        <Button
          key={format}
          size="small"
          loading={busy === format}
          disabled={busy !== undefined && busy !== format}
          onClick={() => void save(format, ending)}
        >
          {name}
        </Button>
      ))}
    </Space>
  );
}
