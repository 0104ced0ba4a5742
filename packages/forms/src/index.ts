export { codeIn } from './budget/coded.ts';
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
  LayoutColumn,
  Line,
  LineSide,
  Measure,
  MeasureKind,
  Rows,
  Side,
  Template,
  Words,
} from './form.ts';
export { CLASSES } from './form.ts';
export { isOneRow, isPrinted, layoutOf, PRINTING, put } from './printing.ts';
export { INDICATOR_COLUMNS, INDICATOR_LEVELS, PLAN_WORDS } from './projects/project-performance.ts';
export * from './registry.ts';
