import type { Form, LineSide, Side } from '@mingzhang/forms';
import { fold, functionalClassByName, withoutOrdinal } from '@mingzhang/model';

/** A printed row name as it is compared: no ordinal, no 其中, no trailing colon. */
export function nameCore(text: string): string {
  return withoutOrdinal(
    withoutOrdinal(fold(text).replace(/^其中[:：]?/, '')).replace(/^其中[:：]?/, ''),
  ).replace(/[:：]$/, '');
}

export interface LineKey {
  readonly key: string;
  readonly role: 'total' | 'coded' | 'line' | 'other';
  readonly code?: string;
}

/** Tells the named lines of one side of a form, in printed order: the same words may stand for two lines. */
export class LineFinder {
  readonly #side: LineSide | undefined;
  readonly #used = new Set<string>();

  constructor(form: Form, side: Side | undefined) {
    const sides = form.rows.by === 'lines' ? form.rows.sides : [];
    this.#side = side === undefined ? sides[0] : sides.find((one) => one.side === side);
  }

  key(printedName: string): LineKey {
    const name = nameCore(printedName);
    const bare = name.replace(/["“”]/g, '');
    for (const line of this.#side?.lines ?? []) {
      if (
        this.#used.has(line.id) ||
        !line.words.some((word) => word === name || word.replace(/["“”]/g, '') === bare)
      )
        continue;
      this.#used.add(line.id);
      return { key: line.id, role: line.id === 'total' || line.id.endsWith('-total') ? 'total' : 'line' };
    }
    if (this.#side?.classesUnder !== undefined) {
      const found = functionalClassByName(name);
      if (found !== undefined) return { key: found.code, role: 'coded', code: found.code };
      if (/支出$|费$|科目$/.test(name)) return { key: name, role: 'coded' };
    }
    return { key: name, role: 'other' };
  }
}
