export * from './equations.ts';
export { FINAL_SECTIONS } from './explanation/final-sections.ts';
export * from './explanation/section.ts';
export * from './explanation/sections.ts';
export type {
  CellAddress,
  ItemsOf,
  ParagraphTemplate,
  Phrase,
  SectionTemplate,
} from './explanation/template.ts';
export { explanationOf } from './explanation/templates.ts';
export type {
  Balance,
  Form,
  Layout,
  Line,
  LineSide,
  Measure,
  MeasureKind,
  Rows,
  Side,
  Template,
  Words,
} from './form.ts';
export { INDICATOR_COLUMNS, INDICATOR_LEVELS, PLAN_WORDS } from './projects/project-performance.ts';
export * from './registry.ts';
