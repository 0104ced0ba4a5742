import { FORMS } from '@mingzhang/forms';
import { type Disclosure, economicCode, functionalCode, procurementItem } from '@mingzhang/model';
import { needed, oneOf, type Resource, text } from './resource.ts';

/** The lists that the other resources speak in: forms and their measures, and the official codes that occur. */
export function codeResources({ tables, document }: Disclosure): Resource[] {
  const used = FORMS.filter(({ id }) => tables.some(({ form }) => form === id));
  const codes = new Map<string, { list: string; code: string; name: string }>();
  const add = (list: string, code: string, name: string | undefined) => {
    if (name !== undefined) codes.set(`${list}/${code}`, { list, code, name });
  };
  for (const table of tables) {
    const economic = FORMS.find(({ id }) => id === table.form)?.rows.by === 'economic';
    for (const { code, cells } of table.rows) {
      const item = cells['item-code'];
      if (item?.kind === 'text') add('procurement', item.text, procurementItem(item.text)?.name);
      if (code === undefined) continue;
      if (economic) add('economic', code, economicCode(code)?.name);
      else add('functional', code, functionalCode(code, document.year ?? undefined)?.name);
    }
  }
  return [
    {
      name: 'forms',
      title: '表式',
      fields: [
        needed(text('id', '表式')),
        needed(text('zh', '名称')),
        text('en', 'name'),
        text('basis', '依据'),
      ],
      primaryKey: ['id'],
      rows: used.map(({ id, zh, en, basis }) => ({ id, zh, en, basis })),
    },
    {
      name: 'measures',
      title: '栏目',
      fields: [
        needed(text('form', '表式')),
        needed(text('measure', '栏目')),
        needed(text('zh', '名称')),
        text('en', 'name'),
        oneOf(text('kind', '内容'), ['amount', 'number', 'percent', 'text']),
      ],
      primaryKey: ['form', 'measure'],
      foreignKeys: [{ field: 'form', resource: 'forms' }],
      rows: used.flatMap((form) =>
        uniqueMeasures(form.measures).map(({ id, zh, en, kind }) => ({
          form: form.id,
          measure: id,
          zh,
          en,
          kind,
        })),
      ),
    },
    {
      name: 'codes',
      title: '用到的官方编码',
      fields: [
        needed(oneOf(text('list', '目录'), ['functional', 'economic', 'procurement'])),
        needed(text('code', '编码')),
        needed(text('name', '官方名称')),
      ],
      primaryKey: ['list', 'code'],
      rows: [...codes.values()].sort((a, b) => (`${a.list}${a.code}` < `${b.list}${b.code}` ? -1 : 1)),
    },
  ];
}

/** A two-sided form names a measure once for each side. */
function uniqueMeasures<T extends { readonly id: string }>(measures: readonly T[]): readonly T[] {
  return measures.filter(({ id }, i) => measures.findIndex((other) => other.id === id) === i);
}
