import {
  type Cause,
  type CellChange,
  type CellRef,
  FEN_PER,
  type Fen,
  formatFen,
  type MoneyUnit,
  narrow,
  printFen,
  type Row,
  type Table,
} from '@mingzhang/model';
import { EXPLANATION, type Facts, PROJECT } from '../engine/facts.ts';
import { causeOf, LIKELY } from './cause.ts';
import type { Node } from './equation.ts';
import type { Likelihood } from './trial.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/;
const UNIT = /百万元|亿元|万元|千元|元/;
const NEGATIVE = -1;
const TOO_FINE = -0.6;
const ODD_PRINT = 0.3;
const TYPED_BY_HAND = 0.05;

/** How the cells of one document are printed: in which unit, to which step, with which neighbours. */
export class Printing {
  readonly #facts: Facts;
  readonly #order = new Map<Table, ReadonlyMap<Row, number>>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** How likely it is that a cell stands for another value: by the way it would have gone wrong. */
  readonly likelihood: Likelihood = (node, value) => {
    const { cell } = node;
    const said = cell.form === EXPLANATION;
    if (said && !/\d/.test(cell.text)) return NEGATIVE;
    if (value < 0 && node.fen >= 0 && !(said && cell.measure.startsWith('delta'))) return NEGATIVE;
    const step = this.#step(cell);
    if (value % step !== 0) return TOO_FINE;
    const odd = node.step > 0 && (said ? node.step < step : decimals(cell.text) !== this.#decimals(cell));
    return LIKELY[this.cause(node, value)] + (odd ? ODD_PRINT : 0) + (said ? TYPED_BY_HAND : 0);
  };

  /** How a cell that is to stand for `value` came to be printed as it is. */
  cause(node: Node, value: Fen): Cause {
    if (node.lost) return 'row';
    const { cell } = node;
    const meant = formatFen(value, this.unit(cell), this.#enough(cell, value));
    const cause = causeOf(this.#digits(node), meant, cell.form === EXPLANATION);
    return cause === 'other' && node.fen !== 0 && this.#neighbours(cell).includes(node.fen)
      ? 'copied'
      : cause;
  }

  /** The unit a cell's amount is printed in: its table's, or what follows the figure in a sentence. */
  unit({ form, row, text }: CellRef): MoneyUnit {
    if (form === EXPLANATION) return (UNIT.exec(text)?.[0] as MoneyUnit | undefined) ?? '万元';
    if (form === PROJECT) return this.#facts.project(row)?.unit ?? '万元';
    return this.#facts.unit(form);
  }

  /** A cell with the value it would take, printed in the manner of what stands there. */
  change({ cell, fen }: Node, value: Fen): CellChange {
    const unit = this.unit(cell);
    const print = cell.text.includes(',') || this.#marked(cell) ? printFen : formatFen;
    if (cell.form !== EXPLANATION)
      return { cell, value, text: print(value, unit, this.#enough(cell, value)), unit };
    const amount = print(Math.abs(value), unit, this.#enough(cell, value));
    const word = value < 0 === fen < 0 ? '' : value < 0 ? '减少' : '增加';
    return { cell, value, text: word + narrow(cell.text).replace(NUMBER, amount), unit };
  }

  #digits({ cell, fen }: Node): string {
    const number = NUMBER.exec(narrow(cell.text))?.[0].replaceAll(',', '');
    return number === undefined ? '' : `${fen < 0 ? '-' : ''}${number}`;
  }

  #step(cell: CellRef): Fen {
    const { form } = cell;
    const unit = this.unit(cell);
    const table =
      form === EXPLANATION
        ? this.#facts.disclosure.tables.find((one) => one.unit === unit && this.#facts.step(one) > 0)
        : this.#facts.table(form);
    const step = table === undefined ? 0 : this.#facts.step(table);
    return step > 0 ? step : Math.max(1, FEN_PER[unit] / 100);
  }

  #decimals(cell: CellRef): number {
    return Math.max(0, Math.round(Math.log10(FEN_PER[this.unit(cell)] / this.#step(cell))));
  }

  /** The usual decimals, or as many as the value takes. */
  #enough(cell: CellRef, value: Fen): number {
    const per = FEN_PER[this.unit(cell)];
    const most = Math.round(Math.log10(per));
    let count = Math.min(this.#decimals(cell), most);
    while (count < most && (value * 10 ** count) % per !== 0) count++;
    return count;
  }

  #marked({ form }: CellRef): boolean {
    return this.#facts.rows(form)[0] !== undefined && this.#marks(form);
  }

  #marks(form: string): boolean {
    return Object.values(this.#facts.rows(form)[0]?.cells ?? {}).some(
      ({ kind, text }) => kind === 'amount' && text.includes(','),
    );
  }

  #neighbours({ form, row, measure }: CellRef): Fen[] {
    const table = this.#facts.table(form);
    const here = table && this.#facts.rowIn(table, row);
    if (table === undefined || here === undefined) return [];
    let order = this.#order.get(table);
    if (order === undefined) {
      order = new Map(table.rows.map((one, index) => [one, index]));
      this.#order.set(table, order);
    }
    const at = order.get(here) ?? 0;
    const stacked = [table.rows[at - 1], table.rows[at + 1]].map((one) => one?.cells[measure]);
    return stacked.flatMap((cell) => (cell?.kind === 'amount' ? [cell.fen] : []));
  }
}

function decimals(text: string): number {
  return NUMBER.exec(narrow(text))?.[0].split('.')[1]?.length ?? 0;
}
