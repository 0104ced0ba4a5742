import type { Finding, Place } from '@mingzhang/model';

/** The two languages of every report. */
export type Lang = 'zh' | 'en';

/** How a finding is shown: by its severity where it fails, else by its verdict. */
export type Grade = 'error' | 'warning' | 'hint' | 'cannot-check' | 'waived';

interface GradeWords {
  readonly sign: string;
  readonly zh: string;
  readonly en: string;
}

/** A sign and a word for each grade, so that none is told by colour alone; gravest first. */
export const GRADES: Readonly<Record<Grade, GradeWords>> = {
  error: { sign: '✗', zh: '错误', en: 'error' },
  warning: { sign: '!', zh: '警告', en: 'warning' },
  hint: { sign: '·', zh: '提示', en: 'hint' },
  'cannot-check': { sign: '?', zh: '未能核对', en: 'not checked' },
  waived: { sign: '○', zh: '已豁免', en: 'waived' },
};

/** Every grade, gravest first. */
export const GRADE_ORDER = Object.keys(GRADES) as readonly Grade[];

export function gradeOf(finding: Finding): Grade {
  return finding.verdict === 'fail' ? finding.severity : finding.verdict;
}

/** How many findings of each grade. */
export function countGrades(findings: readonly Finding[]): Readonly<Record<Grade, number>> {
  const counts: Record<Grade, number> = { error: 0, warning: 0, hint: 0, 'cannot-check': 0, waived: 0 };
  for (const finding of findings) counts[gradeOf(finding)]++;
  return counts;
}

export function messageOf(finding: Finding, lang: Lang): string {
  return lang === 'zh' ? finding.message : finding.messageEn;
}

/** A place as a person counts it in the file: `第3张表第12行第4格`, `行 571`. */
export function placeWords(place: Place, lang: Lang): string {
  const zh = lang === 'zh';
  if ('line' in place) return zh ? `行 ${place.line}` : `line ${place.line}`;
  if ('table' in place) {
    return zh
      ? `第${place.table}张表第${place.row}行第${place.cell}格`
      : `table ${place.table}, row ${place.row}, cell ${place.cell}`;
  }
  if ('paragraph' in place) return zh ? `第${place.paragraph}段` : `paragraph ${place.paragraph}`;
  if ('page' in place) return zh ? `第${place.page}页` : `page ${place.page}`;
  return zh ? `工作表“${place.sheet}”${place.address}` : `sheet “${place.sheet}”, ${place.address}`;
}

const PLACES = 4;

/** Several places in one line: the table is named once where it stays the same, and a long list is cut. */
export function placesWords(places: readonly Place[], lang: Lang): string {
  const words = [...new Set(places.map((place) => placeWords(place, lang)))];
  let table = '';
  const shown = words.slice(0, PLACES).map((word) => {
    const prefix = /^(?:第\d+张表|table \d+, )/.exec(word)?.[0] ?? '';
    const short = prefix !== '' && prefix === table ? word.slice(prefix.length) : word;
    table = prefix;
    return short;
  });
  const list = shown.join(lang === 'zh' ? '、' : '; ');
  if (words.length <= PLACES) return list;
  return lang === 'zh' ? `${list} 等 ${words.length} 处` : `${list} and ${words.length - PLACES} more`;
}

const KINDS = {
  budget: { zh: '预算', en: 'budget' },
  'final-accounts': { zh: '决算', en: 'final accounts' },
  unknown: { zh: '预决算', en: 'disclosure' },
} as const;
const EDITIONS = {
  department: { zh: '部门', en: 'department' },
  unit: { zh: '单位', en: 'unit' },
  unknown: { zh: '', en: '' },
} as const;

/** What a document is, in one line: `区委办 2024 年部门预算`. */
export function documentTitle(
  document: {
    kind: keyof typeof KINDS;
    edition: keyof typeof EDITIONS;
    year: number | null;
    body: string | null;
  },
  lang: Lang,
): string {
  const kind = KINDS[document.kind][lang];
  const edition = EDITIONS[document.edition][lang];
  const body = document.body ?? (lang === 'zh' ? '未写明单位' : 'body not stated');
  if (lang === 'zh') return `${body} ${document.year === null ? '' : `${document.year} 年`}${edition}${kind}`;
  return [body, document.year, edition, kind].filter((word) => word !== '' && word !== null).join(' ');
}
