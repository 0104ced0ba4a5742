import { agriculture } from './departments/agriculture.ts';
import { archives } from './departments/archives.ts';
import { civilAffairs } from './departments/civil-affairs.ts';
import { culture } from './departments/culture.ts';
import { education } from './departments/education.ts';
import { emergency } from './departments/emergency.ts';
import { health } from './departments/health.ts';
import { housing } from './departments/housing.ts';
import { humanResources } from './departments/human-resources.ts';
import { justice } from './departments/justice.ts';
import { partyOffice } from './departments/party-office.ts';
import { transport } from './departments/transport.ts';
import type { DepartmentSketch } from './profile.ts';

/** The twelve departments of the district, thirty units in all, by their codes. */
export const DEPARTMENTS: readonly DepartmentSketch[] = [
  partyOffice,
  justice,
  archives,
  education,
  civilAffairs,
  health,
  humanResources,
  housing,
  transport,
  agriculture,
  emergency,
  culture,
];
