import { type CellRef, type Disclosure, type Finding, oneLine, printFen } from '@mingzhang/model';
import { whereOf } from '../findings-workbook/where.ts';
import type { Atlas } from '../locate/atlas.ts';
import { sentenceOf } from '../locate/sentence.ts';
import { waiverWords } from '../sarif/waiver.ts';
import { type Grade, gradeOf, placesWords } from '../words.ts';

/** A fault as an inspector files it: where, what is printed there, what is wrong, what it should be. */
export interface Fault {
  readonly grade: Grade;
  readonly rule: string;
  readonly where: string;
  readonly quote: string;
  readonly problem: string;
  /** Undefined where the problem itself says how to put it right. */
  readonly repair?: string;
}

const LONGEST_QUOTE = 80;

/** A finding in the words of an inspector. */
export function faultOf(finding: Finding, disclosure: Disclosure, atlas: Atlas): Fault {
  const [first] = finding.cells;
  const repair = repairOf(finding);
  const fault = {
    grade: gradeOf(finding),
    rule: finding.rule,
    where: first === undefined ? '全文' : whereWords(finding.cells, first, disclosure, atlas),
    quote: first === undefined ? '' : quoteOf(first, atlas),
    problem: finding.message,
  };
  return repair === undefined ? fault : { ...fault, repair };
}

/** Rules that say two amounts are equal, by the last word of their id. */
const EQUATION = /\.(?:sum|tie|equal|cell|total|whole|same|times)$/;

function repairOf({
  rule,
  verdict,
  actual,
  expected,
  unit,
  repairs = [],
  waiver,
}: Finding): string | undefined {
  if (waiver !== undefined) return waiverWords(waiver);
  const [repair] = repairs;
  if (repair !== undefined) return repair.message;
  if (verdict !== 'fail' || actual === undefined || expected === undefined || unit === undefined)
    return undefined;
  if (actual === expected) return undefined;
  const should = rule.endsWith('.bound') ? '应不大于' : EQUATION.test(rule) ? '按等式应为' : undefined;
  return should === undefined ? undefined : `${should} ${printFen(expected, unit)} ${unit}，请核对后改正。`;
}

function whereWords(cells: readonly CellRef[], first: CellRef, disclosure: Disclosure, atlas: Atlas): string {
  const { table, row, column } = whereOf(first, disclosure, atlas, 'zh');
  const words = [table, row, column].filter((word) => word !== '').join('·');
  return `${words}（${placesWords(
    cells.map(({ place }) => place),
    'zh',
  )}）`;
}

/** The sentence, or the cell as printed. */
function quoteOf(ref: CellRef, atlas: Atlas): string {
  const spot = atlas.spot(ref);
  const block = spot === undefined ? undefined : atlas.blocks[spot.block];
  if (block?.kind !== 'paragraph') return oneLine(ref.text);
  const { from, to, at } = sentenceOf(block.text, ref);
  const sentence = block.text.slice(from, to);
  if (sentence.length <= LONGEST_QUOTE) return oneLine(sentence);
  const middle = Math.max(0, (at ?? from) - from - LONGEST_QUOTE / 2);
  const cut = sentence.slice(middle, middle + LONGEST_QUOTE);
  return oneLine(`${middle > 0 ? '…' : ''}${cut}${middle + LONGEST_QUOTE < sentence.length ? '…' : ''}`);
}
