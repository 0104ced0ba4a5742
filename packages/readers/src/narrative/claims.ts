import { type Claim, fold, type Place, type Printed, type Section, type Table } from '@mingzhang/model';
import { bindingOf } from './binding.ts';
import { type Figure, figuresOf } from './figures.ts';
import { cleaned, type Subject, subjectOf } from './subject.ts';

/** Every figure that the explanation states, with its subject, section and place. */
export function readClaims(
  sections: readonly Section[],
  tables: readonly Table[],
  year: number | null,
): Claim[] {
  const claims: Claim[] = [];
  for (const section of sections) {
    for (const paragraph of section.paragraphs) claims.push(...claimsOf(paragraph, section.id, tables, year));
  }
  return claims;
}

interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Sentences end with 。 or ；; a line break ends one too. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !/[。；;\n]/.test(text[i] ?? '')) continue;
    const part = text.slice(start, i + 1);
    if (part.trim() !== '') sentences.push({ text: part, start });
    start = i + 1;
  }
  return sentences;
}

function claimsOf(
  paragraph: Printed,
  section: string | null,
  tables: readonly Table[],
  year: number | null,
): Claim[] {
  const claims: Claim[] = [];
  let first = '';
  let base: number | undefined;
  for (const { text, start } of sentencesOf(paragraph.text)) {
    const sentence: Printed = { text: text.trim(), place: paragraph.place };
    base = baseYearOf(text, year) ?? base;
    let main = first;
    let after = 0;
    for (const figure of figuresOf(text)) {
      const place = placeAt(paragraph.place, paragraph.text, start + figure.start);
      const claim = claimOf(figure, subjectOf(text, figure.start, after), {
        section,
        sentence,
        place,
        main,
        base,
        tables,
      });
      if (claim.kind === 'amount' && claim.subject !== '') {
        main = claim.subject;
        if (first === '') first = main;
      }
      if (figure.kind !== 'year' && figure.kind !== 'date') after = figure.end;
      claims.push(claim);
    }
    claims.push(...flatClaims(text, start, { section, sentence, paragraph, main, base, tables }));
  }
  return claims;
}

interface Around {
  readonly section: string | null;
  readonly sentence: Printed;
  readonly place: Place;
  /** The last amount's subject: what a bare 增加 is said of. */
  readonly main: string;
  readonly base: number | undefined;
  readonly tables: readonly Table[];
}

function claimOf(figure: Figure, said: Subject, around: Around): Claim {
  const { section, sentence, place, main, base, tables } = around;
  const { kind, text, unit, fen, step, value } = figure;
  const directed = said.direction !== undefined && (kind === 'amount' || kind === 'percent');
  const subject = directed && said.name === '' ? main : said.name;
  const binding =
    bindingOf(section, subject, tables) ??
    bindingOf(section, cleaned(said.clause), tables) ??
    bindingOf(section, said.clause, tables);
  const shared = { subject, section, text, sentence, place, unit, ...(step === undefined ? {} : { step }) };
  if (directed && kind === 'amount' && fen !== undefined) {
    return {
      ...shared,
      kind: 'delta',
      fen: said.direction === 'decrease' ? -fen : fen,
      direction: said.direction ?? 'increase',
      ...(base === undefined ? {} : { baseYear: base }),
      ...(binding === undefined ? {} : { binding }),
    };
  }
  return {
    ...shared,
    kind,
    ...(fen === undefined ? {} : { fen }),
    ...(value === undefined ? {} : { value }),
    ...(said.direction === undefined ? {} : { direction: said.direction }),
    ...(directed && base !== undefined ? { baseYear: base } : {}),
    ...(binding === undefined || (kind !== 'amount' && kind !== 'percent') ? {} : { binding }),
    ...(figure.rough ? { rough: true as const } : {}),
  };
}

/** 持平: a change of nothing, said in a word. */
function flatClaims(
  text: string,
  start: number,
  around: Omit<Around, 'place'> & { readonly paragraph: Printed },
): Claim[] {
  const claims: Claim[] = [];
  for (const match of text.matchAll(/持平|无(?:增减)?变化|没有变化/g)) {
    const said = subjectOf(text, match.index);
    const subject =
      said.name === '' || (said.compared !== undefined && said.name === '') ? around.main : said.name;
    const binding = bindingOf(around.section, subject, around.tables);
    claims.push({
      kind: 'delta',
      subject,
      section: around.section,
      text: match[0],
      sentence: around.sentence,
      place: placeAt(around.paragraph.place, around.paragraph.text, start + match.index),
      unit: '',
      fen: 0,
      step: 1,
      direction: 'flat',
      ...(around.base === undefined ? {} : { baseYear: around.base }),
      ...(binding === undefined ? {} : { binding }),
    });
  }
  return claims;
}

function baseYearOf(text: string, year: number | null): number | undefined {
  const folded = fold(text);
  const named = /(?:较|比|与|同)(\d{4})年/.exec(folded)?.[1];
  if (named !== undefined) return Number(named);
  return /(?:较|比|同|与)(?:上年|去年|上一年)/.test(folded) && year !== null ? year - 1 : undefined;
}

/** Where a character of a paragraph stands: text and paragraphs count columns from 1. */
function placeAt(place: Place, text: string, offset: number): Place {
  if (!('line' in place) && !('paragraph' in place)) return place;
  const lineBreaks = text.slice(0, offset).split('\n').length - 1;
  if (lineBreaks > 0 && 'line' in place)
    return { line: place.line + lineBreaks, column: offset - text.lastIndexOf('\n', offset - 1) };
  return { ...place, column: (place.column ?? 1) + offset };
}
