import { type Cause, type CellRef, type Finding, type Place, placeKey, type Report } from '@mingzhang/model';
import type { Kind, Planned } from './planned.ts';
import { type Source, serious, signature } from './source.ts';

/** What came of one planted fault. */
export interface Judgement {
  readonly found: boolean;
  /** A finding points at the changed cell itself (line and column), or at the sentence, or at the table that lost a row; of two faults, at both. */
  readonly placed: boolean;
  /** Whether a repair is proposed, whether the first is of the changed cell, and whether its cause is named rightly. */
  readonly proposed: boolean;
  readonly repaired: boolean;
  readonly named: boolean;
  readonly rules: readonly string[];
}

const CAUSES: Readonly<Partial<Record<Kind, readonly Cause[]>>> = {
  digit: ['digit'],
  swap: ['swap'],
  point: ['point'],
  sign: ['sign'],
  blank: ['blank'],
  unit: ['unit'],
  row: ['row'],
  column: ['shifted'],
  sentence: ['sign'],
};

export function judge(source: Source, fault: Planned, report: Report): Judgement {
  const fresh = serious(report).filter((finding) => !source.known.has(signature(finding)));
  const parts = (fault.parts ?? [fault]).map(({ kind, ...part }) => ({
    kind,
    touches: touching(source, { kind, ...part }),
  }));
  const first = firstRepair(fresh, report);
  const changed = first === undefined ? [] : [first, ...(first.along ?? [])];
  const repaired = parts.filter(({ touches }) => changed.some(({ cell }) => touches(cell)));
  return {
    found: fresh.length > 0,
    placed: parts.every(({ touches }) => fresh.some(({ cells }) => cells.some(touches))),
    proposed: first !== undefined,
    repaired: repaired.length > 0,
    named: repaired.some(({ kind }) => first !== undefined && CAUSES[kind]?.includes(first.cause) === true),
    rules: [...new Set(fresh.map(({ rule }) => rule))],
  };
}

/** The likeliest repair of the cluster that holds most of the findings. */
function firstRepair(fresh: readonly Finding[], { clusters = [] }: Report) {
  const ids = new Set(fresh.map(({ id }) => id));
  const held = clusters
    .map(({ findings, repairs }) => ({ count: findings.filter((id) => ids.has(id)).length, repairs }))
    .filter(({ count, repairs }) => count > 0 && repairs.length > 0);
  return held.sort((a, b) => b.count - a.count)[0]?.repairs[0];
}

function touching({ disclosure }: Source, { kind, edits, row }: Planned): (cell: CellRef) => boolean {
  if (row !== undefined) {
    const form = disclosure.tables[row.table]?.form;
    return (cell) => cell.form === form;
  }
  const exact = new Set(
    edits.filter(({ prose }) => !prose || !LOOSE.has(kind)).map(({ place }) => placeKey(place)),
  );
  const near = new Set(
    edits.filter(({ prose }) => prose && LOOSE.has(kind)).map(({ place }) => passageKey(place)),
  );
  return ({ place }) => exact.has(placeKey(place)) || near.has(passageKey(place));
}

/** Kinds whose changed words are gone or are no figure: the sentence counts. */
const LOOSE: ReadonlySet<Kind> = new Set(['blank', 'sign', 'year', 'sentence']);

function passageKey(place: Place): string {
  if ('line' in place) return `line ${place.line}`;
  return 'paragraph' in place ? `paragraph ${place.paragraph}` : placeKey(place);
}
