import type { Fen } from '@mingzhang/model';
import { basicBudget } from './basic-budget.ts';
import { sum, wan } from './money.ts';
import type { DepartmentProfile, District, Part, ProjectProfile } from './profile.ts';
import { projectCode } from './project-code.ts';
import { between, randomFor } from './random.ts';

export interface BudgetPart {
  readonly profile: Part;
  readonly quantity: number;
  readonly price: Fen;
  readonly cost: Fen;
}

export interface BudgetProject {
  readonly profile: ProjectProfile;
  readonly code: string;
  readonly budget: Fen;
  readonly parts: readonly BudgetPart[];
}

/** A coded amount, split as its table splits it. */
interface Line {
  readonly code: string;
  readonly basic: Fen;
  readonly project: Fen;
}

export interface ThreePublic {
  readonly vehicleOperation: Fen;
  readonly reception: Fen;
  readonly conference: Fen;
  readonly training: Fen;
}

interface Assets {
  readonly floor: string;
  readonly officeFloor: string;
  readonly buildings: Fen;
  readonly offices: Fen;
  readonly vehicles: Fen;
  readonly equipmentCount: number;
  readonly equipment: Fen;
  readonly otherCount: number;
  readonly other: Fen;
}

/** The money of one department in one year: leaf amounts only, each sum is worked out where it is printed. */
export interface Budget {
  readonly year: number;
  readonly serving: number;
  /** Basic expenditure by economic code of five digits. */
  readonly economic: ReadonlyMap<string, Fen>;
  /** Expenditure by functional code of seven digits, in the order of the codes. */
  readonly functional: readonly Line[];
  readonly projects: readonly BudgetProject[];
  readonly threePublic: ThreePublic;
  readonly assets: Assets;
}

export function budgetOf(district: District, department: DepartmentProfile, year: number): Budget {
  const basic = basicBudget(district, department, year);
  const projects = projectsOf(district, department, year);
  const codes = new Set([...basic.functional.keys(), ...projects.map(({ profile }) => profile.functional)]);
  const functional = [...codes].sort().map((code) => ({
    code,
    basic: basic.functional.get(code) ?? 0,
    project: sum(projects.filter((p) => p.profile.functional === code).map((p) => p.budget)),
  }));
  const also = (what: Part['also']) =>
    sum(projects.flatMap((p) => p.parts.filter(({ profile }) => profile.also === what).map((b) => b.cost)));
  const of = (code: string) => basic.economic.get(code) ?? 0;
  return {
    year,
    serving: basic.serving,
    economic: basic.economic,
    functional,
    projects,
    threePublic: {
      vehicleOperation: of('30231'),
      reception: of('30217'),
      conference: of('30215') + also('conference'),
      training: of('30216') + also('training'),
    },
    assets: assetsOf(district, department, year),
  };
}

/** The projects of one department in one year: their codes, parts and money. */
export function projectsOf(
  district: Pick<District, 'division' | 'seed'>,
  department: Pick<DepartmentProfile, 'code' | 'year' | 'projects'>,
  year: number,
): BudgetProject[] {
  const random = randomFor(district.seed, department.code, 'serials');
  let serial = 6_000_000_000 + Number(department.code) * 100_000 + between(random, 100, 999);
  return department.projects.map((profile) => {
    serial += between(random, 1, 17);
    const parts = profile.parts.map((part): BudgetPart => {
      const grown = part.quantity + (part.growth ?? 0) * (year - department.year);
      const quantity = Math.max(1, grown);
      const price = wan(part.price);
      return { profile: part, quantity, price, cost: price * quantity };
    });
    return {
      profile,
      code: projectCode(district.division, profile.since, serial),
      budget: sum(parts.map(({ cost }) => cost)),
      parts,
    };
  });
}

function assetsOf(district: District, department: DepartmentProfile, year: number): Assets {
  const random = randomFor(district.seed, department.code, year, 'assets');
  const floor = between(random, 4200, 4800);
  const officeFloor = between(random, 900, 1300);
  return {
    floor: `${floor}.00`,
    officeFloor: `${officeFloor}.00`,
    buildings: floor * wan(0.28),
    offices: officeFloor * wan(0.28),
    vehicles: department.vehicles * wan(17.86),
    equipmentCount: 2,
    equipment: wan(46.3 + between(random, 0, 400) / 100),
    otherCount: between(random, 410, 460),
    other: wan(between(random, 21_000, 26_000) / 100),
  };
}
