import { App, Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useSay } from '../../words/words.tsx';
import { type ChosenFile, fromDrop, fromInput } from './chosen-files.ts';

/** Files or a whole folder, chosen or dropped. */
export function FileChoice({ onChoose }: { readonly onChoose: (files: readonly ChosenFile[]) => void }) {
  const say = useSay();
  const { message } = App.useApp();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    try {
      onChoose(await fromDrop(event.dataTransfer));
    } catch {
      void message.error(
        say(
          '这个文件夹读不了，请检查权限后再试。',
          'The folder cannot be read. Check its permissions and try again.',
        ),
      );
    }
  };
  return (
    <section
      className={over ? 'mz-batch-drop mz-batch-drop-over' : 'mz-batch-drop'}
      aria-label={say('选择文件', 'Choose files')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <p>
        {say(
          '把公开文件或整个文件夹拖到这里：docx、doc、pdf、xlsx、xls、html、txt，单个不超过 20 MB，一批最多 200 个。',
          'Drop documents or a whole folder here: docx, doc, pdf, xlsx, xls, html, txt, at most 20 MB each and 200 at once.',
        )}
      </p>
      <Button onClick={() => files.current?.click()}>{say('选择文件…', 'Choose files…')}</Button>{' '}
      <Button onClick={() => folder.current?.click()}>{say('选择文件夹…', 'Choose a folder…')}</Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={say('文件', 'files')}
        accept=".docx,.doc,.pdf,.xlsx,.xls,.html,.htm,.txt"
        onChange={({ target }) => {
          onChoose(fromInput(target.files));
          target.value = '';
        }}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={say('文件夹', 'folder')}
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => {
          onChoose(fromInput(target.files));
          target.value = '';
        }}
      />
    </section>
  );
}
