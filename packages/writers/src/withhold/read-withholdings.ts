import { DisclosureJsonError, parsedJson } from '../disclosure/json.ts';
import { byKind, count, list, object, one, orNull, text } from '../disclosure/shape.ts';
import type { Withholding } from './target.ts';

const checkWithholdings = list(
  object({
    target: byKind({
      project: object({ kind: one('project'), project: count }),
      indicator: object({ kind: one('indicator'), project: count, indicator: count }),
      purchase: object({ kind: one('purchase'), row: text }),
      cell: object({
        kind: one('cell'),
        form: text,
        row: text,
        measure: text,
        'side?': one('revenue', 'expenditure'),
      }),
    }),
    reason: text,
    basis: text,
    approvedBy: orNull(text),
  }),
);

/**
 * The decisions to withhold that a body keeps as JSON: an array of what, why, on which basis, approved by whom.
 *
 * @throws {DisclosureJsonError} where something in it has another shape, or no reason or basis is given.
 */
export function readWithholdings(json: string): readonly Withholding[] {
  const value = parsedJson(json);
  const fault = checkWithholdings(value, '');
  if (fault !== undefined) throw new DisclosureJsonError(fault.at, `应为${fault.zh}`, `must be ${fault.en}`);
  const items = value as readonly Withholding[];
  for (const [i, { reason, basis }] of items.entries()) {
    if (reason.trim() === '' || basis.trim() === '')
      throw new DisclosureJsonError(`[${i}]`, '要写明原因和依据', 'must give a reason and a basis');
  }
  return items;
}
