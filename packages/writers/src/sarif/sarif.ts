import type { CellRef, Finding, Repair, WaiverNote } from '@mingzhang/model';
import type { Checked, Unreadable } from '../findings-workbook/checked.ts';
import { type Lang, messageOf } from '../words.ts';
import { artifactUri, type Location, locationOf, logicalLocations } from './location.ts';
import { LEVELS, type RuleWords, reportingDescriptors, translation } from './rules.ts';
import { waiverWords } from './waiver.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0-rtm.5.json';
const LANGUAGE = { zh: 'zh-CN', en: 'en-US' } as const;
/** More than this of the cells a finding speaks of are not listed beside it. */
const MOST_RELATED = 100;

/**
 * Findings as a SARIF 2.1.0 log with one run over all documents: the rule book in both languages, each finding with
 * its place (line and column of text; table and cell, paragraph, page and box or sheet and address of other formats),
 * what was not read as notifications, waived findings as suppressed ones.
 */
export function sarifLog(
  checked: readonly Checked[],
  rules: readonly RuleWords[],
  lang: Lang,
  unreadable: readonly Unreadable[] = [],
): object {
  const listed = withUnlisted(rules, checked);
  const indexOf = new Map(listed.map(({ id }, i) => [id, i]));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mingzhang',
            fullName: 'Mingzhang 明账',
            language: LANGUAGE[lang],
            rules: reportingDescriptors(listed, lang),
          },
        },
        language: LANGUAGE[lang],
        translations: [translation(listed, lang === 'zh' ? 'en' : 'zh')],
        columnKind: 'utf16CodeUnits',
        artifacts: checked.map(({ disclosure: { source } }) => ({
          location: { uri: artifactUri(source.path) },
          roles: ['analysisTarget'],
          hashes: { 'sha-256': source.sha256 },
        })),
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: [
              ...unreadable.map((one) => failed(one, lang)),
              ...checked.flatMap((one, index) => notifications(one, index, lang)),
            ],
          },
        ],
        results: checked.flatMap(({ disclosure, report }, index) =>
          report.findings.map((finding) =>
            resultOf(finding, { uri: artifactUri(disclosure.source.path), index }, indexOf, lang),
          ),
        ),
        properties: {
          documents: checked.map(({ report: { verdicts, coverage } }, index) => ({
            index,
            verdicts,
            amounts: coverage.amounts,
            checked: coverage.checked,
          })),
        },
      },
    ],
  };
}

/** Every rule that findings name, so that each result has its rule. */
function withUnlisted(rules: readonly RuleWords[], checked: readonly Checked[]): readonly RuleWords[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { rule: id, severity, basis } of checked.flatMap(({ report }) => report.findings)) {
    if (!known.has(id)) known.set(id, { id, severity, basis, title: { zh: id, en: id } });
  }
  return [...known.values()];
}

interface Artifact {
  readonly uri: string;
  readonly index: number;
}

function resultOf(finding: Finding, artifact: Artifact, indexOf: ReadonlyMap<string, number>, lang: Lang) {
  const { rule, severity, verdict, cells, id, actual, expected, unit, basis, cluster, repairs, waiver } =
    finding;
  const [first, ...others] = cells;
  const unchecked = verdict === 'cannot-check';
  return {
    ruleId: rule,
    ruleIndex: indexOf.get(rule) ?? -1,
    kind: unchecked ? 'open' : 'fail',
    level: unchecked ? 'none' : LEVELS[severity],
    message: { text: messageOf(finding, lang) },
    locations: [
      first === undefined ? { physicalLocation: { artifactLocation: artifact } } : placed(first, artifact),
    ],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.slice(0, MOST_RELATED).map((ref, i) => ({
            id: i + 1,
            ...placed(ref, artifact),
            message: { text: `${ref.form}/${ref.row}/${ref.measure}：${ref.text}` },
          })),
        }),
    partialFingerprints: { 'mingzhangFinding/v1': id },
    ...(repairs === undefined ? {} : { fixes: repairs.flatMap((repair) => fixOf(repair, artifact, lang)) }),
    ...(verdict === 'waived' ? { suppressions: [suppression(waiver)] } : {}),
    properties: {
      messages: { zh: finding.message, en: finding.messageEn },
      basis,
      verdict,
      ...(actual === undefined ? {} : { actualFen: actual }),
      ...(expected === undefined ? {} : { expectedFen: expected }),
      ...(unit === undefined ? {} : { unit }),
      ...(cluster === undefined ? {} : { cluster }),
      ...(repairs === undefined
        ? {}
        : { repairs: repairs.map(({ message, messageEn }) => ({ zh: message, en: messageEn })) }),
      ...(others.length > MOST_RELATED ? { cells: cells.length } : {}),
    },
  };
}

function suppression(waiver: WaiverNote | undefined): object {
  const accepted = { kind: 'external', status: 'accepted' };
  return waiver === undefined ? accepted : { ...accepted, justification: waiverWords(waiver) };
}

/** A repair as a change of the text itself, where the file is text and something is printed there. */
function fixOf(repair: Repair, artifactLocation: Artifact, lang: Lang): readonly object[] {
  const replacements = [repair, ...(repair.along ?? [])].map(({ cell: { place, text: printed }, text }) =>
    'line' in place && place.column !== undefined && printed !== ''
      ? {
          deletedRegion: {
            startLine: place.line,
            startColumn: place.column,
            endColumn: place.column + printed.length,
          },
          insertedContent: { text },
        }
      : undefined,
  );
  if (replacements.some((replacement) => replacement === undefined)) return [];
  const description = { text: lang === 'zh' ? repair.message : repair.messageEn };
  return [{ description, artifactChanges: [{ artifactLocation, replacements }] }];
}

function placed(ref: CellRef, artifact: Artifact): Location {
  return { ...locationOf(ref.place, artifact, ref.text), logicalLocations: logicalLocations(ref) };
}

function failed({ path, reason, reasonEn }: Unreadable, lang: Lang) {
  return {
    descriptor: { id: 'document.unreadable' },
    level: 'error',
    message: { text: lang === 'zh' ? reason : reasonEn },
    locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(path) } } }],
  };
}

/** What was not read, and which rules could not run: never silent. */
function notifications({ disclosure, report }: Checked, index: number, lang: Lang) {
  const artifact = { uri: artifactUri(disclosure.source.path), index };
  return [
    ...disclosure.unread.map(({ code, reason, reasonEn, place }) => ({
      descriptor: { id: `unread.${code}` },
      level: 'note',
      message: { text: lang === 'zh' ? reason : reasonEn },
      locations: [locationOf(place, artifact)],
    })),
    ...report.notRun.map(({ rule, why, whyEn }) => ({
      descriptor: { id: 'rule.not-run' },
      associatedRule: { id: rule },
      level: 'note',
      message: { text: `${rule}: ${lang === 'zh' ? why : whyEn}` },
    })),
  ];
}
