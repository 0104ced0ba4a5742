import { type Disclosure, type Edit, fold, oneLine, type Row, recordKey } from '@mingzhang/model';
import type { WorkspaceRecord } from '../../schema/tables.ts';
import type { Context } from '../context.ts';
import { unitNameKey, unitNature } from '../organisation/words.ts';
import { Planner, type Put } from '../planner.ts';

type Unit = WorkspaceRecord<'units'>;

/** The units of a department as they will be, and the change of the organisation that makes them so. */
export interface PlannedUnits {
  readonly units: readonly Unit[];
  readonly organisation: Edit;
}

/**
 * Takes 机构设置情况 into the plan: units that the department has not are added to the organisation under the next free
 * code, which the printed list does not say; what the list says of known ones is only compared.
 */
export function planUnits(context: Context, disclosure: Disclosure): PlannedUnits {
  const { budget } = context;
  const { department, units } = budget;
  const table = disclosure.tables.find(({ form }) => form === 'unit-list');
  const own = new Map(units.map((unit) => [unitNameKey(unit.name), unit]));
  const bureau = new Planner(new Map(units.map(({ id, ...fields }) => [recordKey('units', id), fields])), [
    department.id,
  ]);
  const codes = new Set(units.map(({ code }) => code));
  const added: Unit[] = [];
  for (const row of table?.rows ?? []) {
    if (row.role === 'total') continue;
    const { name, nature, rank, funding } = wordsOf(row);
    const known = own.get(unitNameKey(name));
    const what = `单位 ${name}`;
    if (known !== undefined) {
      context.planner.row(row.place, what, [{ id: known.id, effect: 'same' }], differs(known, rank, funding));
      continue;
    }
    if (nature === undefined) {
      context.planner.bad(row.place, what, {
        zh: '单位性质没有写明或不能识别，应为行政、参公或事业。',
        en: 'The nature of the unit is missing or unknown: 行政, 参公 or 事业.',
      });
      continue;
    }
    const code = freeCode(department.code, codes);
    codes.add(code);
    const fields = {
      department: department.id,
      code,
      name,
      nature,
      ...(rank === '' ? {} : { rank }),
      ...(funding === '' ? {} : { funding }),
    };
    const position = units.length + added.length + 1;
    const id = `${department.division}-${code}`;
    const put: Put = bureau.put('units', { ...fields, position }, {}, id);
    context.planner.row(row.place, what, [put], {
      zh: `表中没有单位编码，暂编为 ${code}，请核对。`,
      en: `The list prints no code; ${code} is put for the time being. Please check.`,
    });
    if (put.effect === 'add') added.push({ id, ...fields, position } as Unit);
  }
  return { units: [...units, ...added], organisation: bureau.edit };
}

function wordsOf({ cells, name }: Row) {
  const text = (measure: string) => oneLine(cells[measure]?.text ?? '');
  return {
    name: text('unit-name') || oneLine(name),
    nature: unitNature(text('nature')),
    rank: text('rank'),
    funding: text('funding'),
  };
}

function differs({ rank = '', funding = '' }: Unit, printedRank: string, printedFunding: string) {
  const other = [
    [rank, printedRank],
    [funding, printedFunding],
  ].filter(([now = '', printed = '']) => printed !== '' && fold(now) !== fold(printed));
  if (other.length === 0) return undefined;
  const words = other.map(([now, printed]) => `“${printed}”（现为“${now}”）`).join('、');
  return {
    zh: `文件中写作${words}；单位的信息由管理员维护，没有改动。`,
    en: `The file says ${words}; units are kept by the administrator and were not changed.`,
  };
}

/** The next code below the department's own that no unit has. */
function freeCode(department: string, codes: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const code = `${department}${String(n).padStart(3, '0')}`;
    if (!codes.has(code)) return code;
  }
}
