import type { Difference, Draft as DraftShape, Live, ProseSection } from '@mingzhang/api';
import { type Draft, dueOf, isOpen, stateOf, stepsOf } from '@mingzhang/workspace';
import { type BoundText, bind } from '@mingzhang/writers';
import type { Checked } from './checked.ts';
import { findingShape } from './draft-shape.ts';

/** What a check says of a budget at a revision, as the API gives it. */
export function liveShape({ budget, draft, report }: Checked, today: string): Live {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, verdict } of report.findings) if (verdict === 'fail') counts[severity]++;
  const { deadline, daysLeft, basis, basisEn } = dueOf(budget, today, draft.unit);
  return {
    revision: budget.revision,
    state: stateOf(budget),
    open: isOpen(budget),
    findings: report.findings.map((finding) => findingShape(finding, draft.targets)),
    counts,
    differences: draft.differences.map(
      ({ typed, computed }): Difference => ({
        form: typed.form,
        row: typed.row,
        measure: typed.measure,
        typed: typed.fen ?? 0,
        computed,
        id: typed.id,
      }),
    ),
    steps: stepsOf(budget, draft, report).map(({ id, state, faults, missing }) => ({
      id,
      state,
      faults: { ...faults },
      missing: missing.map(({ zh, en, at, brief }) => ({
        ...{ zh, en },
        ...(at === undefined ? {} : { at: { ...at } }),
        ...(brief === undefined ? {} : { brief: { ...brief } }),
      })),
    })),
    due: { deadline, daysLeft, basis, basisEn },
    coverage: { amounts: report.coverage.amounts, checked: report.coverage.checked },
  };
}

/** The draft's heading and explanation, as the API gives them. */
export function proseShape({ disclosure, whole }: Draft): Pick<DraftShape, 'title' | 'prose'> {
  const { body, year, edition } = disclosure.document;
  return {
    title: `${body ?? ''}${year ?? ''}年${edition === 'unit' ? '单位' : '部门'}预算`,
    prose: disclosure.sections.map(
      ({ id, number, title, paragraphs }): ProseSection => ({
        id,
        number,
        title,
        paragraphs: paragraphs.map(({ text }) => ({
          text,
          figures: figuresShape(bind(text, whole, id ?? undefined).figures),
          places: [...text.matchAll(OPEN_PLACE)].map((found) => ({
            start: found.index,
            end: found.index + found[0].length,
            asks: found[1] ?? '',
          })),
        })),
      }),
    ),
  };
}

const OPEN_PLACE = /〔请填写：([^〕]*)〕/g;

export function figuresShape(figures: BoundText['figures']) {
  return figures.map(({ start, end, text, kind, cells }) => ({
    start,
    end,
    text,
    kind,
    cells: cells.map(({ form, row, measure }) => ({ form, row, measure })),
  }));
}
