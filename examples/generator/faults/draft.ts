import { type Fen, parseAmount } from '@mingzhang/model';
import { inCell, wan } from '../money.ts';
import type { PrintedCell, PrintedDocument, PrintedText } from '../printed.ts';

/** One text that was changed, with where it stands by its meaning. */
export interface Change {
  readonly form?: string;
  readonly row?: string;
  readonly measure?: string;
  readonly section?: string | null;
  readonly before: string;
  readonly after: string;
  /** What now stands there; nothing where the change took something away. */
  readonly target?: PrintedCell | PrintedText;
}

/** A copy of a disclosure in which faults are planted, and the record of what was changed. */
export class Draft {
  readonly document: PrintedDocument;
  readonly changes: Change[] = [];
  readonly #cells = new Map<string, PrintedCell>();

  constructor(clean: PrintedDocument) {
    this.document = structuredClone(clean);
    for (const block of this.document.blocks) {
      if (block.kind !== 'table') continue;
      for (const cell of block.rows.flat())
        if (cell.at !== undefined) this.#cells.set(`${cell.at.form}/${cell.at.row}/${cell.at.measure}`, cell);
    }
  }

  /** Code of the n-th project, from 1. */
  project(n: number): string {
    const codes = [...this.#cells.values()].filter(
      ({ at }) => at?.form === 'project-performance' && at.measure === 'code',
    );
    const code = codes[n - 1];
    if (code === undefined) throw new RangeError(`no project ${n}`);
    return code.text;
  }

  read(form: string, row: string, measure: string): string {
    return this.#cell(form, row, measure).text;
  }

  /** Prints another text in a cell. */
  set(form: string, row: string, measure: string, text: string): this {
    const cell = this.#cell(form, row, measure);
    if (cell.text === text) throw new Error(`${form}/${row}/${measure} is ${text} already`);
    this.changes.push({ form, row, measure, before: cell.text, after: text, target: cell });
    cell.text = text;
    return this;
  }

  /** Adds 万元 to cells; every one of the rows in every one of the measures. */
  add(form: string, rows: readonly string[], measures: readonly string[], amount: number): this {
    for (const row of rows) {
      for (const measure of measures) {
        const now = fenOf(this.#cell(form, row, measure).text) + wan(amount);
        this.set(form, row, measure, inCell(now));
      }
    }
    return this;
  }

  /** Replaces words of a text of the explanation. */
  say(id: string, before: string, after: string): this {
    const text = this.#text(id);
    if (text.text.split(before).length !== 2) throw new Error(`${id} does not say ${before} once`);
    this.changes.push({ section: text.section, before, after, target: text });
    text.text = text.text.replace(before, () => after);
    return this;
  }

  /** Puts a paragraph after the table of a form. */
  note(form: string, text: string): this {
    const { blocks } = this.document;
    const at = blocks.findIndex((block) => block.kind === 'table' && block.form === form);
    const note: PrintedText = { kind: 'text', style: 'body', text, form, section: null };
    blocks.splice(at + 1, 0, note);
    this.changes.push({ form, before: '', after: text, target: note });
    return this;
  }

  /** Takes away a table with its title and notes. */
  dropTable(form: string): this {
    this.#drop((block) => block.form === form);
    const title = this.changes.pop()?.before.split('\n')[0] ?? '';
    this.changes.push({ form, before: title, after: '' });
    return this;
  }

  /** Takes away a section: `content` leaves its heading. */
  dropSection(section: string, what: 'all' | 'content'): this {
    this.#drop(
      (b) => b.section === section && (what === 'all' || b.kind === 'table' || b.style !== 'section'),
    );
    const before = this.changes.pop()?.before ?? '';
    this.changes.push({ section, before, after: '' });
    return this;
  }

  dropText(id: string): this {
    const { form, section, text } = this.#text(id);
    this.#drop((block) => block.kind === 'text' && block.id === id);
    this.changes.pop();
    this.changes.push({ ...(form === undefined ? { section } : { form }), before: text, after: '' });
    return this;
  }

  #drop(which: (block: PrintedDocument['blocks'][number]) => boolean): void {
    const gone = this.document.blocks.filter(which);
    if (gone.length === 0) throw new Error('nothing to take away');
    this.document.blocks = this.document.blocks.filter((block) => !which(block));
    const before = gone.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n');
    this.changes.push({ before, after: '' });
  }

  #cell(form: string, row: string, measure: string): PrintedCell {
    const cell = this.#cells.get(`${form}/${row}/${measure}`);
    if (cell === undefined) throw new RangeError(`no cell ${form}/${row}/${measure}`);
    return cell;
  }

  #text(id: string): PrintedText {
    const text = this.document.blocks.find((block) => block.kind === 'text' && block.id === id);
    if (text?.kind !== 'text') throw new RangeError(`no text ${id}`);
    return text;
  }
}

function fenOf(text: string): Fen {
  if (text === '') return 0;
  const amount = parseAmount(text, '万元');
  if (amount === undefined) throw new RangeError(`no amount: ${text}`);
  return amount.fen;
}
