import { cultureSportsTourism } from './departments/culture-sports-tourism.ts';
import type { District } from './profile.ts';

/**
 * 澜川市鹿鸣区: invented. No such city or district exists and no division bears this code; the code's form is a
 * district's, so that project codes have the shape real ones have.
 */
export const LUMING: District = {
  city: '澜川市',
  name: '鹿鸣区',
  division: '139901',
  seed: 20250110,
  departments: [cultureSportsTourism],
};
