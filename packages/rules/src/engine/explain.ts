import type { Words } from '@mingzhang/forms';
import { type CellRef, type Fen, type MoneyUnit, printFen } from '@mingzhang/model';
import { cellsOf } from './cells.ts';
import { EXPLANATION, type Facts } from './facts.ts';
import { formName, measureName, rowName } from './names.ts';
import type { Statement, Term } from './tree.ts';

type Language = 'zh' | 'en';

/** What tells the cells of one statement apart: only that is said of each. */
interface Apart {
  readonly form: boolean;
  readonly row: boolean;
  readonly measure: boolean;
}

const SIGNS = { equal: ['=', '≠'], 'at-most': ['≤', '>'] } as const;
const BLANK: Words = { zh: '空白', en: 'blank' };

/**
 * A statement as an equation over its printed amounts, `合计 834.36 = 基本支出 556.59 + 项目支出 277.77`. Where it
 * does not hold the sign says so and the right side is added up. Empty for statements about words.
 */
export function explain(facts: Facts, statement: Statement, holds: boolean): Words {
  if (statement.kind === 'holds' || statement.kind === 'cannot') return { zh: '', en: '' };
  return { zh: equation(facts, statement, holds, 'zh'), en: equation(facts, statement, holds, 'en') };
}

function equation(
  facts: Facts,
  statement: Extract<Statement, { kind: 'equal' | 'at-most' }>,
  holds: boolean,
  language: Language,
): string {
  const apart = whatDiffers(cellsOf(statement));
  const unit = unitOf(facts, statement);
  const say = (term: Term) => words(facts, term, apart, unit, language);
  const sign = SIGNS[statement.kind][holds ? 0 : 1];
  const right = say(statement.right);
  const value = fenOf(statement.right);
  const added = !holds && isAdded(statement.right) && value !== undefined;
  return `${say(statement.left)} ${sign} ${right}${added ? ` = ${money(value, unit)}` : ''}`;
}

/** The unit a statement's amounts are said in: that of the first table it speaks of. */
export function unitOf(facts: Facts, statement: Statement): MoneyUnit {
  const first = cellsOf(statement).find(({ form }) => form !== EXPLANATION);
  return first === undefined ? '万元' : facts.unit(first.form);
}

/** An amount as people read it: two decimals and thousands marks; whole 元 without decimals. */
export function money(fen: Fen, unit: MoneyUnit): string {
  return printFen(fen, unit, unit === '元' && fen % 100 === 0 ? 0 : 2);
}

function words(facts: Facts, term: Term, apart: Apart, unit: MoneyUnit, language: Language): string {
  switch (term.kind) {
    case 'constant':
      return money(term.fen, unit);
    case 'cell': {
      const { value } = term;
      const amount =
        value === undefined
          ? term.cell.text
          : value.step === 0 && value.fen === 0
            ? BLANK[language]
            : money(value.fen, unit);
      return `${label(facts, term.cell, apart, language)} ${amount}`;
    }
    case 'sum': {
      const said = term.of.filter((part) => !isBlank(part));
      const parts = said.length === 0 ? term.of : said;
      return parts.map((part) => words(facts, part, apart, unit, language)).join(' + ');
    }
    case 'difference':
      return term.of.map((part) => words(facts, part, apart, unit, language)).join(' − ');
    case 'times':
      return `${term.factor} × ${words(facts, term.term, apart, unit, language)}`;
  }
}

function label(facts: Facts, cell: CellRef, apart: Apart, language: Language): string {
  const parts: string[] = [];
  if (apart.form) parts.push(formName(cell.form)[language]);
  if (apart.row) parts.push(rowName(facts, cell)[language]);
  if (apart.measure || cell.form === EXPLANATION) parts.push(measureName(cell)[language]);
  return parts
    .filter((part, at) => part !== '' && part !== parts[at - 1])
    .join(language === 'zh' ? '·' : ' / ');
}

function whatDiffers(cells: readonly CellRef[]): Apart {
  const [first] = cells;
  const apart = {
    form: cells.some(({ form }) => form !== first?.form),
    row: cells.some(({ row }) => row !== first?.row),
    measure: cells.some(({ measure }) => measure !== first?.measure),
  };
  return apart.form || !apart.measure ? { ...apart, row: true } : apart;
}

/** Whether a term is worked out of several printed amounts. */
function isAdded(term: Term): boolean {
  if (term.kind === 'sum') return term.of.filter((part) => !isBlank(part)).length > 1;
  return term.kind === 'difference' || term.kind === 'times';
}

function isBlank(term: Term): boolean {
  return term.kind === 'cell' && term.value?.step === 0 && term.value.fen === 0;
}

function fenOf(term: Term): Fen | undefined {
  switch (term.kind) {
    case 'constant':
      return term.fen;
    case 'cell':
      return term.value?.fen;
    case 'sum': {
      let sum = 0;
      for (const part of term.of) {
        const value = fenOf(part);
        if (value === undefined) return undefined;
        sum += value;
      }
      return sum;
    }
    case 'difference': {
      const [from, less] = [fenOf(term.of[0]), fenOf(term.of[1])];
      return from === undefined || less === undefined ? undefined : from - less;
    }
    case 'times': {
      const value = fenOf(term.term);
      return value === undefined ? undefined : Math.round(value * term.factor);
    }
  }
}
