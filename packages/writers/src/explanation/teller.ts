import type { CellAddress, Phrase } from '@mingzhang/forms';
import type { Disclosure, Fen } from '@mingzhang/model';
import { WITHHELD } from '../disclosure/cell-text.ts';
import { percentOf, proseAmount } from './amount.ts';
import { Cells } from './cells.ts';
import { type Item, itemsOf, pathOf, projectNames } from './items.ts';
import { purchasesOf } from './purchases.ts';
import { figure, joined, NOTHING, openPlace, type Told, words } from './told.ts';

/** Tells phrases from the cells of a disclosure and of last year's. A phrase with nothing to say gives undefined. */
export class Teller {
  readonly cells: Cells;
  readonly #disclosure: Disclosure;
  readonly #last: Cells | undefined;
  readonly #lastYear: number | null;

  constructor(disclosure: Disclosure, previous: Disclosure | undefined) {
    this.cells = new Cells(disclosure);
    this.#disclosure = disclosure;
    this.#last = previous === undefined ? undefined : new Cells(previous);
    const year = disclosure.document.year;
    this.#lastYear = previous?.document.year ?? (year === null ? null : year - 1);
  }

  /** Words of a template in the words of the edition: a 单位 never calls itself 部门. */
  worded(text: string): string {
    return this.#disclosure.document.edition === 'unit' ? text.replaceAll('部门', '单位') : text;
  }

  /** A sequence: undefined as soon as one of it has nothing to say. */
  sequence(phrases: readonly Phrase[], item?: Item): Told | undefined {
    const told: Told[] = [];
    for (const phrase of phrases) {
      const one = this.#phrase(phrase, item);
      if (one === undefined) return undefined;
      told.push(one);
    }
    return joined(told);
  }

  #phrase(phrase: Phrase, item: Item | undefined): Told | undefined {
    if (typeof phrase === 'string') return words(this.worded(phrase));
    switch (phrase.kind) {
      case 'amount':
        return this.#amount(phrase.cell, phrase.blank);
      case 'purchases':
        return this.#purchases(phrase.letter);
      case 'share':
        return this.#share(phrase.part, phrase.whole);
      case 'change':
        return this.#change(phrase);
      case 'clauses':
        return this.#clauses(phrase, item);
      case 'first':
        return this.#first(phrase.of, item);
      case 'where':
        return this.#holds(phrase) ? this.sequence(phrase.say, item) : undefined;
      case 'items':
        return this.#items(phrase.of);
      case 'projects':
        return this.#projects(phrase.most);
      case 'project-count':
        return this.#projectCount();
      case 'ordinal':
        return item && words(String(item.ordinal));
      case 'path':
        return this.#path(item);
      case 'item-amount':
        return item && amountTold(item.cell, item.fen);
      case 'year':
        return words(this.#disclosure.document.year?.toString() ?? '本');
      case 'body':
        return words(this.#disclosure.document.body ?? this.worded('本部门'));
      case 'blank':
        return openPlace(this.worded(phrase.asks));
    }
  }

  #amount(cell: CellAddress, blank: 'nought' | 'omit'): Told | undefined {
    const said = this.cells.at(cell);
    switch (said.kind) {
      case 'amount':
        return amountTold(cell, said.fen);
      case 'blank':
        return blank === 'nought' ? amountTold(cell, 0) : undefined;
      case 'withheld':
        return words(WITHHELD);
      case 'unreadable':
        return openPlace('金额');
      case 'missing':
        return undefined;
    }
  }

  #purchases(letter: 'A' | 'B' | 'C'): Told | undefined {
    const table = this.cells.table('procurement-budget');
    const sum = table && purchasesOf(table, letter);
    return sum && figure(proseAmount(sum.fen), { kind: 'amount', ...sum });
  }

  #share(part: CellAddress, whole: CellAddress): Told | undefined {
    const [a, b] = [this.cells.fen(part), this.cells.fen(whole)];
    const percent = a === undefined || b === undefined ? undefined : percentOf(a, b);
    return percent === undefined
      ? undefined
      : figure(percent, { kind: 'share', cells: [part, whole], value: Number.parseFloat(percent) });
  }

  #change({ cell, form, reason }: Extract<Phrase, { kind: 'change' }>): Told | undefined {
    const now = this.cells.fen(cell);
    if (now === undefined) return undefined;
    const before = this.#last?.fen(cell);
    const year = this.#lastYear;
    if (before === undefined) {
      return form === 'full'
        ? openPlace(`与${year === null ? '上年' : `${year}年`}相比的增减情况`)
        : undefined;
    }
    const fen = now - before;
    const base = year === null ? '上年预算' : `${year}年预算`;
    if (fen === 0) {
      if (form === 'moved') return undefined;
      const flat = figure('持平', { kind: 'delta', cells: [cell], fen: 0 });
      return joined([words(form === 'full' ? `与${base}` : '与上年'), flat]);
    }
    return joined([
      words(`${form === 'full' ? `较${base}` : ''}${fen > 0 ? '增加' : '减少'}`),
      figure(proseAmount(Math.abs(fen)), { kind: 'delta', cells: [cell], fen }),
      ...(reason === 'asked' ? [words('，主要是'), openPlace('增减原因')] : []),
    ]);
  }

  #clauses({ of, join, lead, close }: Extract<Phrase, { kind: 'clauses' }>, item: Item | undefined): Told {
    const told = of.flatMap((phrases) => this.sequence(phrases, item) ?? []);
    if (told.length === 0) return NOTHING;
    const between = told.flatMap((one, i) => (i === 0 ? [one] : [words(join), one]));
    return joined([words(lead), ...between, words(close)]);
  }

  #first(of: readonly (readonly Phrase[])[], item: Item | undefined): Told | undefined {
    for (const phrases of of) {
      const told = this.sequence(phrases, item);
      if (told !== undefined) return told;
    }
    return undefined;
  }

  #holds({ cells, hold }: Extract<Phrase, { kind: 'where' }>): boolean {
    const amounts = cells.map((cell) => this.cells.fen(cell));
    if (amounts.includes(undefined)) return false;
    if (hold === 'same') return new Set(amounts).size === 1;
    return amounts.every((fen) => (hold === 'some' ? fen !== 0 : fen === 0));
  }

  #items(of: Extract<Phrase, { kind: 'items' }>['of']): Told | undefined {
    const { items, rest } = itemsOf(of, this.cells);
    if (items.length === 0) return undefined;
    const told = items.flatMap(({ name, cell, fen }, i) => [
      words(`${i === 0 ? '' : '、'}${name}`),
      amountTold(cell, fen),
    ]);
    return joined([...told, words(rest ? '等' : '')]);
  }

  #projects(most: number): Told | undefined {
    const { names, rest } = projectNames(this.#disclosure, most);
    return names.length === 0 ? undefined : words(`${names.join('、')}${rest ? '等项目' : ''}`);
  }

  #projectCount(): Told | undefined {
    const { length } = this.#disclosure.projects;
    return length === 0 ? undefined : words(String(length));
  }

  #path(item: Item | undefined): Told | undefined {
    const path = item && pathOf(item.row, item.cell.form, this.cells);
    return path === undefined ? undefined : words(path);
  }
}

function amountTold(cell: CellAddress, fen: Fen): Told {
  return figure(proseAmount(fen), { kind: 'amount', cells: [cell], fen });
}
