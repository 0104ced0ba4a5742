import type { Words } from '@mingzhang/forms';
import {
  type Fields,
  fold,
  nameFits,
  division as officialDivision,
  oneLine,
  type Records,
  recordKey,
} from '@mingzhang/model';
import type { WorkspaceRecord } from '../../schema/tables.ts';
import { FORMULA, looksLikeFormula } from '../formula-text.ts';
import { placeText } from '../place-words.ts';
import { Planner, type Put } from '../planner.ts';
import type { RecordIndex } from '../record-index.ts';
import type { SheetRow } from '../sheet.ts';
import type { OrganisationColumn } from './columns.ts';
import { NO_DIVISION, NO_NAME, NO_NATURE, NO_UNIT_CODE, noParent, twice } from './problems.ts';
import { unitNameKey, unitNature } from './words.ts';

/** The organisation as it stands. */
export interface Organisation {
  readonly divisions: readonly WorkspaceRecord<'divisions'>[];
  readonly departments: readonly WorkspaceRecord<'departments'>[];
  readonly units: readonly WorkspaceRecord<'units'>[];
}

type Texts = (column: OrganisationColumn) => string;

interface PlannedDivision {
  readonly code: string;
  readonly name: string;
  readonly isNew: boolean;
}

interface Found {
  readonly id: string;
  readonly fields: Fields;
}

interface PlannedUnit {
  readonly id: string;
  readonly code: string;
  readonly fields: Fields;
}

/** The organisation while rows are taken into it. */
export class OrganisationList {
  readonly planner: Planner;
  /** Where each code and name was first met in the file. */
  readonly #met = new Map<string, string>();
  readonly #divisions: readonly WorkspaceRecord<'divisions'>[];
  readonly #indices: Readonly<
    Record<'departments' | 'units', { byCode: RecordIndex; byName: readonly RecordIndex[] }>
  >;
  readonly #units: RecordIndex;
  readonly #siblings: RecordIndex;

  constructor({ divisions, departments, units }: Organisation) {
    this.#divisions = divisions;
    this.planner = new Planner(
      new Map([
        ...asRecords('divisions', divisions),
        ...asRecords('departments', departments),
        ...asRecords('units', units),
      ]),
      [],
    );
    const key = (parent: string, field: string) => (fields: Fields) =>
      `${fields[parent]} ${field === 'code' ? fields.code : unitNameKey(String(fields[field] ?? ''))}`;
    const index = (table: 'departments' | 'units', parent: string, field: string) =>
      this.planner.index(table, key(parent, field));
    this.#indices = {
      departments: {
        byCode: index('departments', 'division', 'code'),
        byName: [index('departments', 'division', 'name'), index('departments', 'division', 'shortName')],
      },
      units: { byCode: index('units', 'department', 'code'), byName: [index('units', 'department', 'name')] },
    };
    this.#units = this.planner.index('units', ({ code = '' }) => String(code));
    this.#siblings = this.planner.index('units', ({ department = '' }) => String(department));
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
  #row(text: Texts, place: string, isUnit: boolean): readonly Put[] | Words {
    const division = this.#division(text('division'));
    if ('zh' in division) return division;
    const known = this.#find('departments', division.code, text('department-code'), text('department-name'));
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
        : [
            this.planner.put(
              'units',
              unit.fields,
              { position: this.#siblings.count(department) + 1 },
              unit.id,
            ),
          ]),
    ];
    if (puts.every(({ effect }) => effect !== 'bad')) this.#met.set(key, place);
    return puts;
  }

  #unit(text: Texts, department: string, division: string): PlannedUnit | Words {
    const [code, name] = [fold(text('unit-code')), text('unit-name')];
    const known = this.#find('units', department, code, name);
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
  #division(printed: string): PlannedDivision | Words {
    if (printed === '') {
      const [only] = this.#divisions;
      return this.#divisions.length === 1 && only !== undefined
        ? { code: only.id, name: '', isNew: false }
        : NO_DIVISION;
    }
    const code = /\d{6}/.exec(fold(printed))?.[0];
    const found = this.#divisions.find(({ id, name }) => id === code || fold(name) === fold(printed));
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

  /** The department or unit of a code, else of a name, below its parent. */
  #find(table: 'departments' | 'units', parent: string, code: string, name: string): Found | undefined {
    const { byCode, byName } = this.#indices[table];
    const ids =
      code === ''
        ? byName.flatMap((index) => index.get(`${parent} ${unitNameKey(name)}`))
        : byCode.get(`${parent} ${fold(code)}`);
    const [id] = new Set(ids);
    if (id === undefined || new Set(ids).size > 1) return undefined;
    return { id, fields: this.planner.get(table, id) ?? {} };
  }

  #elsewhere(code: string, department: string, division: string): Words | undefined {
    const other = this.#units
      .get(code)
      .map((id) => this.planner.get('units', id) ?? {})
      .find((fields) => {
        const home = this.planner.get('departments', String(fields.department));
        return fields.department !== department && home?.division === division;
      });
    if (other === undefined) return undefined;
    const home = this.planner.named('departments', String(other.department));
    return {
      zh: `单位编码 ${code} 已属于部门“${home}”（${String(other.name)}），单位不能移到另一个部门。`,
      en: `The unit code ${code} belongs to “${home}” (${String(other.name)}); a unit cannot move to another department.`,
    };
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
