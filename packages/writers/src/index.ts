export { annotate } from './annotated/annotate.ts';
export type { Annotated } from './annotated/annotated.ts';
export { type Batch, type BatchEntry, batchOf, type ReportSummary, summaryOf } from './batch/batch.ts';
export { batchHtml } from './batch/batch-html.ts';
export { batchWorkbook } from './batch/batch-workbook.ts';
export { DatapackageError, readDatapackage } from './datapackage/read-datapackage.ts';
export { compose, disclosureTitle } from './disclosure/compose.ts';
export { DISCLOSURE_SCHEMA, DisclosureJsonError, fromJson, toJson } from './disclosure/json.ts';
export { laidOut } from './disclosure/lay-out.ts';
export {
  contentsOf,
  type Entry,
  type Piece,
  type PrintedCell,
  type PrintedDocument,
  type PrintedHeading,
  type PrintedTable,
  type PrintedText,
} from './disclosure/printed.ts';
export {
  type Manifest,
  type Obstacle,
  type Published,
  type PublishOptions,
  publish,
  type Waiver,
} from './disclosure/publish.ts';
export { FORMATS, type Format, write } from './disclosure/write.ts';
export { chineseNumber } from './explanation/amount.ts';
export { type BoundText, bind } from './explanation/bind.ts';
export { checkExplanation } from './explanation/check-explanation.ts';
export { claimsOf } from './explanation/claims.ts';
export { explain } from './explanation/explain.ts';
export { figuresOf, type ProseFigure } from './explanation/figures.ts';
export { EXPLANATION_TITLES } from './explanation/finding.ts';
export { type StaleSentence, stale } from './explanation/stale.ts';
export type { BoundFigure, ExplainedParagraph, ExplainedSection, OpenPlace } from './explanation/told.ts';
export type { Checked, Unreadable } from './findings-workbook/checked.ts';
export { OUTPUTS, type Output, type OutputFormat } from './findings-workbook/outputs.ts';
export { type Fix, type Fixed, fix } from './fix/fix.ts';
export { type FixCode, FixError } from './fix/fix-error.ts';
export { escapeHtml } from './html-report/escape.ts';
export { htmlReport, REPORT_CSS, REPORT_JS, reportFragment } from './html-report/report-html.ts';
export { type Inspection, inspect } from './inspection/inspection.ts';
export { checkJson, type Timing } from './json/check-json.ts';
export { factsCsv } from './json/facts-csv.ts';
export { readJson } from './json/read-json.ts';
export { type Failure, unreadableJson } from './json/unreadable.ts';
export type { RuleWords } from './sarif/rules.ts';
export type { Paint, TextOptions } from './text/paint.ts';
export { textReport } from './text/report.ts';
export { type DocumentLine, documentLine, severalText } from './text/several.ts';
export { TOKENS_CSS } from './tokens/tokens.ts';
export { readWithholdings } from './withhold/read-withholdings.ts';
export { findTarget, type Withholding, type WithholdTarget } from './withhold/target.ts';
export { type Withheld, type WithholdRecord, withhold } from './withhold/withhold.ts';
export {
  countGrades,
  documentTitle,
  GRADE_ORDER,
  GRADES,
  type Grade,
  gradeOf,
  type Lang,
  messageOf,
  placesWords,
  placeWords,
} from './words.ts';
