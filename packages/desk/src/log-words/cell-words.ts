import { FORMS, type Form, INDICATOR_COLUMNS, type Line, sectionsOf, type Words } from '@mingzhang/forms';
import { type Language, told } from '../words/words.tsx';
import { named } from './field-words.ts';

const FORM_BY_ID = new Map(FORMS.map((form) => [form.id, form]));
const SECTION_BY_ID = new Map(
  (['final-accounts', 'budget'] as const).flatMap(sectionsOf).map((section) => [section.id, section]),
);
const SHARED_ROWS: Readonly<Record<string, Words>> = {
  total: named('合计', 'total'),
  subtotal: named('小计', 'subtotal'),
};

const SHARED_MEASURES: Readonly<Record<string, Words>> = { title: named('标题', 'title') };

/** Where something is printed. `form` is `text` for the explanation, whose rows are its sections. */
export interface Printed {
  readonly form: string;
  readonly row?: string | undefined;
  readonly measure?: string | undefined;
}

/** 《支出总表》 of `expenditure-summary`; the id itself where no form has it. */
export function formWords(id: string, language: Language): string {
  const form = FORM_BY_ID.get(id);
  if (form === undefined) return id;
  return language === 'zh' ? `《${form.zh}》` : form.en;
}

/** The name of a section of the explanation; the id itself where there is none. */
export function sectionName(id: string, language: Language): string {
  const section = SECTION_BY_ID.get(id);
  return section === undefined ? id : told(section, language);
}

export function sectionWords(id: string, language: Language): string {
  const section = SECTION_BY_ID.get(id);
  if (section === undefined) return id;
  return language === 'zh' ? `说明“${section.zh}”` : `explanation, ${section.en}`;
}

/** A printed cell as a person points at it: `《支出总表》合计·基本支出`. */
export function cellWords({ form, row, measure }: Printed, language: Language): string {
  if (form === 'text' || form === 'explanation')
    return row === undefined ? told(named('说明', 'the explanation'), language) : sectionWords(row, language);
  const declared = FORM_BY_ID.get(form);
  const inside = [
    row === undefined || row === '' ? undefined : rowWords(declared, row, language),
    measure === undefined ? undefined : measureWords(declared, measure, language),
  ].filter((word) => word !== undefined);
  const gap = language === 'en' ? ': ' : declared === undefined ? ' ' : '';
  return [formWords(form, language), inside.join(language === 'zh' ? '·' : ', ')]
    .filter((word) => word !== '')
    .join(gap);
}

function rowWords(form: Form | undefined, row: string, language: Language): string {
  const line = linesOf(form).find(({ id }) => id === row) ?? SHARED_ROWS[row];
  if (line !== undefined) return told(line, language);
  const [, number] = /^line-(\d+)$/.exec(row) ?? [];
  return number === undefined ? row : told(named(`第 ${number} 行`, `row ${number}`), language);
}

function linesOf(form: Form | undefined): readonly Line[] {
  return form?.rows.by === 'lines' ? form.rows.sides.flatMap(({ lines }) => lines) : [];
}

const PARTS: Readonly<Record<string, Words>> = {
  indicator: named('第 N 个指标', 'indicator N'),
  goal: named('第 N 个绩效目标', 'goal N'),
  plan: named('支出计划第 N 期', 'share N of the plan'),
};

function measureWords(form: Form | undefined, measure: string, language: Language): string {
  const [, part = '', number = '', field] = /^(indicator|goal|plan)-(\d+)(?:\/(\w+))?$/.exec(measure) ?? [];
  const words = PARTS[part];
  if (words !== undefined) {
    const column = INDICATOR_COLUMNS.find(({ id }) => id === field);
    const of = column === undefined ? '' : language === 'zh' ? `的${column.zh}` : `, ${column.en}`;
    return told(words, language).replace('N', number) + of;
  }
  const declared = form?.measures.find(({ id }) => id === measure) ?? SHARED_MEASURES[measure];
  return declared === undefined ? measure : told(declared, language);
}
