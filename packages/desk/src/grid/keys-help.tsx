import { Button, Popover } from 'antd';
import { memo } from 'react';
import { useSay } from '../words/words.tsx';

/** The keys of the grid, one click away. */
export const KeysHelp = memo(function KeysHelp() {
  const say = useSay();
  const keys: readonly (readonly [string, string])[] = [
    ['↑ ↓ ← →', say('移动；按住 Shift 选中一片', 'move; with Shift select')],
    ['Enter / F2', say('修改这一格', 'edit the cell')],
    ['Tab', say('到下一格；先按 Esc 再按 Tab 离开表格', 'next cell; Esc, then Tab leaves the grid')],
    ['Esc', say('放弃正在输入的', 'give up what is being typed')],
    ['Ctrl+C / X / V', say('复制、剪切、粘贴（与表格软件互通）', 'copy, cut, paste, with spreadsheets too')],
    ['Delete', say('清空', 'empty')],
    ['Ctrl+D', say('向下填充', 'fill down')],
    ['Ctrl++ / Ctrl+-', say('插入、删除行', 'insert, remove rows')],
    ['Ctrl+Z / Ctrl+Y', say('撤销、重做', 'undo, redo')],
    ['Ctrl+F', say('查找', 'find')],
    ['Alt+↓', say('打开可选的值', 'open what may be chosen')],
    ['Home / End', say('到行首、行尾；加 Ctrl 到表首、表尾', 'row’s start, end; with Ctrl the grid’s')],
  ];
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      content={
        <dl className="mz-keys">
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <Button size="small" type="text">
        {say('快捷键', 'Keys')}
      </Button>
    </Popover>
  );
});
