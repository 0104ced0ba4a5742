/**
 * How far a row of an official list may be trusted.
 *
 * - confirmed: code and name were read together in a published disclosure
 * - official-list: taken from the official publication
 * - public-list: from a maintained public list
 * - catalogue-2007: stood in a public catalogue of 2007 to 2010
 * - recalled: from memory of the official catalogue
 */
export type Confidence = 'confirmed' | 'official-list' | 'public-list' | 'catalogue-2007' | 'recalled';

/**
 * The hardest finding a rule may raise on a row of this confidence. A code that stands in no list is never an error:
 * a warning that it is unknown.
 */
export function severityOf(confidence: Confidence): 'error' | 'warning' {
  return confidence === 'confirmed' || confidence === 'official-list' ? 'error' : 'warning';
}

const LETTERS: Readonly<Record<string, Confidence>> = {
  C: 'confirmed',
  O: 'official-list',
  P: 'public-list',
  H: 'catalogue-2007',
  R: 'recalled',
};

/** The confidence a letter of a compiled list stands for. */
export function confidenceOf(letter: string): Confidence {
  const confidence = LETTERS[letter];
  if (confidence === undefined) throw new Error(`no confidence has the letter ${JSON.stringify(letter)}`);
  return confidence;
}

/** The letter a confidence has in a compiled list. */
export function letterOf(confidence: string): string {
  const entry = Object.entries(LETTERS).find(([, value]) => value === confidence);
  if (entry === undefined) throw new Error(`not a confidence: ${JSON.stringify(confidence)}`);
  return entry[0];
}
