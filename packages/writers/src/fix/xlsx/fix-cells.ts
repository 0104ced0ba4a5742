import type { Place } from '@mingzhang/model';
import { attributeOf, type Insertion, inserted } from '../../annotated/office/xml.ts';
import { parseCellAddress } from '../../annotated/xlsx/sheets.ts';
import { escaped } from '../../disclosure/xml.ts';
import { findText } from '../find-text.ts';
import type { Fix } from '../fix.ts';
import { refusedAt } from '../fix-error.ts';
import { insertionsOf, replaceText, type TextChange } from '../replace-text.ts';
import { glyphsOf, type Stretch } from '../stretch.ts';
import { printsAs, storedNumber } from './number-text.ts';
import type { RichText } from './shared-strings.ts';
import type { StoredCell, StoredSheet } from './stored-cell.ts';

/** The insertions that change cells of one worksheet. @throws {FixError} */
export function fixCells(
  xml: string,
  sheet: StoredSheet,
  fixes: readonly Fix[],
  shared: (index: string) => RichText | undefined,
): Insertion[] {
  const insertions: Insertion[] = [];
  const stored = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const byCell = Map.groupBy(fixes, ({ place }) => ('address' in place ? place.address : ''));
  for (const [address, own] of byCell) {
    const at = parseCellAddress(address);
    const cell = stored.get(`${at?.row},${at?.column}`);
    const [first, second] = own;
    if (first === undefined) continue;
    if (cell === undefined) {
      insertions.push(newCell(sheet, address, first));
      continue;
    }
    if (cell.formula)
      throw refusedAt(
        first.place,
        'unwritable',
        '这一格是公式，改了也会被重算。请改公式所引用的单元格。',
        'this cell is a formula and would be computed again. Change the cells it uses.',
      );
    const texts = textsOf(xml, cell, shared);
    if (texts !== undefined) {
      const changes = changesOf(texts.xml, texts.stretches, own);
      if (changes.length === 0) continue;
      if (texts.shared === undefined) insertions.push(...insertionsOf(xml, changes));
      else insertions.push(inline(cell, inserted(texts.xml, insertionsOf(texts.xml, changes))));
      continue;
    }
    if (second !== undefined) throw refusedAt(second.place, 'several', '同一格改了两次。', 'changed twice.');
    insertions.push(newValue(xml, cell, first));
  }
  return insertions;
}

function textsOf(xml: string, cell: StoredCell, shared: (index: string) => RichText | undefined) {
  if (cell.type === 'inlineStr') return { xml, stretches: cell.texts };
  if (cell.type === 'str' && cell.value !== undefined) return { xml, stretches: [cell.value] };
  if (cell.type !== 's' || cell.value === undefined) return undefined;
  const text = shared(xml.slice(cell.value.from, cell.value.to));
  return text === undefined ? undefined : { xml: text.inner, stretches: text.texts, shared: true };
}

function changesOf(xml: string, stretches: readonly Stretch[], fixes: readonly Fix[]): TextChange[] {
  const glyphs = glyphsOf(xml, stretches);
  return fixes.flatMap(({ place, before, after }) => {
    const range = findText(glyphs, before, place, false);
    if (range.from === range.to && glyphs.length === 0) throw unwritable(place);
    return replaceText(glyphs, range, before, after, place);
  });
}

/** A number, or a cell that holds nothing. */
function newValue(xml: string, cell: StoredCell, { place, before, after }: Fix): Insertion {
  const stored = cell.value === undefined ? '' : xml.slice(cell.value.from, cell.value.to);
  if (stored !== '' && cell.type !== 'n') throw unwritable(place);
  if (stored === '' ? before.trim() !== '' : !printsAs(stored, before))
    throw refusedAt(
      place,
      'other-text',
      `应为“${before}”，实存“${stored}”，没有改。`,
      `“${before}” was expected, “${stored}” is stored; not changed.`,
    );
  if (before === after) return { at: cell.from, remove: 0, text: '' };
  const number = storedNumber(after);
  const { value, valueElement, prefix: p } = cell;
  if (number === undefined && after.trim() !== '') return inline(cell, `<${p}t>${escaped(after)}</${p}t>`);
  if (number === undefined) {
    const { from, to } = valueElement ?? { from: cell.to, to: cell.to };
    return { at: from, remove: to - from, text: '' };
  }
  if (value !== undefined) return { at: value.from, remove: value.to - value.from, text: number };
  return whole(cell, '', `<${p}v>${number}</${p}v>`);
}

function newCell({ cells, rowEnds }: StoredSheet, address: string, { place, before, after }: Fix): Insertion {
  const at = parseCellAddress(address);
  const end = at === undefined ? undefined : rowEnds.get(at.row);
  if (at === undefined || end === undefined || before.trim() !== '')
    throw refusedAt(
      place,
      'no-place',
      '工作表里没有这一格，没有改。',
      'the sheet has no such cell; not changed.',
    );
  const own = cells.filter(({ row }) => row === at.row);
  const behind = own.find(({ column }) => column > at.column);
  const p = own[0]?.prefix ?? '';
  const number = storedNumber(after);
  const content =
    number === undefined
      ? ` t="inlineStr"><${p}is><${p}t>${escaped(after)}</${p}t></${p}is>`
      : `><${p}v>${number}</${p}v>`;
  return { at: behind?.from ?? end, remove: 0, text: `<${p}c r="${address}"${content}</${p}c>` };
}

/** The cell with a text of its own. */
function inline(cell: StoredCell, inner: string): Insertion {
  return whole(cell, ' t="inlineStr"', `<${cell.prefix}is>${inner}</${cell.prefix}is>`);
}

function whole({ tag, prefix, from, to }: StoredCell, type: string, content: string): Insertion {
  const kept = ['r', 's', 'cm', 'vm', 'ph'].flatMap((name) => {
    const value = attributeOf(tag, name);
    return value === undefined ? [] : [` ${name}="${escaped(value)}"`];
  });
  return { at: from, remove: to - from, text: `<${prefix}c${kept.join('')}${type}>${content}</${prefix}c>` };
}

function unwritable(place: Place) {
  return refusedAt(
    place,
    'unwritable',
    '这一格存的不是数也不是文字，没有改。请手工修改。',
    'this cell holds neither a number nor a text; not changed. Change it by hand.',
  );
}
