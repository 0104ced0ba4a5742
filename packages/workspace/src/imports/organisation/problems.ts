import type { Words } from '@mingzhang/forms';

export function twice(first: string): Words {
  return {
    zh: `与 ${first} 重复：同一编码在文件中出现两次，以前一行为准。`,
    en: `The same as ${first}: the code stands in the file twice; the first row counts.`,
  };
}

export function noParent(printed: string): Words {
  if (printed === '') return { zh: '没有填写部门编码和名称。', en: 'The department is missing.' };
  return {
    zh: `没有部门“${printed.slice(0, 30)}”。新的部门须同时写明部门编码和名称。`,
    en: `There is no department “${printed.slice(0, 30)}”. A new one needs its code and its name.`,
  };
}

export const NO_NAME: Words = { zh: '没有填写单位名称。', en: 'The name of the unit is missing.' };

export const NO_UNIT_CODE: Words = {
  zh: '没有填写单位编码，部门中也没有同名的单位。',
  en: 'The code of the unit is missing, and the department has no unit of this name.',
};

export const NO_NATURE: Words = {
  zh: '单位性质没有填写或不能识别，应为行政、参公或事业。',
  en: 'The nature of the unit is missing or unknown: 行政, 参公 or 事业.',
};

export const NO_DIVISION: Words = {
  zh: '没有填写行政区划，而工作区中不止一个。',
  en: 'The division is missing, and the workspace has not just one.',
};
