import type { Cause } from '@mingzhang/model';

/** How likely each cause is to be met, from −1 to 1. */
export const LIKELY: Readonly<Record<Cause, number>> = {
  swap: 0.55,
  digit: 0.5,
  point: 0.55,
  unit: 0.5,
  blank: 0.45,
  sign: 0.4,
  copied: 0.35,
  length: 0.35,
  row: 0.4,
  shifted: 0.3,
  other: 0,
  extra: -0.2,
};

/**
 * How an amount printed as `printed` would come to stand for `meant`: both plain decimals such as `834.63`, without
 * thousands marks; empty where nothing is printed. `nought`: nought is printed as a figure and not left blank.
 */
export function causeOf(printed: string, meant: string, nought: boolean): Cause {
  if (printed === '') return 'blank';
  const [is, was] = [Number(printed), Number(meant)];
  if (was === 0 && !nought) return 'extra';
  if (is === -was) return 'sign';
  const [one, other] = align(printed.replace('-', ''), meant.replace('-', ''));
  if (one.length === other.length) {
    const apart = differences(one, other);
    if (apart.length === 1) return is < 0 === was < 0 ? 'digit' : 'other';
    if (areSwapped(one, other)) return 'swap';
  }
  const power = powerOfTen(printed, meant);
  if (power === 4 || power === -4) return 'unit';
  if (power !== 0) return 'point';
  const [a, b] = [one.replace('.', ''), other.replace('.', '')];
  if (areSwapped(a, b)) return 'swap';
  return oneMore(a, b) || oneMore(b, a) ? 'length' : was === 0 ? 'extra' : 'other';
}

function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const [first = 0, second, ...more] = differences(a, b);
  return more.length === 0 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** Both with as many decimals, and with the leading noughts of the longer one kept. */
function align(one: string, other: string): [string, string] {
  const decimals = Math.max(decimalsOf(one), decimalsOf(other));
  const [a, b] = [pad(one, decimals), pad(other, decimals)];
  return /^0\d/.test(a) || /^0\d/.test(b) ? [a.padStart(b.length, '0'), b.padStart(a.length, '0')] : [a, b];
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function pad(text: string, decimals: number): string {
  const [whole = '', rest = ''] = text.split('.');
  return decimals === 0 ? whole : `${whole}.${rest.padEnd(decimals, '0')}`;
}

function differences(one: string, other: string): number[] {
  const apart: number[] = [];
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) apart.push(i);
  return apart;
}

/** The power of ten between two decimals; 0 where there is none. The last digits may be lost in the shorter one. */
function powerOfTen(printed: string, meant: string): number {
  const [is, was] = [Math.abs(Number(printed)), Math.abs(Number(meant))];
  if (is === 0 || was === 0) return 0;
  const step = 10 ** -decimalsOf(printed);
  for (const power of [1, -1, 2, -2, 3, -3, 4, -4]) {
    const scale = 10 ** power;
    if (Math.abs(is * scale - was) < Math.max(step * scale * 0.999, was * 1e-9)) return power;
  }
  return 0;
}

function oneMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  let i = 0;
  while (i < shorter.length && longer[i] === shorter[i]) i++;
  return longer.slice(i + 1) === shorter.slice(i);
}
