import type { AnyRecord } from '@mingzhang/api';

/**
 * What the units of a department are called among themselves: `本级` of the department itself, the others without the
 * name of the place that all of them begin with.
 */
export function unitNames(department: string, units: readonly AnyRecord[]): ReadonlyMap<string, string> {
  const names = [department, ...units.map(({ name }) => String(name))];
  const place = /^.*[省市区县旗州盟]/.exec(commonStart(names))?.[0].length ?? 0;
  return new Map(
    units.map(({ id, name }) => {
      const whole = String(name);
      const rest = whole.startsWith(department) ? whole.slice(department.length) : whole.slice(place);
      const bare = /^[（(](.+)[）)]$/.exec(rest)?.[1] ?? rest;
      return [id, bare === '' ? whole : bare];
    }),
  );
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
