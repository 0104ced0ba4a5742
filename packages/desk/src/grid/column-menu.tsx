import { FilterFilled, FilterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/words.tsx';
import type { Arrangement, Filter } from './arrange.ts';
import type { GridColumn } from './column.ts';

interface Props {
  readonly column: GridColumn;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}

const FEW_OPTIONS = 12;

/** Sorts by a column and says which of its cells are shown. */
export function ColumnMenu({ column, arrangement, onArrange }: Props) {
  const { say, language } = useWords();
  const [open, setOpen] = useState(false);
  const { field } = column;
  const isUsed = arrangement.filters[field] !== undefined || arrangement.sort?.field === field;
  const name = column[language];
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<Menu column={column} arrangement={arrangement} onArrange={onArrange} />}
    >
      <Button
        type="text"
        size="small"
        aria-label={say(`“${name}”的排序和筛选`, `Sort and filter by ${name}`)}
        aria-expanded={open}
        icon={isUsed ? <FilterFilled className="mz-filter-used" /> : <FilterOutlined className="mz-filter" />}
      />
    </Popover>
  );
}

function Menu({ column, arrangement, onArrange }: Props) {
  const { say } = useWords();
  const { field, options = [] } = column;
  const filter = arrangement.filters[field];
  const become = (next: Filter | undefined) => {
    const { [field]: _, ...others } = arrangement.filters;
    onArrange({ ...arrangement, filters: next === undefined ? others : { ...others, [field]: next } });
  };
  const sort = (down: boolean) => {
    const { sort: known, ...others } = arrangement;
    const isSame = known?.field === field && known.down === down;
    onArrange(isSame ? others : { ...others, sort: { field, down } });
  };
  const sorted = (down: boolean) => arrangement.sort?.field === field && arrangement.sort.down === down;
  return (
    <div className="mz-column-menu">
      <div>
        <Button size="small" type={sorted(false) ? 'primary' : 'default'} onClick={() => sort(false)}>
          {say('升序', 'Ascending')}
        </Button>
        <Button size="small" type={sorted(true) ? 'primary' : 'default'} onClick={() => sort(true)}>
          {say('降序', 'Descending')}
        </Button>
      </div>
      {options.length > 0 && options.length <= FEW_OPTIONS ? (
        <Checkbox.Group
          value={[...(filter?.values ?? [])]}
          options={options.map(({ value, label }) => ({ value, label }))}
          onChange={(values) => become(values.length === 0 ? undefined : { values })}
        />
      ) : (
        <Input
          size="small"
          allowClear
          autoFocus
          aria-label={say('含有', 'Holds')}
          placeholder={say('含有这些字', 'holds these words')}
          value={filter?.words ?? ''}
          onChange={({ target }) => become(target.value === '' ? undefined : { words: target.value })}
        />
      )}
    </div>
  );
}
