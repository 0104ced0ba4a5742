/** The sum of exact decimals (`4200.50`, of six places at most) with as many places as the longest; undefined for none. */
export function addDecimals(all: readonly (string | undefined)[]): string | undefined {
  const given = all.filter((one) => one !== undefined);
  if (given.length === 0) return undefined;
  const places = Math.max(...given.map((one) => one.split('.')[1]?.length ?? 0));
  const sum = given.reduce((total, one) => total + scaled(one, places), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${sum < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`;
}

function scaled(decimal: string, places: number): bigint {
  const [whole = '0', rest = ''] = decimal.split('.');
  return BigInt(whole + rest.padEnd(places, '0'));
}
