/** One way of getting a printed amount wrong: every text it could become, or none where it does not apply. */
export interface Fault {
  readonly kind: 'digit' | 'swap' | 'point' | 'sign' | 'blank' | 'unit';
  /** `pick` gives a whole number below its argument. */
  readonly apply: (text: string, pick: (below: number) => number) => readonly string[];
}

const NUMBER = /-?[\d,]+(?:\.\d+)?/;

function inNumber(text: string, change: (number: string) => readonly string[]): string[] {
  const match = NUMBER.exec(text);
  if (match === null) return [];
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return change(match[0])
    .filter(
      (changed) =>
        changed !== match[0] && Number(changed.replaceAll(',', '')) !== Number(match[0].replaceAll(',', '')),
    )
    .map((changed) => before + changed + after);
}

/** Another digit in the place of each digit, one at a time. */
const digit: Fault = {
  kind: 'digit',
  apply: (text, pick) =>
    inNumber(text, (number) =>
      [...number].flatMap((character, i) =>
        /\d/.test(character)
          ? [number.slice(0, i) + String((Number(character) + 1 + pick(9)) % 10) + number.slice(i + 1)]
          : [],
      ),
    ),
};

/** Two neighbouring digits in the wrong order. */
const swap: Fault = {
  kind: 'swap',
  apply: (text) =>
    inNumber(text, (number) =>
      [...number].flatMap((character, i) => {
        const next = number[i + 1] ?? '';
        return /\d/.test(character) && /\d/.test(next) && character !== next
          ? [number.slice(0, i) + next + character + number.slice(i + 2)]
          : [];
      }),
    ),
};

/** The point one place to the left or right. */
const point: Fault = {
  kind: 'point',
  apply: (text) =>
    inNumber(text, (number) => {
      const plain = number.replaceAll(',', '');
      const [whole = '', decimals = ''] = plain.split('.');
      if (decimals === '') return [];
      const right = `${whole}${decimals[0]}.${decimals.slice(1)}0`;
      const left = `${whole.slice(0, -1) || '0'}.${whole.slice(-1)}${decimals.slice(0, -1)}`;
      return [right, left].map((changed) => changed.replace(/^0+(?=\d)/, ''));
    }),
};

/** Nothing where the amount stood. */
const blank: Fault = {
  kind: 'blank',
  apply: (text) => (NUMBER.test(text) && !/^0(?:\.0+)?/.test(text) ? [''] : []),
};

/** A minus before what has none. */
const sign: Fault = {
  kind: 'sign',
  apply: (text) => inNumber(text, (number) => [number.startsWith('-') ? number.slice(1) : `-${number}`]),
};

/** The amount in 元 where 万元 is meant. */
const unit: Fault = {
  kind: 'unit',
  apply: (text) =>
    inNumber(text, (number) => {
      const [whole = '', decimals = ''] = number.replaceAll(',', '').split('.');
      return [`${whole}${decimals.padEnd(4, '0').slice(0, 4)}`.replace(/^(-?)0+(?=\d)/, '$1')];
    }),
};

export const FAULTS: readonly Fault[] = [digit, swap, point, sign, blank, unit];
