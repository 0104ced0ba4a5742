import { Segmented } from 'antd';
import { memo } from 'react';
import { useSay } from '../words/words.tsx';
import { type EntryUnit, useMoneyUnit } from './money-unit.ts';

/** 元 or 万元, for what is shown and typed on this page and every other. */
export const UnitSwitch = memo(function UnitSwitch() {
  const say = useSay();
  const [unit, choose] = useMoneyUnit();
  return (
    <Segmented<EntryUnit>
      size="small"
      aria-label={say('金额单位', 'Unit of amounts')}
      value={unit}
      onChange={choose}
      options={[
        { value: '万元', label: say('万元', '10,000 yuan') },
        { value: '元', label: say('元', 'yuan') },
      ]}
    />
  );
});
