/** A name in the two languages of the project. */
export interface Named {
  readonly zh: string;
  readonly en: string;
}

/** What a field is called, and how its values are told. */
export interface FieldWords extends Named {
  /** `fen`: an amount in fen · `percent`: a share in percent · `prose`: a text of several lines. */
  readonly kind?: 'fen' | 'percent' | 'prose' | 'form' | 'section';
  /** The words of its choices. */
  readonly choices?: Readonly<Record<string, Named>>;
  /** The table whose record it names. */
  readonly to?: string;
}

/** What a table of the workspace is called, one of its records, and its fields. */
export interface TableWords extends Named {
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** The fields a record is known by, the first that holds something. */
  readonly known: readonly string[];
}

export function named(zh: string, en: string): Named {
  return { zh, en };
}

export function fen(zh: string, en: string): FieldWords {
  return { zh, en, kind: 'fen' };
}

export function prose(zh: string, en: string): FieldWords {
  return { zh, en, kind: 'prose' };
}

export function choice(zh: string, en: string, choices: Readonly<Record<string, Named>>): FieldWords {
  return { zh, en, choices };
}

export function reference(zh: string, en: string, to: string): FieldWords {
  return { zh, en, to };
}

export const UNIT = reference('单位', 'unit', 'units');
export const PROJECT = reference('项目', 'project', 'projects');
export const POSITION = named('次序', 'position');
export const HOME = {
  department: reference('部门', 'department', 'departments'),
  year: named('预算年度', 'budget year'),
} as const;

/** 资金来源. */
export const SOURCES: Readonly<Record<string, Named>> = {
  general: named('一般公共预算', 'general public budget'),
  fund: named('政府性基金预算', 'government fund budget'),
  capital: named('国有资本经营预算', 'state capital budget'),
  'special-account': named('财政专户管理资金', 'fiscal special account'),
  business: named('事业收入', 'business income'),
  operating: named('事业单位经营收入', 'operating income'),
  'from-superior': named('上级补助收入', 'from the superior unit'),
  'from-affiliated': named('附属单位上缴收入', 'from affiliated units'),
  other: named('其他收入', 'other income'),
};
