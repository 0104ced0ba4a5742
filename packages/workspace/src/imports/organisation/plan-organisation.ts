import {
  type Fields,
  fold,
  nameFits,
  division as officialDivision,
  oneLine,
  type Records,
  recordKey,
} from '@mingzhang/model';
import { ReadError } from '@mingzhang/readers';
import type { WorkspaceRecord } from '../../schema/tables.ts';
import { fileOrder } from '../file-order.ts';
import { openFile } from '../open-file.ts';
import { placeText } from '../place-words.ts';
import type { ImportPlan, Said } from '../plan.ts';
import { Planner, type Put } from '../planner.ts';
import { filled, looksLikeFormula, type SheetRow, sheetTables } from '../sheet.ts';
import { type OrganisationColumn, organisationHeader } from './columns.ts';
import { unitNameKey, unitNature } from './words.ts';

/** The organisation as it stands. */
export interface Organisation {
  readonly divisions: readonly WorkspaceRecord<'divisions'>[];
  readonly departments: readonly WorkspaceRecord<'departments'>[];
  readonly units: readonly WorkspaceRecord<'units'>[];
}

/**
 * What a list of departments and units (csv in UTF-8 or GB18030, xlsx, xls or a table of a document) would do to the
 * organisation. A row names a department, or a unit below one; parents are met by code or by name. Nothing is removed.
 *
 * @throws {ReadError} where the file cannot be read or holds no such list.
 */
export async function planOrganisation(
  bytes: Uint8Array,
  name: string,
  organisation: Organisation,
): Promise<ImportPlan> {
  const { disclosure } = await openFile(bytes, name);
  const list = new List(organisation);
  let found = false;
  for (const table of sheetTables(disclosure)) {
    const header = organisationHeader(table);
    if (header === undefined) {
      list.planner.leave(
        placeText(table.grid.place),
        '这张表不是机构名单，没有导入。',
        'This table is no list of departments and units.',
      );
      continue;
    }
    found = true;
    for (const row of table.rows.slice(header.first))
      if (filled(row).length > 0) list.take(row, header.columns);
  }
  if (!found) throw noList();
  return {
    source: 'organisation',
    file: name,
    department: null,
    edit: list.planner.edit,
    organisation: [],
    rows: list.planner.rows(fileOrder(disclosure)),
    unused: list.planner.unused,
  };
}

type Texts = (column: OrganisationColumn) => string;

interface PlannedDivision {
  readonly code: string;
  readonly name: string;
  readonly isNew: boolean;
}

interface PlannedUnit {
  readonly id: string;
  readonly code: string;
  readonly fields: Fields;
}

/** The organisation while rows are taken into it. */
class List {
  readonly planner: Planner;
  /** Where each code and name was first met in the file. */
  readonly #met = new Map<string, string>();

  constructor({ divisions, departments, units }: Organisation) {
    this.planner = new Planner(
      new Map([
        ...asRecords('divisions', divisions),
        ...asRecords('departments', departments),
        ...asRecords('units', units),
      ]),
      [],
    );
  }

  take(row: SheetRow, columns: ReadonlyMap<OrganisationColumn, number>): void {
    const text: Texts = (column) => oneLine(row.cells.get(columns.get(column) ?? -1)?.text ?? '');
    const { place } = row;
    const isUnit = text('unit-code') !== '' || text('unit-name') !== '';
    const what = isUnit
      ? `单位 ${text('unit-code')} ${text('unit-name')}`
      : `部门 ${text('department-code')} ${text('department-name')}`;
    const taken = [...row.cells.values()].some((cell) => looksLikeFormula(cell.text))
      ? FORMULA
      : this.#row(text, placeText(place), isUnit);
    if ('zh' in taken) this.planner.bad(place, what.trim(), taken);
    else this.planner.row(place, what.trim(), taken);
  }

