import type { DraftTable } from '@mingzhang/api';
import { type Edit, printFen } from '@mingzhang/model';
import { App } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { readBlock, writeBlock } from '../../grid/block.ts';
import { moved, rangeOf, type Selection } from '../../grid/selection.ts';
import { useTyping } from '../../grid/use-typing.ts';
import { cellWords } from '../../log-words/cell-words.ts';
import type { EntryUnit } from '../../money/money-unit.ts';
import { useWords } from '../../words/words.tsx';
import { type Address, addressKey, cellAt, rowAt, type Sheet } from './sheet.ts';
import { typedByAddress, typeOver } from './typed-cell.ts';

interface Given {
  readonly table: DraftTable;
  readonly sheet: Sheet;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
}

const PAGE = 15;

/** What keys, mouse and clipboard do in an official table: move, explain, and type over what the lines come to. */
export function useSheet({ table, sheet, selection, select }: Given) {
  const { say, language } = useWords();
  const { message } = App.useApp();
  const home = useBudgetAddress();
  const { records } = useRecords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const { typing, now, type } = useTyping();
  const holdsFocus = useRef(false);
  const leaving = useRef(false);
  const { columns, lines } = sheet;
  const unit: EntryUnit = table.unit === '元' ? '元' : '万元';
  const extent = { rows: lines.length, columns: columns.length, page: PAGE };
  const typed = typedByAddress(records.typedCells);

  /** The address of a cell that may be typed over. */
  function typeable(row: number, column: number): Address | undefined {
    const at = columns[column];
    const shown = at === undefined ? undefined : rowAt(lines[row], at);
    if (at === undefined || shown === undefined || at.kind !== 'amount' || !mayEdit) return undefined;
    const target = cellAt(lines[row], at)?.target;
    if (target !== undefined && target.table !== 'typedCells') return undefined;
    return { form: table.form, row: shown.key, measure: at.measure };
  }

  function put(cells: readonly { readonly address: Address; readonly text: string }[], why: string): void {
    const bad: string[] = [];
    const edit = cells.flatMap(({ address, text }): Edit => {
      const changes = typeOver(typed.get(addressKey(address)), address, text, unit, home);
      if (changes === undefined) bad.push(`${cellWords(address, language)} “${text}”`);
      return changes ?? [];
    });
    if (bad.length > 0)
      void message.error(
        say(
          `不是金额，没有填入：${bad.slice(0, 5).join('；')}`,
          `No amounts, not typed in: ${bad.slice(0, 5).join('; ')}`,
        ),
        8,
      );
    if (edit.length > 0) void change(edit, why);
  }

  function commit(): void {
    const text = now.current?.text;
    if (text === undefined) return;
    type(undefined);
    const { row, column } = selection.active;
    const address = typeable(row, column);
    const at = columns[column];
    if (address === undefined || at === undefined) return;
    const cell = cellAt(lines[row], at);
    if (text.trim() === stands(cell?.text)) return;
    const where = cellWords(address, language);
    put(
      [{ address, text }],
      text.trim() === ''
        ? say(`取消填写 ${where}`, `No longer type ${where}`)
        : say(`直接填写 ${where}`, `Type ${where}`),
    );
  }

  function open(): void {
    const { row, column } = selection.active;
    const at = columns[column];
    if (typeable(row, column) === undefined || at === undefined) return;
    type({ text: stands(cellAt(lines[row], at)?.text), opened: true });
  }

  function inRange(): readonly Address[] {
    const { top, bottom, left, right } = rangeOf(selection);
    const found: Address[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const address = typeable(row, column);
        if (address !== undefined) found.push(address);
      }
    return found;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    holdsFocus.current = true;
    const isTyping = now.current !== undefined;
    const ctrl = event.ctrlKey || event.metaKey;
    const wasLeaving = leaving.current;
    leaving.current = false;
    if (key === 'Escape') {
      if (isTyping) type(undefined);
      else leaving.current = true;
      event.preventDefault();
      return;
    }
    if (isTyping && key !== 'Enter' && key !== 'Tab' && (now.current?.opened || !key.startsWith('Arrow')))
      return;
    if (!isTyping && (key === 'F2' || (key === 'Enter' && !event.shiftKey))) {
      open();
      event.preventDefault();
      return;
    }
    if (!isTyping && (key === 'Delete' || key === 'Backspace')) {
      put(
        inRange().map((address) => ({ address, text: '' })),
        say('取消直接填写', 'Take away what was typed'),
      );
      event.preventDefault();
      return;
    }
    if (key === 'Tab' && (wasLeaving || isLast(event.shiftKey))) return;
    const next = moved(selection, { key, ctrl, shift: event.shiftKey }, extent);
    if (next === undefined) return;
    commit();
    select(next);
    event.preventDefault();
  }

  function isLast(backward: boolean): boolean {
    const { row, column } = selection.active;
    return backward ? row + column === 0 : row === extent.rows - 1 && column === extent.columns - 1;
  }

  function onCopy(event: ClipboardEvent): void {
    if (now.current !== undefined) return;
    const { top, bottom, left, right } = rangeOf(selection);
    const block = lines
      .slice(top, bottom + 1)
      .map((line) => columns.slice(left, right + 1).map((column) => cellAt(line, column)?.text.trim() ?? ''));
    event.clipboardData.setData('text/plain', writeBlock(block));
    event.preventDefault();
  }

  function onPaste(event: ClipboardEvent): void {
    if (now.current !== undefined || !mayEdit) return;
    event.preventDefault();
    const { top, left } = rangeOf(selection);
    const cells = readBlock(event.clipboardData.getData('text/plain')).flatMap((row, i) =>
      row.flatMap((text, j) => {
        const address = typeable(top + i, left + j);
        return address === undefined || text.trim() === '' ? [] : [{ address, text }];
      }),
    );
    put(cells, say(`粘贴到${table.title}`, `Paste into ${table.title}`));
  }

  function onMouseDown(event: MouseEvent): void {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (cell === null || event.button > 0) return;
    const spot = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    const { active } = selection;
    const isHere = spot.row === active.row && spot.column === active.column;
    if (isHere) {
      holdsFocus.current = true;
      return;
    }
    commit();
    holdsFocus.current = true;
    select(event.shiftKey ? { active, head: spot } : { active: spot, head: spot });
    event.preventDefault();
  }

  const { row, column } = selection.active;
  return {
    typing,
    unit,
    commit,
    holdsFocus: holdsFocus.current,
    isTypeable: typeable(row, column) !== undefined,
    onType: (text: string) => type({ text, opened: now.current?.opened ?? false }),
    handlers: {
      onKeyDown,
      onCopy,
      onPaste,
      onMouseDown,
      onDoubleClick: () => now.current === undefined && open(),
    },
  } as const;
}

/** What stands in a cell, as it is typed. */
function stands(text = ''): string {
  return text.replaceAll(',', '').trim();
}

/** An amount in the unit of its table. */
export function inUnit(fen: number, unit: EntryUnit): string {
  return `${printFen(fen, unit)} ${unit}`;
}
