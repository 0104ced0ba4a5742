import type { OpenConflict } from '@mingzhang/api';
import type { Edit, Fields } from '@mingzhang/model';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useTell } from '../../app/tell.ts';
import { changesInWords } from '../../log-words/change-words.ts';
import { TABLE_WORDS } from '../../log-words/table-words.ts';
import { valueWords } from '../../log-words/value-words.ts';
import { momentWords } from '../../words/moment.ts';
import { useWords } from '../../words/words.tsx';
import { inTurn } from '../in-turn.ts';
import { useBudgetAddress, useRecords } from '../use-budget.ts';
import { takeAnswer, useEdit } from '../use-edit.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { useNameOf } from '../use-name-of.ts';
import { puttingThrough } from './conflict-edit.ts';
import { conflictsKey } from './use-conflicts.ts';

/** The conflicts of one entry: whose value is to stand, place by place. */
export function ConflictCard({ conflicts }: { readonly conflicts: readonly OpenConflict[] }) {
  const { say, language } = useWords();
  const client = useQueryClient();
  const address = useBudgetAddress();
  const records = useRecords();
  const edit = useEdit();
  const tell = useTell();
  const mayEdit = useMayEdit();
  const [chosen, choose] = useState<readonly number[]>([]);
  const [busy, setBusy] = useState(false);
  const [first] = conflicts;
  if (first === undefined) return null;
  const { revision, name, at } = first;

  async function settle(): Promise<void> {
    setBusy(true);
    try {
      const through = puttingThrough(
        records,
        conflicts.filter((_, i) => chosen.includes(i)),
      );
      const why = say(`解决与第 ${revision} 版的冲突`, `Settling the conflicts of revision ${revision}`);
      if (through.length > 0) await edit(through, why);
      const answer = await inTurn(() =>
        call('settleConflict', { params: { ...address, revision }, body: { why } }),
      );
      takeAnswer(client, address, answer);
      await client.invalidateQueries({ queryKey: conflictsKey(address) });
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="mz-conflict">
      <h3>
        {name} · {momentWords(at, language)}
      </h3>
      {conflicts.map((conflict, i) => (
        <ConflictPlace
          key={`${conflict.yours.table}/${conflict.yours.id}/${'field' in conflict.yours ? conflict.yours.field : ''}`}
          conflict={conflict}
          through={chosen.includes(i)}
          onChoose={(through) => choose(through ? [...chosen, i] : chosen.filter((one) => one !== i))}
        />
      ))}
      {mayEdit && (
        <Button type="primary" size="small" loading={busy} onClick={() => void settle()}>
          {say('按选择确认', 'Confirm the choice')}
        </Button>
      )}
    </section>
  );
}

interface PlaceProps {
  readonly conflict: OpenConflict;
  readonly through: boolean;
  readonly onChoose: (through: boolean) => void;
}

function ConflictPlace({ conflict: { yours, theirs, name }, through, onChoose }: PlaceProps) {
  const { say, language } = useWords();
  const nameOf = useNameOf();
  const change = yours as Edit[number];
  const [told] = changesInWords([change], language, nameOf);
  if (told === undefined) return null;
  const [field] = told.fields;
  const place =
    'field' in change ? `${told.kind} ${told.label} · ${field?.name}` : `${told.kind} ${told.label}`;
  const mine = 'field' in change ? (field?.after ?? say('空', 'nothing')) : EFFECTS[told.effect][language];
  return (
    <fieldset>
      <legend>{place}</legend>
      <Radio.Group value={through} onChange={({ target }) => onChoose(target.value === true)}>
        <Radio value={false}>
          {say('现有的值：', 'What stands: ')}
          {standing(change, theirs, language) ?? say('已删除', 'removed')}
        </Radio>
        <Radio value={true}>
          {say(`${name} 的值：`, `${name}’s: `)}
          {mine}
        </Radio>
      </Radio.Group>
    </fieldset>
  );

  function standing(of: Edit[number], held: Fields | undefined, spoken: typeof language): string | undefined {
    if (held === undefined) return undefined;
    if (!('field' in of)) return say('仍在', 'still there');
    const words = TABLE_WORDS[of.table]?.fields[of.field];
    return valueWords(words, held[of.field] ?? null, spoken, nameOf) ?? say('空', 'nothing');
  }
}

const EFFECTS = {
  add: { zh: '新增', en: 'add' },
  change: { zh: '修改', en: 'change' },
  remove: { zh: '删除', en: 'remove' },
} as const;
