import { inspect } from '../inspection/inspection.ts';
import { inspectionDocx } from '../inspection/inspection-docx.ts';
import { inspectionXlsx } from '../inspection/inspection-xlsx.ts';
import type { RuleWords } from '../sarif/rules.ts';
import { sarifLog } from '../sarif/sarif.ts';
import type { Lang } from '../words.ts';
import type { Checked, Unreadable } from './checked.ts';
import { findingsWorkbook } from './findings-workbook.ts';

/** A file that a check is written to. */
export interface Output {
  readonly extension: string;
  readonly mediaType: string;
  readonly binary: boolean;
  /** Whether one file can hold several documents. */
  readonly several: boolean;
  readonly write: (
    checked: readonly Checked[],
    rules: readonly RuleWords[],
    lang: Lang,
    unreadable: readonly Unreadable[],
  ) => Uint8Array;
}

const XLSX = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  binary: true,
  several: true,
} as const;

/** What the findings of a check can be handed on as. The inspection form is Chinese in either language. */
export const OUTPUTS = {
  sarif: {
    extension: 'sarif',
    mediaType: 'application/sarif+json',
    binary: false,
    several: true,
    write: (checked, rules, lang, unreadable) =>
      new TextEncoder().encode(
        `${JSON.stringify(sarifLog(checked, rules, lang, unreadable), undefined, 2)}\n`,
      ),
  },
  xlsx: {
    ...XLSX,
    write: (checked, _rules, lang, unreadable) => findingsWorkbook(checked, lang, unreadable),
  },
  'inspection-docx': {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    binary: true,
    several: false,
    write(checked) {
      const [only] = checked;
      if (only === undefined || checked.length > 1)
        throw new RangeError('the inspection form is for one document');
      return inspectionDocx(inspect(only));
    },
  },
  'inspection-xlsx': { ...XLSX, write: (checked) => inspectionXlsx(checked.map(inspect)) },
} as const satisfies Record<string, Output>;

export type OutputFormat = keyof typeof OUTPUTS;
