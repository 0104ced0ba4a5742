import type { Disclosure, Section } from '@mingzhang/model';
import { FEN, needed, oneOf, type Resource, text, whole } from './resource.ts';

/** Ids of sections: the form's section, its place in the document where the form knows none or knows it twice. */
function sectionIds(sections: readonly Section[]): readonly string[] {
  const known = sections.map(({ id }) => id);
  return known.map((id, i) => (id !== null && known.indexOf(id) === i ? id : `section-${i + 1}`));
}

export function proseResources({ sections, claims }: Disclosure): Resource[] {
  const ids = sectionIds(sections);
  return [
    {
      name: 'sections',
      title: '说明的各部分',
      fields: [
        needed(text('id', '编号')),
        text('form', '部分的种类'),
        text('number', '序号'),
        needed(text('title', '标题')),
        needed(whole('level', '级次')),
        needed(whole('tables', '其中的表格数')),
      ],
      primaryKey: ['id'],
      rows: sections.map(({ id, number, title, level, tables }, i) => ({
        id: ids[i],
        form: id,
        number,
        title,
        level,
        tables,
      })),
    },
    {
      name: 'paragraphs',
      title: '说明的段落',
      fields: [
        needed(text('section', '部分', 'sections.id')),
        needed(whole('order', '次序')),
        text('text', '文字'),
      ],
      primaryKey: ['section', 'order'],
      foreignKeys: [{ field: 'section', resource: 'sections' }],
      rows: sections.flatMap(({ paragraphs }, i) =>
        paragraphs.map((paragraph, order) => ({ section: ids[i], order: order + 1, text: paragraph.text })),
      ),
    },
    {
      name: 'claims',
      title: '文字中的数字',
      fields: [
        needed(whole('order', '次序')),
        needed(oneOf(text('kind', '种类'), ['amount', 'delta', 'percent', 'count', 'year', 'date'])),
        text('subject', '所指'),
        text('section', '部分的种类'),
        needed(text('text', '数字，印出的文字')),
        text('sentence', '所在的句子'),
        whole('fen', '金额（分）', FEN),
        { name: 'step', type: 'number', title: '印出的最小单位（分）' },
        { name: 'value', type: 'number', title: '百分比、数量或年份' },
        text('unit', '单位'),
        oneOf(text('direction', '增减'), ['increase', 'decrease', 'flat']),
        whole('base_year', '比较的年份'),
        { name: 'rough', type: 'boolean', title: '约数' },
        text('form', '对应的表式'),
        text('row', '对应的行'),
        text('measure', '对应的栏目'),
      ],
      primaryKey: ['order'],
      rows: claims.map((claim, order) => ({
        order: order + 1,
        kind: claim.kind,
        subject: claim.subject,
        section: claim.section,
        text: claim.text,
        sentence: claim.sentence.text,
        fen: claim.fen,
        step: claim.step,
        value: claim.value,
        unit: claim.unit,
        direction: claim.direction,
        base_year: claim.baseYear,
        rough: claim.rough,
        ...claim.binding,
      })),
    },
  ];
}