  /** Checks all of a row before anything of it is taken. */
  #row(text: Texts, place: string, isUnit: boolean): readonly Put[] | Said {
    const division = this.#division(text('division'));
    if ('zh' in division) return division;
    const home = { division: division.code };
    const known = this.#find('departments', home, text('department-code'), text('department-name'));
    const fields = departmentFields(text, division.code);
    if (known === undefined && (fields.code === undefined || fields.name === undefined))
      return noParent(text('department-code') || text('department-name'));
    const department = known?.id ?? `${division.code}-${fields.code}`;
    const unit = isUnit ? this.#unit(text, department, division.code) : undefined;
    if (unit !== undefined && 'zh' in unit) return unit;
    const key = unit === undefined ? `部门 ${department}` : `单位 ${department} ${unit.code}`;
    const first = this.#met.get(key);
    if (first !== undefined) return twice(first);
    const puts = [
      ...(division.isNew ? [this.planner.put('divisions', { name: division.name }, {}, division.code)] : []),
      ...(isUnit && known !== undefined
        ? []
        : [this.planner.put('departments', fields, { template: templateOf(division.code) }, department)]),
      ...(unit === undefined
        ? []
        : [this.planner.put('units', unit.fields, { position: this.#position(department) }, unit.id)]),
    ];
    if (puts.every(({ effect }) => effect !== 'bad')) this.#met.set(key, place);
    return puts;
  }

  #unit(text: Texts, department: string, division: string): PlannedUnit | Said {
    const [code, name] = [fold(text('unit-code')), text('unit-name')];
    const known = this.#find('units', { department }, code, name);
    if (known === undefined && code === '') return NO_UNIT_CODE;
    const elsewhere = known === undefined ? this.#elsewhere(code, department, division) : undefined;
    if (elsewhere !== undefined) return elsewhere;
    const nature = unitNature(text('nature'));
    if (known === undefined && nature === undefined) return NO_NATURE;
    if (known === undefined && name === '') return NO_NAME;
    const fields = {
      department,
      ...(code === '' ? {} : { code }),
      ...(name === '' ? {} : { name }),
      ...(nature === undefined ? {} : { nature }),
      ...(text('rank') === '' ? {} : { rank: text('rank') }),
      ...(text('funding') === '' ? {} : { funding: text('funding') }),
    };
    return { id: known?.id ?? `${division}-${code}`, code: String(known?.fields.code ?? code), fields };
  }

  /** The division of a code or a name; the only one there is where a list names none. */
  #division(printed: string): PlannedDivision | Said {
    const all = this.#all('divisions');
    if (printed === '') {
      const [only] = all;
      return all.length === 1 && only !== undefined ? { code: only.id, name: '', isNew: false } : NO_DIVISION;
    }
    const code = /\d{6}/.exec(fold(printed))?.[0];
    const found = all.find(({ id, fields }) => id === code || fold(String(fields.name)) === fold(printed));
    if (found !== undefined) return { code: found.id, name: '', isNew: false };
    const official = code === undefined ? undefined : officialDivision(code);
    const name = fold(printed).replace(/\d/g, '');
    if (official === undefined || (name !== '' && !nameFits(official, name)))
      return {
        zh: `行政区划“${printed.slice(0, 20)}”不在工作区中，也不是官方的区划代码和名称。请先在“机构”中新建。`,
        en: `The division “${printed.slice(0, 20)}” is not in the workspace and no official code. Make it under organisation first.`,
      };
    return { code: official.code, name: official.name, isNew: true };
  }

  #find(
    table: 'departments' | 'units',
    home: Fields,
    code: string,
    name: string,
  ): { readonly id: string; readonly fields: Fields } | undefined {
    const own = this.#all(table).filter(({ fields }) =>
      Object.entries(home).every(([field, value]) => fields[field] === value),
    );
    if (code !== '') return own.find(({ fields }) => fields.code === fold(code));
    const key = unitNameKey(name);
    const named = own.filter(({ fields }) =>
      [fields.name, fields.shortName].some((one) => unitNameKey(String(one ?? '')) === key),
    );
    return named.length === 1 ? named[0] : undefined;
  }

  #elsewhere(code: string, department: string, division: string): Said | undefined {
    const other = this.#all('units').find(
      ({ fields }) =>
        fields.code === code &&
        fields.department !== department &&
        this.planner.get('departments', String(fields.department))?.division === division,
    );
    if (other === undefined) return undefined;
    const home = this.planner.named('departments', String(other.fields.department));
    return {
      zh: `单位编码 ${code} 已属于部门“${home}”（${String(other.fields.name)}），单位不能移到另一个部门。`,
      en: `The unit code ${code} belongs to “${home}” (${String(other.fields.name)}); a unit cannot move to another department.`,
    };
  }

  #position(department: string): number {
    return this.#all('units').filter(({ fields }) => fields.department === department).length + 1;
  }

  #all(table: string): readonly { readonly id: string; readonly fields: Fields }[] {
    return [...this.planner.after].flatMap(([key, fields]) =>
      key.startsWith(`${table}/`) ? [{ id: key.slice(table.length + 1), fields }] : [],
    );
  }
}

function departmentFields(text: Texts, division: string): Fields {
  const [code, name, shortName] = [
    fold(text('department-code')),
    text('department-name'),
    text('short-name'),
  ];
  return {
    division,
    ...(code === '' ? {} : { code }),
    ...(name === '' ? {} : { name }),
    ...(shortName === '' ? {} : { shortName }),
  };
}

/** How the region of a division prints its disclosures. */
function templateOf(division: string): string {
  if (division.startsWith('13')) return 'hebei';
  return division.startsWith('31') ? 'shanghai' : 'standard';
}

function asRecords(table: string, records: readonly { readonly id: string }[]): Records {
  return new Map(
    records.map((record): [string, Fields] => {
      const { id, ...fields } = record;
      return [recordKey(table, id), fields];
    }),
  );
}

function twice(first: string): Said {
  return {
    zh: `与 ${first} 重复：同一编码在文件中出现两次，以前一行为准。`,
    en: `The same as ${first}: the code stands in the file twice; the first row counts.`,
  };
}

function noParent(printed: string): Said {
  if (printed === '') return { zh: '没有填写部门编码和名称。', en: 'The department is missing.' };
  return {
    zh: `没有部门“${printed.slice(0, 30)}”。新的部门须同时写明部门编码和名称。`,
    en: `There is no department “${printed.slice(0, 30)}”. A new one needs its code and its name.`,
  };
}

const NO_NAME: Said = { zh: '没有填写单位名称。', en: 'The name of the unit is missing.' };

const NO_UNIT_CODE: Said = {
  zh: '没有填写单位编码，部门中也没有同名的单位。',
  en: 'The code of the unit is missing, and the department has no unit of this name.',
};

const NO_NATURE: Said = {
  zh: '单位性质没有填写或不能识别，应为行政、参公或事业。',
  en: 'The nature of the unit is missing or unknown: 行政, 参公 or 事业.',
};

const NO_DIVISION: Said = {
  zh: '没有填写行政区划，而工作区中不止一个。',
  en: 'The division is missing, and the workspace has not just one.',
};

const FORMULA: Said = {
  zh: '有以“=”或“@”开头的内容，像公式，没有导入。请改成它的值。',
  en: 'Text that begins with “=” or “@” looks like a formula and was not taken. Put its value.',
};

function noList(): ReadError {
  return new ReadError(
    'not-this-format',
    '文件中没有机构名单。表头应有部门编码、部门名称、单位编码、单位名称、单位性质等列。',
    'The file holds no list of departments and units. A list has columns for 部门编码, 部门名称, 单位编码, 单位名称, 单位性质.',
  );
}
