import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Report } from '@mingzhang/model';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { artifactUri } from '../src/sarif/location.ts';
import { sarifLog } from '../src/sarif/sarif.ts';
import { disclosure, report } from './fixture.ts';

const { findings } = report;

const require = createRequire(import.meta.url);
// Written for draft 4 of JSON Schema; it uses nothing that draft 7 reads otherwise.
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'https://example.org/a/'));
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
const validate = ajv.compile(schema);

const RULES = [
  {
    id: 'table.children.sum',
    severity: 'error',
    title: { zh: '上级等于下级之和', en: 'A parent is the sum of its children' },
    basis: '第五条',
  },
] as const;

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly kind: string;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly {
          readonly physicalLocation: { readonly region?: object };
          readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
        }[];
        readonly partialFingerprints: object;
        readonly suppressions?: readonly object[];
      }[];
      readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly object[] }];
    },
  ];
}

function logOf(...args: Parameters<typeof sarifLog>): Log {
  return JSON.parse(JSON.stringify(sarifLog(...args)));
}

describe('a SARIF log', () => {
  test.each(['zh', 'en'] as const)('keeps the published schema of 2.1.0 (%s)', (lang) => {
    validate(logOf([{ disclosure, report }], RULES, lang));
    expect(validate.errors).toBeNull();
  });

  test('the schema is the one that refuses a log without a tool', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('each finding is a result under its rule, with its fingerprint', () => {
    const [run] = logOf([{ disclosure, report }], RULES, 'zh').runs;
    expect(run.results).toHaveLength(findings.length);
    for (const [i, result] of run.results.entries()) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(findings[i]?.rule);
      expect(result.partialFingerprints).toEqual({ 'mingzhangFinding/v1': findings[i]?.id });
      expect(result.message.text).toBe(findings[i]?.message);
    }
  });

  test('what could not be checked is open, not failed; hints are notes', () => {
    const [run] = logOf([{ disclosure, report }], RULES, 'zh').runs;
    expect(run.results.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'fail error',
      'fail warning',
      'open none',
      'fail note',
    ]);
  });

  test('a waived finding is suppressed', () => {
    const waived = { ...report, findings: findings.map((one) => ({ ...one, verdict: 'waived' as const })) };
    const log = logOf([{ disclosure, report: waived }], RULES, 'zh');
    expect(validate(log)).toBe(true);
    expect(log.runs[0].results.every(({ suppressions }) => suppressions?.length === 1)).toBe(true);
  });

  test('a repair of text is a fix, with its waiver the suppression says why', () => {
    const cell = { form: 'f', row: 'r', measure: 'm', text: '12.00', place: { line: 3, column: 2 } };
    const change = { cell, value: 1, text: '21.00', unit: '万元' } as const;
    const repair = {
      ...change,
      cause: 'swap',
      settles: 1,
      breaks: 0,
      message: '疑应为',
      messageEn: 'likely',
    } as const;
    const waiver = { reason: '口径不同', author: '甲', approver: '乙', expires: '2025-12-31' };
    const one = { ...findings[0], cells: [cell], repairs: [repair], verdict: 'waived', waiver };
    const log = logOf(
      [{ disclosure, report: { ...report, findings: [one] as Report['findings'] } }],
      RULES,
      'zh',
    );
    expect(validate(log)).toBe(true);
    expect(log.runs[0].results[0]).toMatchObject({
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 2, endColumn: 7 },
                  insertedContent: { text: '21.00' },
                },
              ],
            },
          ],
        },
      ],
      suppressions: [{ justification: expect.stringContaining('口径不同') }],
    });
  });

  test('text has line and column, other formats table, paragraph, page or sheet', () => {
    const places = [
      { line: 12, column: 3 },
      { table: 2, row: 3, cell: 4 },
      { paragraph: 7 },
      { page: 2, box: [1, 2, 3, 4] },
      { sheet: '表1', address: 'C12' },
    ] as const;
    const told = places.map((place) => {
      const one = { ...findings[1], cells: [{ form: 'f', row: 'r', measure: 'm', text: '12.00', place }] };
      const log = logOf(
        [{ disclosure, report: { ...report, findings: [one] as Report['findings'] } }],
        RULES,
        'en',
      );
      expect(validate(log)).toBe(true);
      const [location] = log.runs[0].results[0]?.locations ?? [];
      return location?.physicalLocation.region ?? location?.logicalLocations?.[1]?.fullyQualifiedName;
    });
    expect(told).toEqual([
      { startLine: 12, startColumn: 3, endColumn: 8, snippet: { text: '12.00' } },
      'table[2]/row[3]/cell[4]',
      'paragraph[7]',
      'page[2]/box[1,2,3,4]',
      'sheet[表1]/C12',
    ]);
  });

  test('what was not read and what did not run is told', () => {
    const [run] = logOf([{ disclosure, report }], RULES, 'en').runs;
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
      { descriptor: { id: 'unread.page-number' }, message: { text: 'a page number' } },
      { descriptor: { id: 'rule.not-run' }, associatedRule: { id: 'asset.table.total' } },
    ]);
  });

  test('a document that could not be read is told as an error of the run', () => {
    const log = logOf([], RULES, 'en', [{ path: 'a b.pdf', reason: '没有文字层', reasonEn: 'no text' }]);
    expect(validate(log)).toBe(true);
    expect(log.runs[0].invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'no text' } }],
    });
  });

  test('paths become URIs', () => {
    expect(artifactUri('2024/区委办 预算.docx')).toBe(
      '2024/%E5%8C%BA%E5%A7%94%E5%8A%9E%20%E9%A2%84%E7%AE%97.docx',
    );
    expect(artifactUri('/a/b.txt')).toBe('file:///a/b.txt');
    expect(artifactUri('C:\\a b\\c.txt')).toBe('file:///C:/a%20b/c.txt');
  });
});
