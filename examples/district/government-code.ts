import type { UnitSketch } from './profile.ts';

/** 政府预算经济分类 of what an agency spends, by the departmental code, the longest that fits. */
const AGENCY: Readonly<Record<string, string>> = {
  '301': '50101',
  '30108': '50102',
  '30109': '50102',
  '30110': '50102',
  '30111': '50102',
  '30112': '50102',
  '30113': '50103',
  '302': '50201',
  '30213': '50209',
  '30215': '50202',
  '30216': '50203',
  '30217': '50206',
  '30218': '50204',
  '30226': '50205',
  '30227': '50205',
  '30231': '50208',
  '30299': '50299',
  '310': '50306',
  '31005': '50302',
  '31099': '50399',
};

/** Of what an institution spends. */
const INSTITUTION: Readonly<Record<string, string>> = { '301': '50501', '302': '50502', '310': '50601' };

/** Of what is given to persons, by whichever unit. */
const PERSONS: Readonly<Record<string, string>> = { '303': '50901', '30302': '50905', '30308': '50902' };

/** The government economic code a departmental one goes with in a unit of this nature. */
export function governmentCode(departmental: string, nature: UnitSketch['nature']): string | undefined {
  const codes = { ...(nature === 'institution' ? INSTITUTION : AGENCY), ...PERSONS };
  return codes[departmental] ?? codes[departmental.slice(0, 3)];
}
