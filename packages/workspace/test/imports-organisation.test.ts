import { applyEdit } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { type ImportPlan, type Organisation, planOrganisation } from '../src/index.ts';
import { csv, told, xlsx } from './imports-language.ts';

const EMPTY: Organisation = { divisions: [{ id: '130304', name: '北戴河区' }], departments: [], units: [] };

const LIST = `部门编码|部门名称|部门简称|单位编码|单位名称|单位性质|单位规格|经费保障形式
201|中共区委办公室|区委办|201001|区委办（本级）|行政|正科级|财政拨款
201|中共区委办公室|区委办|201002|区档案馆|参公事业|副科级|财政拨款
.|区委办|.|201003|区机要局|事业|.|财政补助
202|区政府办公室|政府办|.|.|.|.|.`;

/** The organisation after a plan. */
function after(plan: ImportPlan, before: Organisation = EMPTY): Organisation {
  const start = new Map(
    Object.entries(before).flatMap(([table, records]) =>
      (records as readonly { id: string }[]).map(({ id, ...fields }) => [`${table}/${id}`, fields] as const),
    ),
  );
  const records = [...applyEdit(start, plan.edit)];
  const of = (table: string) =>
    records.flatMap(([key, fields]) =>
      key.startsWith(`${table}/`) ? [{ id: key.slice(table.length + 1), ...fields }] : [],
    );
  return {
    divisions: of('divisions'),
    departments: of('departments'),
    units: of('units'),
  } as unknown as Organisation;
}

/** GB18030 of a text that holds ASCII and these words. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((one) => codes.get(one) ?? [one.charCodeAt(0)]));
}

describe('a list of departments and units', () => {
  test.each([
    ['xlsx', xlsx(LIST)],
    ['csv', csv(LIST)],
    ['csv', gb18030(new TextDecoder().decode(csv(LIST)))],
  ])('in %s makes them once, parents met by code or name', async (format, bytes) => {
    const plan = await planOrganisation(bytes, `机构.${format}`, EMPTY);
    expect(plan.rows.map(({ effect }) => effect)).toEqual(['add', 'add', 'add', 'add']);
    const made = after(plan);
    expect(
      made.departments.map(({ id, name, shortName, template }) => [id, name, shortName, template]),
    ).toEqual([
      ['130304-201', '中共区委办公室', '区委办', 'hebei'],
      ['130304-202', '区政府办公室', '政府办', 'hebei'],
    ]);
    expect(
      made.units.map(({ department, code, nature, position }) => [department, code, nature, position]),
    ).toEqual([
      ['130304-201', '201001', 'administrative', 1],
      ['130304-201', '201002', 'civil-service-managed', 2],
      ['130304-201', '201003', 'institution', 3],
    ]);
    const again = await planOrganisation(bytes, `机构.${format}`, made);
    expect([again.edit, again.rows.map(({ effect }) => effect)]).toEqual([
      [],
      ['same', 'same', 'same', 'same'],
    ]);
  });

  test('shows what changes', async () => {
    const made = after(await planOrganisation(xlsx(LIST), '机构.xlsx', EMPTY));
    const { rows } = await planOrganisation(
      xlsx('部门编码|部门名称|单位编码|单位名称|单位性质\n201|中共区委办公室|201002|区委档案馆|参公'),
      '机构.xlsx',
      made,
    );
    expect(rows[0]).toMatchObject({
      effect: 'change',
      changes: [{ field: '名称', before: '区档案馆', after: '区委档案馆' }],
    });
  });

  test('names the rows that cannot be taken, and takes the others', async () => {
    const plan = await planOrganisation(
      xlsx(
        [
          '区划|部门编码|部门名称|单位编码|单位名称|单位性质',
          '130304|201|区委办|201001|本级|行政',
          '130304|201|区委办|201001|本级二|行政',
          '130304|.|区文联|209001|本级|行政',
          '130304|202|政府办|201001|本级|行政',
          '130304|201|区委办|201004|四所|.',
          '999999|201|区委办|201005|五所|行政',
          '130304|201|区委办|201006|=HYPERLINK("x")|行政',
          '130304|203|区人大办|.|.|.',
        ].join('\n'),
      ),
      '机构.xlsx',
      EMPTY,
    );
    expect(told(plan)).toEqual([
      'add A2',
      'bad A3 与 Sheet1!A2 重复：同一编码在文件中出现两次，以前一行为准。',
      'bad A4 没有部门“区文联”。新的部门须同时写明部门编码和名称。',
      'bad A5 单位编码 201001 已属于部门“区委办”（本级），单位不能移到另一个部门。',
      'bad A6 单位性质没有填写或不能识别，应为行政、参公或事业。',
      expect.stringContaining('bad A7 行政区划“999999”不在工作区中'),
      expect.stringContaining('bad A8 有以“=”或“@”开头的内容'),
      'add A9',
    ]);
    expect(after(plan).departments.map(({ code }) => code)).toEqual(['201', '203']);
  });

  test('of sixty departments and three hundred units', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => {
      const code = 201 + (i % 60);
      return `${code}|部门${code}|${code}${String(i).padStart(3, '0')}|单位${i}|行政`;
    });
    const plan = await planOrganisation(
      csv(['部门编码|部门名称|单位编码|单位名称|单位性质', ...rows].join('\n')),
      '机构.csv',
      EMPTY,
    );
    const made = after(plan);
    expect([made.departments.length, made.units.length]).toEqual([60, 300]);
  });

  test('refuses a file that is none', async () => {
    await expect(planOrganisation(csv('甲|乙\n1|2'), '表.csv', EMPTY)).rejects.toMatchObject({
      code: 'not-this-format',
    });
  });
});
