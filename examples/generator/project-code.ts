const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * 项目编码 of 21 characters: division (6), year (2), `P`, serial (11), and the check character that the codes of this
 * form carry: (30 − Σ 3^i·vᵢ mod 31) mod 31 over the first twenty.
 */
export function projectCode(division: string, year: number, serial: number): string {
  const head = `${division}${String(year % 100).padStart(2, '0')}P${String(serial).padStart(11, '0')}`;
  if (!/^\d{8}P\d{11}$/.test(head)) throw new RangeError(`no project code: ${head}`);
  let sum = 0;
  let weight = 1;
  for (const character of head) {
    sum = (sum + weight * ALPHABET.indexOf(character)) % 31;
    weight = (weight * 3) % 31;
  }
  return head + ALPHABET.charAt((30 - sum + 31) % 31);
}
