import { explainCell } from '@mingzhang/rules';
import { explainFrom, linesBehind, repairEdit } from '@mingzhang/workspace';
import { stale } from '@mingzhang/writers';
import { Refusal } from '../http/refusal.ts';
import { figuresShape } from '../live/live-shape.ts';
import { editedBudget } from './budget.ts';
import { budgetOf } from './budget-of.ts';
import { committed } from './committed.ts';
import type { Handlers } from './handler.ts';

export const draft: Handlers<'explainCell' | 'readProse' | 'applyRepair'> = {
  async explainCell({ house, params, query }) {
    const { budget, draft } = await (await budgetOf(house, params)).checked();
    const explained = explainCell(draft.whole, query);
    if (explained === undefined) throw new Refusal('not-found');
    return {
      name: { zh: explained.name.zh, en: explained.name.en },
      text: explained.cell.text,
      statements: explained.statements.map(({ zh, en, rule, title, role, verdict, cells }) => ({
        ...{ zh, en, rule, role, verdict },
        title: { zh: title.zh, en: title.en },
        cells: cells.map(({ form, row, measure, text }) => ({ form, row, measure, text })),
      })),
      lines: linesBehind(budget, query).map(({ table, id }) => ({
        ...{ table, id },
        fen: Number(budget.records.get(`${table}/${id}`)?.fen ?? 0),
      })),
    };
  },

  async readProse({ house, params, query: { unit } }) {
    const live = await budgetOf(house, params);
    const { budget, draft } = await live.checked();
    if (unit !== undefined && !budget.units.some(({ id }) => id === unit)) throw new Refusal('not-found');
    // last year's disclosure is the department's: of a unit's changes it says nothing
    const previous = unit === undefined ? await live.previous() : undefined;
    return {
      sections: explainFrom(budget, previous, unit === undefined ? {} : { unit }).map(
        ({ id, number, title, paragraphs }) => ({
          ...{ id, number, title },
          paragraphs: paragraphs.map(({ text, figures, places }) => ({
            text,
            figures: figuresShape(figures),
            places: places.map(({ start, end, asks }) => ({ start, end, asks })),
          })),
        }),
      ),
      stale:
        previous === undefined
          ? []
          : stale(previous, draft.disclosure).map(({ section, sentence }) => ({
              section,
              sentence: sentence.text,
            })),
    };
  },

  applyRepair({ house, person, params, body: { finding, repair } }) {
    return editedBudget(house, params, undefined, async (live) => {
      const { budget, draft, report } = await live.checked();
      const chosen = report.findings.find(({ id }) => id === finding)?.repairs?.[repair];
      if (chosen === undefined) throw new Refusal('no-such-repair');
      const planned = repairEdit(budget, draft, chosen);
      if (planned.kind === 'lost')
        throw new Refusal('no-such-repair', [{ code: 'lost', zh: planned.zh, en: planned.en }]);
      if (planned.kind === 'computed') throw computed(planned.lines);
      const { department } = params;
      return committed(house, {
        who: person.id,
        department,
        why: chosen.message.slice(0, 500),
        edit: planned.edit,
      });
    });
  },
};

function computed(lines: readonly { readonly table: string; readonly id: string }[]): Refusal {
  return new Refusal('obstacles', [
    {
      code: 'computed',
      zh: `这一格由 ${lines.length} 条明细汇总而来，不能直接改；请打开明细，改正其中有误的一条。`,
      en: `This cell adds up ${lines.length} lines and cannot be set. Open the lines and correct the wrong one.`,
    },
    ...lines.slice(0, 50).map(({ table, id }) => ({
      ...{ code: 'line', zh: `明细 ${id}`, en: `Line ${id}`, place: `${table}/${id}` },
      at: { table, id },
    })),
  ]);
}
