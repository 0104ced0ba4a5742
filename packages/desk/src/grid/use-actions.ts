import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useRef,
  useState,
} from 'react';
import type { EntryUnit } from '../money/money-unit.ts';
import { useWords } from '../words/words.tsx';
import { readBlock } from './block.ts';
import type { Typing } from './cell-input.tsx';
import { held, typedValue } from './cell-value.ts';
import { type GridColumn, type GridRow, isEditable, type Option } from './column.ts';
import { cleared, copied, filledDown, selectedIds } from './commands.ts';
import { type PastePlan, planPaste } from './paste-plan.ts';
import { type Pendings, withSaving } from './pending.ts';
import { at, type Extent, moved, rangeOf, type Selection } from './selection.ts';
import type { Find } from './use-find.ts';
import type { Keeper } from './use-keeper.ts';

interface Given {
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly unit: EntryUnit;
  readonly readOnly: boolean;
  readonly keeper: Keeper;
  readonly selection: Selection;
  readonly select: (selection: Selection, id?: string) => void;
  readonly extent: Extent;
  readonly typing: RefObject<Typing | undefined>;
  readonly type: (typing: Typing | undefined) => void;
  readonly find: Find;
  /** The blank row became a draft. */
  readonly onBegun: () => void;
  /** Gives the focus back to the active cell. */
  readonly refocus: () => void;
}

