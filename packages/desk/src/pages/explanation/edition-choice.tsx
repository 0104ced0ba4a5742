import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { useSay } from '../../words/words.tsx';

/** Whose explanation is written: each unit publishes its own beside the department's. */
export function EditionChoice({ unit }: { readonly unit: string | undefined }) {
  const say = useSay();
  const navigate = useNavigate();
  const params = useBudgetAddress();
  const { units } = useRecords();
  return (
    <div className="mz-bar">
      <Select
        aria-label={say('写谁的说明', 'Whose explanation')}
        value={unit ?? ''}
        style={{ minWidth: '18em' }}
        onChange={(id) =>
          void navigate({
            to: '/budgets/$department/$year/explanation',
            params,
            search: id === '' ? {} : { unit: id },
          })
        }
        options={[
          { value: '', label: say('部门预算说明', 'The department’s explanation') },
          ...units.map(({ id, name }) => ({
            value: id,
            label: say(`单位预算说明：${name}`, `Unit: ${name}`),
          })),
        ]}
      />
    </div>
  );
}
