import { type DragEvent, useId, useState } from 'react';
import { useSay } from '../../words/words.tsx';

const TAKEN = '.xlsx,.xls,.csv,.docx,.doc,.pdf,.html,.htm,.txt';

/** Where files are dropped or chosen: one control for mouse and keyboard. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const say = useSay();
  const id = useId();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the input inside is the control
    <div
      className={over ? 'mz-drop mz-drop-over' : 'mz-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        multiple
        accept={TAKEN}
        className="mz-file"
        aria-describedby={`${id}-kinds`}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <label htmlFor={id}>
        <strong>{say('选择文件', 'Choose files')}</strong>
        {say('，或拖到这里；可以一次几个', ', or drop them here; several at once are fine')}
      </label>
      <ul id={`${id}-kinds`}>
        <li>
          {say(
            '一体化平台导出的工作簿（九张表、项目、采购、资产）：xlsx、xls',
            'the workbook of the budget platform (tables, projects, purchases, assets): xlsx, xls',
          )}
        </li>
        <li>
          {say(
            '预算明细（单位、科目、资金来源、金额一行一条）：xlsx、csv',
            'a list of budget lines, one a row: xlsx, csv',
          )}
        </li>
        <li>
          {say(
            '上年公开的预算文件，沿用其单位、项目、说明：docx、pdf、xlsx、html、txt、doc',
            'last year’s disclosure, to go on from its units, projects and words: docx, pdf, xlsx, html, txt, doc',
          )}
        </li>
      </ul>
    </div>
  );
}
