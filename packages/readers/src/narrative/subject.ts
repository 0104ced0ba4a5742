import { fold, withoutOrdinal } from '@mingzhang/model';

type Direction = 'increase' | 'decrease' | 'flat';

const DELIMITER = /[，,、；;。：:（()）\n]/;
/** Directly before the figure, or with 了, 为 or 额 between; 稳增长 and the like are aims, not changes. */
const DIRECTION = /(?<![稳促保])(增加|增长|上升|提高|增幅|减少|下降|降低|压减|减幅)(?:了|为|额|额为|数为)?$/;
const VERB =
  /(?:(?:共计|合计|预计|拟|共|总额|金额|数)?(?:安排|编制|下达|批复|列支|申请|达到|达|为|是|有|约|近|增至|减至|增加到|减少到|增加至|减少至|不超过|超过|支付)+|共计|共)$/;
const LEADING =
  /^(?:(?:其中|包括|包含|主要(?:为|是|包括)|具体为|同时|另外|另|以及|和|与|及|由|即|分别为|分别|除|用于|按照|我部门|本部门|我单位|本单位|我办|本年度|本年|当年|全年)(?=.))+/;
const COMPARED = /^(?:(?:同比|同|比|较|与|和)(?:\d{4}年|上年|去年|上一年|年初|预算执行).*|同比|相比|环比)$/;

export interface Subject {
  /** What the figure is said of, in the document's words, or empty where the clause names nothing. */
  readonly name: string;
  /** The clause before the figure as it stands, folded, without its direction word. */
  readonly clause: string;
  readonly direction?: Direction;
  /** The comparison the clause makes (`较2023年预算`), where it makes one. */
  readonly compared?: string;
}

/** The subject of the figure that begins at `start`, no further back than `after`, where the figure before it ends. */
export function subjectOf(sentence: string, start: number, after = 0): Subject {
  let end = start;
  let begin = clauseStart(sentence, end, after);
  let clause = fold(sentence.slice(begin, end));
  for (let guard = 0; clause === '' && begin > after && guard < 4; guard++) {
    end = begin - 1;
    begin = clauseStart(sentence, end, after);
    clause = fold(sentence.slice(begin, end));
  }
  const directed = DIRECTION.exec(clause);
  const direction =
    directed === null ? undefined : /增|上升|提高/.test(directed[1] ?? '') ? 'increase' : 'decrease';
  let bare = directed === null ? clause : clause.slice(0, directed.index);
  const compared = bare === '' ? undefined : comparison(bare);
  if (compared !== undefined) bare = bare.slice(0, bare.length - compared.length);
  return {
    name: cleaned(bare),
    clause: bare,
    ...(direction === undefined ? {} : { direction }),
    ...(compared === undefined ? {} : { compared }),
  };
}

const SHORT_BRACKET = /[(（][^()（）]{1,8}[)）]$/;

/** Back to the delimiter before a clause; a short bracket such as （境） belongs to the clause. */
function clauseStart(sentence: string, end: number, after: number): number {
  for (let i = end - 1; i >= after; i--) {
    const character = sentence[i] ?? '';
    const bracket = /[)）]/.test(character)
      ? SHORT_BRACKET.exec(sentence.slice(after, i + 1))?.[0]
      : undefined;
    if (bracket !== undefined) i -= bracket.length - 1;
    else if (DELIMITER.test(character)) return i + 1;
  }
  return after;
}

/** `基本支出较上年` holds the comparison 较上年; `较2023年预算` is one altogether. */
function comparison(clause: string): string | undefined {
  if (COMPARED.test(clause)) return clause;
  return /(?:较|比|同比|与)(?:\d{4}年|上年|去年|上一年|年初).{0,12}$/.exec(clause)?.[0];
}

/** A subject without the verb behind it and the words before it. */
export function cleaned(clause: string): string {
  let name = withoutOrdinal(clause).replace(/[""“”]?\d{4}年度?(?:部门)?/g, (year) =>
    /^[""“”]/.test(year) ? (year[0] ?? '') : '',
  );
  for (let i = 0; i < 3; i++) {
    const shorter = name.replace(LEADING, '').replace(VERB, '');
    if (shorter === name || shorter === '') break;
    name = shorter;
  }
  return name;
}
