import type { Said } from '../plan.ts';

export function twice(first: string): Said {
  return {
    zh: `与 ${first} 重复：同一编码在文件中出现两次，以前一行为准。`,
    en: `The same as ${first}: the code stands in the file twice; the first row counts.`,
  };
}

export function noParent(printed: string): Said {
  if (printed === '') return { zh: '没有填写部门编码和名称。', en: 'The department is missing.' };
  return {
    zh: `没有部门“${printed.slice(0, 30)}”。新的部门须同时写明部门编码和名称。`,
    en: `There is no department “${printed.slice(0, 30)}”. A new one needs its code and its name.`,
  };
}

export const NO_NAME: Said = { zh: '没有填写单位名称。', en: 'The name of the unit is missing.' };

export const NO_UNIT_CODE: Said = {
  zh: '没有填写单位编码，部门中也没有同名的单位。',
  en: 'The code of the unit is missing, and the department has no unit of this name.',
};

export const NO_NATURE: Said = {
  zh: '单位性质没有填写或不能识别，应为行政、参公或事业。',
  en: 'The nature of the unit is missing or unknown: 行政, 参公 or 事业.',
};

export const NO_DIVISION: Said = {
  zh: '没有填写行政区划，而工作区中不止一个。',
  en: 'The division is missing, and the workspace has not just one.',
};

export const FORMULA: Said = {
  zh: '有以“=”或“@”开头的内容，像公式，没有导入。请改成它的值。',
  en: 'Text that begins with “=” or “@” looks like a formula and was not taken. Put its value.',
};
