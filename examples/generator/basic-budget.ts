import type { Fen } from '@mingzhang/model';
import { share, sum, wan } from './money.ts';
import type { DepartmentProfile, District } from './profile.ts';
import { between, randomFor } from './random.ts';

interface BasicBudget {
  readonly serving: number;
  readonly economic: ReadonlyMap<string, Fen>;
  readonly functional: ReadonlyMap<string, Fen>;
}

/**
 * Basic expenditure from the number of people: pay at the district's rates, contributions as shares of pay, operating
 * money by head. The functional codes for pensions, health and housing take just what the economic codes say, and
 * 行政运行 takes the rest.
 */
export function basicBudget(district: District, department: DepartmentProfile, year: number): BasicBudget {
  const { people } = department;
  const serving = people.serving - people.leaving * (year - department.year);
  const retired = people.retired + people.leaving * (year - department.year);
  const random = randomFor(district.seed, department.code, 'rates');
  const rate = (low: number, high: number): Fen => wan(between(random, low * 100, high * 100) / 100);

  const pay = rate(4.6, 5.2) * serving;
  const allowances = rate(4.9, 5.6) * serving;
  const bonus = rate(2.2, 2.9) * serving;
  const wages = pay + allowances + bonus;
  const annuity = share(wages, 0.08);
  const economic = new Map<string, Fen>([
    ['30101', pay],
    ['30102', allowances],
    ['30103', bonus],
    ['30108', annuity * 2],
    ['30109', annuity],
    ['30110', share(wages, 0.065)],
    ['30111', share(wages, 0.03)],
    ['30112', share(wages, 0.005)],
    ['30113', share(wages, 0.12)],
    ['30201', rate(0.22, 0.3) * serving],
    ['30205', rate(0.8, 1.4)],
    ['30206', rate(6.2, 8.8)],
    ['30207', rate(0.06, 0.09) * serving],
    ['30211', rate(0.14, 0.2) * serving],
    ['30213', rate(3.1, 4.2)],
    ['30215', wan(1.5)],
    ['30216', share(wages, 0.015)],
    ['30217', wan(1.2 + 0.3 * (department.year - year))],
    ['30228', share(wages, 0.02)],
    ['30229', share(pay, 0.025)],
    ['30231', wan(2.25) * department.vehicles],
    ['30239', wan(0.78) * serving],
    ['30299', rate(2.1, 3.6)],
    ['30302', rate(0.9, 1.2) * retired],
    ['30305', rate(0.9, 1.4)],
    ['30309', rate(0.1, 0.2)],
  ]);

  const of = (code: string): Fen => economic.get(code) ?? 0;
  const tied = new Map<string, Fen>([
    ['2080501', of('30302')],
    ['2080505', of('30108')],
    ['2080506', of('30109')],
    ['2080899', of('30305')],
    ['2101101', of('30110')],
    ['2101103', of('30111')],
    ['2210201', of('30113')],
  ]);
  const running = sum(economic.values()) - sum(tied.values());
  return { serving, economic, functional: new Map([[department.running, running], ...tied]) };
}