/** What keys, mouse and clipboard do in a grid. */
export function useActions(given: Given) {
  const {
    label,
    rows,
    columns,
    unit,
    readOnly,
    keeper,
    selection,
    select,
    extent,
    typing,
    type,
    find,
    onBegun,
    refocus,
  } = given;
  const { say, language } = useWords();
  const holdsFocus = useRef(false);
  const leaving = useRef(false);
  const tabbedFrom = useRef<number | undefined>(undefined);
  const [pasting, setPasting] = useState<PastePlan>();
  const { active } = selection;
  const row = rows[active.row];
  const column = columns[active.column];
  const over = () => ({
    rows: keeper.pendings.size === 0 ? rows : rows.map((one) => standing(one, keeper.pendings)),
    columns,
    range: rangeOf(selection),
    unit,
  });
  const mayType = !readOnly && column !== undefined && isEditable(column);
  const why = (zh: string, en: string) => say(`${zh}${label}`, `${en} ${label}`);

  function keep(text: string): void {
    if (row === undefined || column === undefined || !mayType) return;
    const isBlank = row.state === 'blank';
    if (isBlank && text.trim() === '') return;
    keeper.put(
      [{ id: row.record.id, column, text }],
      isBlank ? why('新增', 'Add to') : `${label} · ${column[language]}`,
      isBlank ? row.record.id : undefined,
    );
    if (isBlank) onBegun();
  }

  function commit(): void {
    const typed = typing.current;
    if (typed === undefined) return;
    type(undefined);
    keep(typed.text);
  }

  function open(text?: string): void {
    if (!mayType || row === undefined || column === undefined) return;
    const pending = keeper.pendings.get(row.record.id)?.get(column.field);
    const stands =
      row.state === 'blank'
        ? ''
        : pending?.state === 'refused'
          ? pending.text
          : typedValue(column, held(withSaving(row.record, keeper.pendings), column), unit);
    type({ text: text ?? stands, opened: true });
  }

  function paste(plan: PastePlan): void {
    keeper.append(plan.added, plan.puts, why('粘贴到', 'Paste into'));
  }

  function command(event: KeyboardEvent): boolean {
    const { key } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && key.toLowerCase() === 'f') find.look(find.words ?? '');
    else if (key === 'F2' || (key === 'Enter' && !event.shiftKey && mayType)) open();
    else if (key === 'ArrowDown' && event.altKey) open('');
    else if (key === 'Escape') {
      if (row !== undefined && column !== undefined) keeper.forget(row.record.id, column.field);
      leaving.current = true;
    } else if (readOnly) return false;
    else if (key === 'Delete' || key === 'Backspace') keeper.put(cleared(over()), why('清空', 'Empty in'));
    else if (ctrl && key.toLowerCase() === 'd')
      keeper.put(filledDown(over()), why('向下填充', 'Fill down in'));
    else if (ctrl && (key === '+' || key === '=')) insertRow();
    else if (ctrl && key === '-') keeper.remove(selectedIds(over()), why('删除', 'Remove from'));
    else return false;
    return true;
  }

  function insertRow(): void {
    const above = row === undefined || row.state === 'blank' ? undefined : row.record;
    const id = keeper.insert(above);
    if (above !== undefined) select(at(active.row + 1, 0), id);
  }

  function onTypingKey(event: KeyboardEvent): void {
    const { key } = event;
    const typed = typing.current;
    if (typed === undefined) return;
    if (key === 'Escape') type(undefined);
    else if (key === 'Enter' && event.altKey && column?.kind === 'prose')
      type({ ...typed, text: `${typed.text}\n` });
    else if (key === 'Enter' || key === 'Tab' || (!typed.opened && /^Arrow|^Page/.test(key))) {
      commit();
      const next = moved(
        selection,
        { key, shift: event.shiftKey && (key === 'Enter' || key === 'Tab') },
        extent,
      );
      if (next !== undefined) select(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves on; Enter after a run of Tabs goes to the line's beginning, as spreadsheets do. */
  function goOn(key: string, shift: boolean, ctrl = false): boolean {
    const next = moved(selection, { key, ctrl, shift }, extent);
    if (next === undefined) return false;
    const from = key === 'Enter' ? tabbedFrom.current : undefined;
    tabbedFrom.current = key === 'Tab' ? (tabbedFrom.current ?? active.column) : undefined;
    select(from === undefined ? next : at(next.active.row, from));
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || !isField(event.target)) return;
    holdsFocus.current = true;
    if (typing.current !== undefined) {
      onTypingKey(event);
      return;
    }
    const isLeaving = leaving.current;
    leaving.current = false;
    if (event.key === 'Tab' && (isLeaving || isAtEdge(event.shiftKey))) return;
    if (event.key === 'Enter' && isTaken.current) {
      isTaken.current = false;
      step(event);
      return;
    }
    if (command(event)) event.preventDefault();
    else step(event);
  }

  function step(event: KeyboardEvent): void {
    if (goOn(event.key, event.shiftKey, event.ctrlKey || event.metaKey)) event.preventDefault();
  }

  function isAtEdge(backward: boolean): boolean {
    const { row: r, column: c } = active;
    return backward ? r === 0 && c === 0 : r === extent.rows - 1 && c === extent.columns - 1;
  }

  const isTaken = useRef(false);
  function onTake({ value }: Option): void {
    type(undefined);
    keep(value);
    isTaken.current = true;
    setTimeout(() => {
      isTaken.current = false;
    });
  }

  function onPaste(event: ClipboardEvent): void {
    if (typing.current !== undefined || readOnly || !isField(event.target)) return;
    event.preventDefault();
    const block = readBlock(event.clipboardData.getData('text/plain'));
    const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
    if (single !== undefined && row !== undefined && row.state !== 'blank' && isWide(rangeOf(selection))) {
      const { top, bottom, left, right } = rangeOf(selection);
      const targets = rows.slice(top, bottom + 1).filter(({ state }) => state !== 'blank');
      const across = columns.slice(left, right + 1).filter(isEditable);
      const puts = targets.flatMap(({ record: { id } }) =>
        across.map((one) => ({ id, column: one, text: single })),
      );
      keeper.put(puts, why('粘贴到', 'Paste into'));
      return;
    }
    const range = rangeOf(selection);
    const top = Math.min(range.top, active.row);
    const plan = planPaste(block, { rows, columns, at: { row: top, column: range.left }, unit });
    if (plan.bad.length > 0 || plan.headed || plan.unused > 0) setPasting(plan);
    else paste(plan);
  }

  function onCopy(event: ClipboardEvent, cut: boolean): void {
    if (typing.current !== undefined || !isField(event.target)) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied(over()));
    if (cut && !readOnly) keeper.put(cleared(over()), why('剪切', 'Cut from'));
  }

  function onMouse(event: MouseEvent, drag: boolean): void {
    const spot = spotOf(event.target);
    if (spot === undefined || (drag && event.buttons !== 1) || event.button > 0) return;
    tabbedFrom.current = undefined;
    const isHere = spot.row === active.row && spot.column === active.column;
    if (isHere && typing.current !== undefined) return;
    if (!drag) {
      commit();
      holdsFocus.current = true;
    }
    if (spot.column < 0) {
      const head = { row: spot.row, column: columns.length - 1 };
      select({
        active: drag || event.shiftKey ? { ...active, column: 0 } : { row: spot.row, column: 0 },
        head,
      });
    } else select(drag || event.shiftKey ? { active, head: spot } : { active: spot, head: spot });
    if (!isHere || spot.column < 0) event.preventDefault();
  }

  return {
    commit,
    onTake,
    onType: (text: string) => type({ text, opened: typing.current?.opened ?? false }),
    pasting,
    doPaste: () => {
      if (pasting !== undefined) paste(pasting);
      setPasting(undefined);
      refocus();
    },
    cancelPaste: () => {
      setPasting(undefined);
      refocus();
    },
    holdsFocus: holdsFocus.current,
    handlers: {
      onKeyDown,
      onPaste,
      onCopy: (event: ClipboardEvent) => onCopy(event, false),
      onCut: (event: ClipboardEvent) => onCopy(event, true),
      onMouseDown: (event: MouseEvent) => onMouse(event, false),
      onMouseOver: (event: MouseEvent) => onMouse(event, true),
      onDoubleClick: (event: MouseEvent) => {
        if (spotOf(event.target) !== undefined && typing.current === undefined) open();
      },
      onFocus: () => {
        holdsFocus.current = true;
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) holdsFocus.current = false;
      },
    },
  } as const;
}

/** A row as it will stand once what is being saved in it is kept. */
function standing(row: GridRow, pendings: Pendings): GridRow {
  const record = withSaving(row.record, pendings);
  return record === row.record ? row : { ...row, record };
}

function isWide({ top, bottom, left, right }: ReturnType<typeof rangeOf>): boolean {
  return top !== bottom || left !== right;
}

/** Whether an event comes from the field of the active cell, and not from a menu of the head. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.classList.contains('mz-cell-input');
}

function spotOf(target: EventTarget): { readonly row: number; readonly column: number } | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const cell = target.closest<HTMLElement>('[data-row]');
  if (cell === null) return undefined;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}
