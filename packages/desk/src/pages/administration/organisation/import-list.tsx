import type { Call } from '@mingzhang/api';
import { Alert, Button, Modal, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../../api/client.ts';
import { useProblemWords } from '../../../app/tell.ts';
import { useOrganisationEdit } from '../../../organisation/use-organisation.ts';
import { useSay } from '../../../words/words.tsx';
import { PlannedRows } from '../../import/planned-rows.tsx';
import '../../../fields/entry.css';
import '../../import/import.css';

type Plan = Call<'planOrganisation'>['answer'];

/** A list of departments and units from a file: what it would do is shown before it does. */
export function ImportList() {
  const say = useSay();
  const problem = useProblemWords();
  const edit = useOrganisationEdit();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<string>();
  const [plan, setPlan] = useState<Plan>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const close = () => {
    setFile(undefined);
    setPlan(undefined);
    setError(null);
  };
  const read = async (chosen: File) => {
    close();
    setFile(chosen.name);
    const body = new FormData();
    body.append('file', chosen);
    await call('planOrganisation', { body }).then(setPlan, setError);
  };
  const apply = async () => {
    if (plan === undefined) return;
    setBusy(true);
    const done = await edit(plan.edit, say(`导入 ${plan.file}`, `Import ${plan.file}`));
    setBusy(false);
    if (done) close();
  };
  const { add = 0, change = 0, same = 0, bad = 0 } = plan?.counts ?? {};
  return (
    <>
      <Button onClick={() => input.current?.click()}>{say('导入名单…', 'Import a list…')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx,.xls"
        aria-label={say('名单文件', 'list')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen !== undefined) void read(chosen);
          target.value = '';
        }}
      />
      <Modal
        open={file !== undefined}
        width="min(960px, 96vw)"
        title={say(`导入 ${file ?? ''}`, `Import ${file ?? ''}`)}
        okText={say(`导入 ${add + change} 行`, `Import ${add + change} rows`)}
        cancelText={say('不导入', 'Do not import')}
        okButtonProps={{ disabled: add + change === 0 }}
        confirmLoading={busy}
        onOk={() => void apply()}
        onCancel={close}
      >
        {error !== null && <Alert type="error" showIcon title={problem(error)} />}
        {plan === undefined && error === null && <Skeleton active />}
        {plan !== undefined && (
          <>
            <p>
              {say(
                `新增 ${add}，修改 ${change}，相同 ${same}${bad > 0 ? `，✕ 有错 ${bad}（不导入，其余照常）` : ''}。名单里没有的部门和单位保持不变。`,
                `${add} to add, ${change} to change, ${same} the same${bad > 0 ? `, ✕ ${bad} with faults (left out, the others go on)` : ''}. What the list does not name stays as it is.`,
              )}
            </p>
            <PlannedRows file={plan.file} rows={plan.rows} />
            {plan.unused.map(({ place, reason, reasonEn }) => (
              <p key={place} className="mz-hint">
                {place} {say(reason, reasonEn)}
              </p>
            ))}
          </>
        )}
      </Modal>
    </>
  );
}
