import type { Fen } from '@mingzhang/model';
import { share, wan } from '../generator/money.ts';
import { between, randomFor } from '../generator/random.ts';
import type { UnitSketch } from './profile.ts';

/** One line of basic expenditure. */
export interface BasicLine {
  readonly functional: string;
  readonly departmental: string;
  readonly nature: 'personnel' | 'operating';
  readonly fen: Fen;
}

const BASE = 2025;
/** A unit of more people than this loses one a year. */
const LARGE = 30;

/** How many are in service in a year. */
function servingIn({ serving }: UnitSketch, year: number): number {
  return serving > LARGE ? serving + BASE - year : serving;
}

/**
 * A unit's basic expenditure from its people: pay at its own rates, contributions as shares of pay, operating money by
 * head. Pension, annuity, health and housing stand under the functional codes that go with them, the rest under the
 * code of its running costs.
 */
export function basicLines(unit: UnitSketch, year: number): readonly BasicLine[] {
  const isAgency = unit.nature !== 'institution';
  const amounts = isAgency ? agency(unit, year) : institution(unit, year);
  const lines = [...amounts].map(
    ([departmental, fen]): BasicLine => ({
      functional: tiedCode(departmental, unit) ?? unit.running,
      departmental,
      nature: departmental.startsWith('302') ? 'operating' : 'personnel',
      fen,
    }),
  );
  return lines.filter(({ fen }) => fen > 0);
}

function tiedCode(departmental: string, { nature }: UnitSketch): string | undefined {
  const isAdministrative = nature !== 'institution';
  switch (departmental) {
    case '30302':
      return isAdministrative ? '2080501' : '2080502';
    case '30305':
      return '2080899';
    case '30108':
      return '2080505';
    case '30109':
      return '2080506';
    case '30110':
      return isAdministrative ? '2101101' : '2101102';
    case '30111':
      return '2101103';
    case '30113':
      return '2210201';
    default:
      return undefined;
  }
}

function ratesOf({ name }: UnitSketch) {
  const random = randomFor(name, 'rates');
  return (low: number, high: number): Fen => wan(between(random, low * 100, high * 100) / 100);
}

function contributions(wages: Fen): [string, Fen][] {
  const annuity = share(wages, 0.08);
  return [
    ['30108', annuity * 2],
    ['30109', annuity],
    ['30110', share(wages, 0.065)],
    ['30112', share(wages, 0.005)],
    ['30113', share(wages, 0.12)],
  ];
}

function agency(unit: UnitSketch, year: number): Map<string, Fen> {
  const serving = servingIn(unit, year);
  const rate = ratesOf(unit);
  const pay = rate(4.6, 5.2) * serving;
  const allowances = (rate(4.9, 5.6) + wan(0.05) * (year - BASE)) * serving;
  const bonus = rate(2.2, 2.9) * serving;
  const wages = pay + allowances + bonus;
  return new Map([
    ['30101', pay],
    ['30102', allowances],
    ['30103', bonus],
    ...contributions(wages),
    ['30111', share(wages, 0.03)],
    ['30201', rate(0.22, 0.3) * serving],
    ['30205', rate(0.4, 1.1)],
    ['30206', rate(3.2, 6.8)],
    ['30207', rate(0.06, 0.09) * serving],
    ['30211', rate(0.14, 0.2) * serving],
    ['30213', rate(1.4, 3.2)],
    ['30215', wan(1.1)],
    ['30216', share(wages, 0.012)],
    ['30217', wan(0.9 + 0.05 * (BASE - year))],
    ['30228', share(wages, 0.02)],
    ['30229', share(pay, 0.025)],
    ['30231', wan(2.25) * unit.vehicles],
    ['30239', wan(0.78) * serving],
    ['30299', rate(1.2, 2.6)],
    ['30302', rate(0.9, 1.2) * unit.retired],
    ['30305', rate(0.5, 1.1)],
    ['30309', rate(0.1, 0.2)],
  ]);
}

function institution(unit: UnitSketch, year: number): Map<string, Fen> {
  const serving = servingIn(unit, year);
  const rate = ratesOf(unit);
  const pay = rate(4.2, 4.9) * serving;
  const allowances = rate(0.6, 0.9) * serving;
  const performance = (rate(5.2, 6.1) + wan(0.04) * (year - BASE)) * serving;
  const wages = pay + allowances + performance;
  return new Map([
    ['30101', pay],
    ['30102', allowances],
    ['30107', performance],
    ...contributions(wages),
    ['30201', rate(0.12, 0.2) * serving],
    ['30205', rate(0.3, 1.6)],
    ['30206', rate(2.1, 5.4)],
    ['30207', rate(0.03, 0.06) * serving],
    ['30213', rate(1.1, 3.9)],
    ['30216', share(wages, 0.01)],
    ['30228', share(wages, 0.02)],
    ['30229', share(pay, 0.025)],
    ['30231', wan(2.1) * unit.vehicles],
    ['30299', rate(0.6, 1.8)],
    ['30302', rate(0.7, 1) * unit.retired],
  ]);
}
