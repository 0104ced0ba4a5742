import { cell } from './template.ts';

const revenue = (row: string) => cell('revenue-expenditure-summary', row, 'budget');
const three = (row: string) => cell('three-public-expenses', row, 'total');

/** The cells that the explanation of a budget speaks of, by what they are called there. */
export const CELLS = {
  revenue: revenue('revenue-total'),
  expenditure: revenue('expenditure-total'),
  general: revenue('general-public-budget'),
  fund: revenue('government-fund'),
  capital: revenue('state-capital'),
  special: revenue('fiscal-special-account'),
  own: revenue('unit-own-funds'),
  fiscal: revenue('fiscal-appropriation'),
  business: revenue('business'),
  operatingIncome: revenue('operating'),
  fromSuperior: revenue('from-superior'),
  fromAffiliated: revenue('from-affiliated'),
  other: revenue('other'),
  carried: revenue('carried-over'),
  carriedForward: revenue('carried-forward'),
  basic: cell('expenditure-summary', 'total', 'basic'),
  project: cell('expenditure-summary', 'total', 'project'),
  operatingExpenditure: cell('expenditure-summary', 'total', 'operating'),
  toSuperior: cell('expenditure-summary', 'total', 'to-superior'),
  toAffiliated: cell('expenditure-summary', 'total', 'to-affiliated'),
  appropriated: cell('appropriation-summary', 'expenditure-total', 'total'),
  generalSpent: cell('general-public-expenditure', 'total', 'total'),
  fundSpent: cell('government-fund-expenditure', 'total', 'total'),
  capitalSpent: cell('state-capital-expenditure', 'total', 'total'),
  basicGeneral: cell('basic-expenditure', 'total', 'total'),
  personnel: cell('basic-expenditure', 'total', 'personnel'),
  operating: cell('basic-expenditure', 'total', 'operating'),
  threePublic: three('three-public'),
  abroad: three('abroad'),
  vehicles: three('vehicles'),
  vehiclePurchase: three('vehicle-purchase'),
  vehicleOperation: three('vehicle-operation'),
  reception: three('reception'),
  procurement: cell('procurement-budget', 'total', 'amount'),
  reserved: cell('procurement-budget', 'total', 'sme'),
  assets: cell('fixed-assets', 'total', 'value'),
} as const;
