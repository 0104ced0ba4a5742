import {
  type Claim,
  fold,
  type Identity,
  type Place,
  type Printed,
  type Section,
  type Table,
} from '@mingzhang/model';
import { bindingOf, type Setting } from './binding.ts';
import { type Figure, figuresOf } from './figures.ts';
import { cleaned, type Subject, subjectOf } from './subject.ts';

/** Every figure that the explanation states, with its subject, section and place. */
export function readClaims(
  sections: readonly Section[],
  tables: readonly Table[],
  { kind, year }: Pick<Identity, 'kind' | 'year'>,
): Claim[] {
  return sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      claimsOf(paragraph, { kind, section: section.id, tables }, year),
    ),
  );
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

/** A 类款项 path at the head of an item's paragraph: what its figures are said of. */
const PATH = /^[^。]{0,8}?((?:[^。，,；;]{2,40}?[(（](?:类|款|项)[)）]){1,3})/;

function claimsOf(paragraph: Printed, document: Omit<Setting, 'path'>, year: number | null): Claim[] {
  const claims: Claim[] = [];
  const path = PATH.exec(paragraph.text)?.[1] ?? null;
  let first = '';
  let base: number | undefined;
  for (const { text, start } of sentencesOf(paragraph.text)) {
    base = baseYearOf(text, year) ?? base;
    const sentence: Printed = { text: text.trim(), place: paragraph.place };
    const around: Around = { ...document, path, sentence, paragraph, start, base };
    let main = first;
    const said: Said[] = [{ end: 0, subject: first }];
    let after = 0;
    for (const figure of figuresOf(text)) {
      const claim = claimOf(figure, subjectOf(text, figure.start, after), main, around);
      if (claim.kind === 'amount' && claim.subject !== '') {
        main = claim.subject;
        said.push({ end: figure.end, subject: main });
        if (first === '') first = main;
      }
      if (figure.kind !== 'year' && figure.kind !== 'date') after = figure.end;
      claims.push(claim);
    }
    claims.push(...flatClaims(text, said, around));
  }
  return claims;
}

interface Around extends Setting {
  readonly sentence: Printed;
  readonly paragraph: Printed;
  /** Where the sentence begins in its paragraph. */
  readonly start: number;
  readonly base: number | undefined;
}

/** `main` is the last amount's subject: what a bare 增加 is said of. */
function claimOf(figure: Figure, said: Subject, main: string, around: Around): Claim {
  const { kind, text, unit, fen, step, value } = figure;
  const directed = said.direction !== undefined && (kind === 'amount' || kind === 'percent');
  const subject = directed && said.name === '' ? main : said.name;
  const binding =
    bindingOf(subject, around) ?? bindingOf(cleaned(said.clause), around) ?? bindingOf(said.clause, around);
  const shared = {
    subject,
    section: around.section,
    text,
    sentence: around.sentence,
    place: placeAt(around.paragraph, around.start + figure.start),
    unit,
    ...(step === undefined ? {} : { step }),
    ...(figure.rough ? { rough: true as const } : {}),
    ...(directed && around.base !== undefined ? { baseYear: around.base } : {}),
    ...(binding === undefined || (kind !== 'amount' && kind !== 'percent') ? {} : { binding }),
  };
  if (directed && kind === 'amount' && fen !== undefined) {
    const direction = said.direction ?? 'increase';
    return { ...shared, kind: 'delta', fen: direction === 'decrease' ? -fen : fen, direction };
  }
  return {
    ...shared,
    kind,
    ...(fen === undefined ? {} : { fen }),
    ...(value === undefined ? {} : { value }),
    ...(said.direction === undefined ? {} : { direction: said.direction }),
  };
}

/** What the last amount up to a place of the sentence was said of. */
interface Said {
  readonly end: number;
  readonly subject: string;
}

/** 持平: a change of nothing, said in a word, of the amount before it. */
function flatClaims(text: string, amounts: readonly Said[], around: Around): Claim[] {
  return [...text.matchAll(/持平|无(?:增减)?变化|没有变化/g)].map((match) => {
    const said = subjectOf(text, match.index);
    const main = amounts.findLast(({ end }) => end <= match.index)?.subject ?? '';
    const subject = said.name === '' ? main : said.name;
    const binding = bindingOf(subject, around);
    return {
      kind: 'delta',
      subject,
      section: around.section,
      text: match[0],
      sentence: around.sentence,
      place: placeAt(around.paragraph, around.start + match.index),
      unit: '',
      fen: 0,
      step: 1,
      direction: 'flat',
      ...(around.base === undefined ? {} : { baseYear: around.base }),
      ...(binding === undefined ? {} : { binding }),
    };
  });
}

function baseYearOf(text: string, year: number | null): number | undefined {
  const folded = fold(text);
  const named = /(?:较|比|与|同)(\d{4})年/.exec(folded)?.[1];
  if (named !== undefined) return Number(named);
  return /(?:较|比|同|与)(?:上年|去年|上一年)/.test(folded) && year !== null ? year - 1 : undefined;
}

/** Where a character of a paragraph stands: text and paragraphs count columns from 1. */
function placeAt({ place, text }: Printed, offset: number): Place {
  if (!('line' in place) && !('paragraph' in place)) return place;
  const breaks = text.slice(0, offset).split('\n').length - 1;
  if (breaks > 0 && 'line' in place) {
    return { line: place.line + breaks, column: offset - text.lastIndexOf('\n', offset - 1) };
  }
  return { ...place, column: (place.column ?? 1) + offset };
}
