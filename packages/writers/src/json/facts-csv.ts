import { type Disclosure, oneLine, type Place } from '@mingzhang/model';
import { factsOf } from './facts.ts';

const HEADER = ['form', 'row', 'rowName', 'measure', 'fen', 'absence', 'text', 'place'] as const;

/**
 * The facts as CSV: UTF-8 with a byte order mark, so that spreadsheets read Chinese; lines end in CR LF (RFC 4180).
 * A text that a spreadsheet would run as a formula is kept text by an apostrophe before it; numbers stay numbers.
 */
export function factsCsv(disclosure: Disclosure): string {
  const lines = factsOf(disclosure).map((fact) =>
    [
      fact.form,
      fact.row,
      oneLine(fact.rowName),
      fact.measure,
      fact.fen === null ? '' : String(fact.fen),
      fact.absence ?? '',
      oneLine(fact.text),
      placeText(fact.place),
    ]
      .map(field)
      .join(','),
  );
  return `\ufeff${[HEADER.join(','), ...lines].join('\r\n')}\r\n`;
}

const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?[\d,]+(?:\.\d+)?%?$/;

function field(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function placeText(place: Place): string {
  return Object.entries(place)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(' ') : value}`)
    .join(' ');
}
