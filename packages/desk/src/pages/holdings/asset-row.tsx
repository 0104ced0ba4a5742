import { useState } from 'react';
import { added, set } from '../../budget/changes.ts';
import { newId } from '../../budget/new-id.ts';
import type { Asset } from '../../budget/records.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { SavedAmount } from '../../fields/saved-amount.tsx';
import { SavedText } from '../../fields/saved-text.tsx';
import { useMoneyUnit } from '../../money/money-unit.ts';
import { useWords } from '../../words/words.tsx';
import type { AssetKind } from './asset-kinds.ts';

interface Props {
  readonly kind: AssetKind;
  readonly asset?: Asset;
  /** What a new record holds beside kind, quantity and value. */
  readonly home: {
    readonly department: string;
    readonly year: string;
    readonly unit: string;
    readonly asOf: string;
  };
  /** The unit's name. */
  readonly owner: string;
}

/** Quantity and value of one kind. A quantity waits for its value: without one nothing is kept. */
export function AssetRow({ kind, asset, home, owner }: Props) {
  const { say, language } = useWords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const [unit] = useMoneyUnit();
  const [waiting, setWaiting] = useState<string>();
  const name = language === 'zh' ? kind.zh : kind.en;
  const why = say(`填写${owner}的${kind.zh}`, `Enter ${kind.en} of ${owner}`);

  return (
    <tr>
      <td>
        <span style={kind.within === true ? { paddingLeft: '1em' } : {}}>
          {name}
          {kind.measured !== undefined &&
            (language === 'zh' ? `（${kind.measured.zh}）` : ` (${kind.measured.en})`)}
        </span>
      </td>
      <td className="mz-right">
        {kind.measured !== undefined && (
          <SavedText
            bare
            align="right"
            label={say(`${owner}：${name}数量`, `${owner}: quantity of ${name}`)}
            value={asset?.quantity ?? waiting ?? ''}
            readOnly={!mayEdit}
            refuse={(text) =>
              text.trim() === '' || numberOf(text) !== undefined
                ? undefined
                : say('请填数字，如 1250.5', 'Enter a number such as 1250.5')
            }
            onSave={async (text) => {
              const quantity = numberOf(text);
              if (asset !== undefined)
                return await change(set('assets', asset, 'quantity', quantity ?? null), why);
              setWaiting(quantity);
              return true;
            }}
          />
        )}
        {asset === undefined && waiting !== undefined && (
          <div className="mz-advice mz-advice-warning" role="status">
            ! {say('再填价值才会保存', 'Kept once the value is entered')}
          </div>
        )}
      </td>
      <td className="mz-right">
        <SavedAmount
          label={say(`${owner}：${name}价值`, `${owner}: value of ${name}`)}
          fen={asset?.fen}
          unit={unit}
          required={asset !== undefined}
          readOnly={!mayEdit}
          onSave={async (fen) => {
            if (fen === undefined) return true;
            if (asset !== undefined) return await change(set('assets', asset, 'fen', fen), why);
            const fields = { ...home, kind: kind.kind, quantity: waiting, fen };
            return await change([added('assets', newId(), fields)], why);
          }}
        />
      </td>
    </tr>
  );
}

/** Digits as they are kept: `1250.5`. */
function numberOf(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : undefined;
}
