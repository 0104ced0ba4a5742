import { type Claim, FEN_PER, type MoneyUnit, parseAmount } from '@mingzhang/model';

const MARK = /\[([^|\]]*)\|([^|\]]*)(?:\|([^\]]*))?\]/g;
const FIGURE = /^(增加|减少|增长|下降|持平)?(约|近)?(-?[\d,.]+)?(余|多)?(亿元|百万元|万元|千元|元|%|年|\S*)$/;

/** A paragraph with its figures written `[subject|figure|binding or base year]`, as text and claims. */
export function paragraphOf(
  source: string,
  section: string | null,
  line: number,
): { text: string; claims: Claim[] } {
  const found: { subject: string; figure: string; more: string; at: number }[] = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(MARK)) {
    const [whole, subject = '', figure = '', more = ''] = match;
    text += source.slice(last, match.index);
    found.push({ subject, figure, more, at: text.length });
    text += figure;
    last = match.index + whole.length;
  }
  text += source.slice(last);
  const sentence = { text, place: { line } };
  return {
    text,
    claims: found.map(({ subject, figure, more, at }) => {
      const parts = FIGURE.exec(figure);
      if (parts === null) throw new SyntaxError(`not a figure: ${figure}`);
      const [, word, about, digits = '', over, unit = ''] = parts;
      const direction = directionOf(word);
      const place = { line, column: at + (word?.length ?? 0) + 1 };
      const [form, row, measure] = more.split('/');
      return {
        subject,
        section,
        sentence,
        place,
        unit,
        text: word === undefined ? figure : figure.slice(word.length),
        ...figureOf(digits, unit, direction),
        ...(direction === undefined ? {} : { direction }),
        ...(about === undefined && over === undefined ? {} : { rough: true as const }),
        ...(/^\d{4}$/.test(more) ? { baseYear: Number(more) } : {}),
        ...(measure === undefined ? {} : { binding: { form: form ?? '', row: row ?? '', measure } }),
      };
    }),
  };
}

function directionOf(word: string | undefined): Claim['direction'] {
  if (word === '持平') return 'flat';
  if (word === '增加' || word === '增长') return 'increase';
  return word === undefined ? undefined : 'decrease';
}

function figureOf(
  digits: string,
  unit: string,
  direction: Claim['direction'],
): Pick<Claim, 'kind' | 'fen' | 'step' | 'value'> {
  if (unit in FEN_PER) {
    const amount = parseAmount(digits, unit as MoneyUnit);
    if (amount === undefined) throw new SyntaxError(`not an amount: ${digits}${unit}`);
    const fen = direction === 'decrease' ? -amount.fen : amount.fen;
    return { kind: direction === undefined ? 'amount' : 'delta', fen, step: amount.step };
  }
  if (direction === 'flat') return { kind: 'delta', fen: 0, step: 0 };
  const value = Number(digits.replaceAll(',', ''));
  if (unit === '%') return { kind: 'percent', value: direction === 'decrease' ? -value : value };
  return { kind: unit === '年' ? 'year' : 'count', value };
}
