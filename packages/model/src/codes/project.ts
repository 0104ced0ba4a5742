/** A 项目编码 of 21 characters in its parts. */
export interface ProjectCode {
  /** 行政区划代码 of the finance bureau that keeps the project, 6 digits. */
  readonly division: string;
  /** The year the project was set up: `24` is 2024. */
  readonly year: number;
  /** The letter at position 9: `P`, `Z` (central transfers), `T`, or another a province uses. */
  readonly kind: string;
  /** The 12 characters after the letter. */
  readonly serial: string;
}

const SHAPE = /^([1-9]\d{5})(\d{2})([A-Z])([0-9A-Z]{12})$/;

/** The 31 characters of GB 32100-2015: digits and capital letters without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The parts of a project code of 21 characters, or undefined where it is not shaped like one. Central codes begin with 100000. */
export function parseProjectCode(code: string): ProjectCode | undefined {
  const match = SHAPE.exec(code);
  if (match === null) return undefined;
  const [, division = '', year = '', kind = '', serial = ''] = match;
  return { division, year: 2000 + Number(year), kind, serial };
}

/**
 * The check character that belongs at the end of a P code, from its first 20 characters: (30 − Σ 3^i·v_i) mod 31 over
 * the alphabet of GB 32100-2015. The formula was found from codes of one unit and one year, so it is good for a warning
 * and no more. Undefined for codes of other letters (T and Z codes carry none) and for what is no project code.
 */
export function pCodeCheckCharacter(code: string): string | undefined {
  const body = code.slice(0, 20);
  if (parseProjectCode(`${body}0`)?.kind !== 'P') return undefined;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    sum = (sum + weight * value) % 31;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt(30 - sum);
}

/** Whether a P code ends in its check character; undefined where the scheme does not apply (not 21 characters, not P). */
export function pCodeCheckFits(code: string): boolean | undefined {
  if (parseProjectCode(code) === undefined) return undefined;
  const expected = pCodeCheckCharacter(code);
  return expected === undefined ? undefined : code.charAt(20) === expected;
}

/**
 * A P code with its check character.
 *
 * @param parts division of 6 digits, year 2000 to 2099, serial 0 to 99,999,999,999 (printed in 11 digits)
 * @throws RangeError where a part does not fit
 */
export function makeProjectCode(parts: { division: string; year: number; serial: number }): string {
  const { division, year, serial } = parts;
  if (!/^[1-9]\d{5}$/.test(division)) throw new RangeError(`not a division of 6 digits: ${division}`);
  if (!Number.isInteger(year) || year < 2000 || year > 2099)
    throw new RangeError(`not a year of 2000 to 2099: ${year}`);
  if (!Number.isInteger(serial) || serial < 0 || serial > 99_999_999_999) {
    throw new RangeError(`not a serial of at most 11 digits: ${serial}`);
  }
  const body = `${division}${String(year - 2000).padStart(2, '0')}P${String(serial).padStart(11, '0')}`;
  const check = pCodeCheckCharacter(body);
  if (check === undefined) throw new Error(`no check character for ${body}`);
  return body + check;
}
