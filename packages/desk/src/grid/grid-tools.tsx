import { Button } from 'antd';
import type { ReactNode } from 'react';
import { UnitSwitch } from '../money/unit-switch.tsx';
import { useSay } from '../words/words.tsx';
import { type Arrangement, AS_IT_IS } from './arrange.ts';
import { FindBar } from './find-bar.tsx';
import { KeysHelp } from './keys-help.tsx';
import type { Find } from './use-find.ts';

interface Props {
  readonly shown: number;
  readonly of: number;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly only: { readonly ids: readonly string[]; readonly onAll: () => void } | undefined;
  readonly find: Find;
  readonly tools: ReactNode;
}

/** Over the grid: what is shown of how much, the unit, finding, and the keys. */
export function GridTools({ shown, of, arrangement, onArrange, only, find, tools }: Props) {
  const say = useSay();
  const isArranged =
    arrangement !== AS_IT_IS &&
    (Object.keys(arrangement.filters).length > 0 || arrangement.sort !== undefined);
  return (
    <div className="mz-grid-tools">
      <UnitSwitch />
      {tools}
      {only !== undefined && (
        <Button size="small" onClick={only.onAll}>
          {say(`只看 ${only.ids.length} 条，显示全部`, `Only ${only.ids.length}; show all`)}
        </Button>
      )}
      {isArranged && (
        <Button size="small" onClick={() => onArrange(AS_IT_IS)}>
          {say(`显示 ${shown} / ${of} 条，清除筛选和排序`, `${shown} of ${of}; clear filters and order`)}
        </Button>
      )}
      {find.words === undefined ? (
        <Button size="small" type="text" onClick={() => find.look('')}>
          {say('查找', 'Find')}
        </Button>
      ) : (
        <FindBar
          words={find.words}
          found={find.found}
          onWords={find.look}
          onStep={find.step}
          onClose={() => find.look(undefined)}
        />
      )}
      <KeysHelp />
    </div>
  );
}
