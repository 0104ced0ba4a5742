import { parseProjectCode, pCodeCheckFits } from '@mingzhang/model';

/** What is to be said of a project's code; undefined where nothing is, or where there is none yet. */
export function adviceOnCode(
  code: string,
  year: number,
  others: readonly (string | undefined)[],
): { readonly zh: string; readonly en: string } | undefined {
  if (code === '') return undefined;
  if (others.includes(code))
    return { zh: '另一个项目已用这个编码', en: 'Another project has this code already' };
  const parts = parseProjectCode(code);
  if (parts === undefined)
    return {
      zh: `编码为 21 位：区划 6 位、年度 2 位、字母 1 位、流水 12 位；现为 ${code.length} 位`,
      en: `A code has 21 characters: division 6, year 2, a letter, serial 12. This has ${code.length}`,
    };
  if (parts.year > year)
    return {
      zh: `第 7、8 位表示 ${parts.year} 年，晚于预算年度`,
      en: `Characters 7 and 8 say ${parts.year}, after the budget year`,
    };
  if (pCodeCheckFits(code) === false)
    return {
      zh: '末位校验字符与前 20 位不符；请核对是否抄错一位',
      en: 'The last character does not fit the 20 before it. Look for a miscopied one',
    };
  return undefined;
}
