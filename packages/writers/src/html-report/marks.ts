import type { CellRef, Disclosure, Finding, GridCell } from '@mingzhang/model';
import type { Atlas } from '../locate/atlas.ts';
import { type Group, groupFindings } from '../locate/groups.ts';
import { type Stretch, sentenceOf } from '../locate/sentence.ts';
import { GRADE_ORDER, type Grade, gradeOf } from '../words.ts';

/** A marked cell or sentence: its anchor, and the findings that speak of it, gravest first. */
export interface Mark {
  readonly id: string;
  readonly grade: Grade;
  /** Whether some finding names it as the place at fault, not only as a part of the sum. */
  readonly primary: boolean;
  /** A blank that is only a part of sums: an anchor, not shown. */
  readonly quiet: boolean;
  /** Numbers of its findings. */
  readonly findings: readonly number[];
  /** Of a sentence: the words spoken of. */
  readonly words: readonly string[];
}

/** The marks of one document, and its findings numbered as they are listed. */
export interface Marks {
  readonly groups: readonly { readonly group: Group; readonly numbers: readonly number[] }[];
  readonly ofCell: (cell: GridCell) => Mark | undefined;
  /** Marked stretches of a paragraph, in order, none overlapping. */
  readonly ofParagraph: (block: number) => readonly (Stretch & { readonly mark: Mark })[];
  /** Where a reference of a finding leads, or undefined where the document prints nothing there. */
  readonly anchorOf: (ref: CellRef) => string | undefined;
}

interface Member {
  readonly number: number;
  readonly grade: Grade;
  readonly primary: boolean;
  readonly quiet: boolean;
}

interface Draft {
  readonly id: string;
  readonly words: Set<string>;
  readonly members: Member[];
}

export function marksOf(disclosure: Disclosure, findings: readonly Finding[], atlas: Atlas): Marks {
  let number = 0;
  const groups = groupFindings(disclosure, findings, atlas).map((group) => ({
    group,
    numbers: group.findings.map(() => ++number),
  }));
  const cells = new Map<GridCell, Draft>();
  const stretches = new Map<number, (Stretch & { draft: Draft })[]>();
  const anchors = new Map<CellRef, string>();
  let anchor = 0;
  const draftOf = (): Draft => ({ id: `c-${++anchor}`, words: new Set(), members: [] });
  for (const { group, numbers } of groups) {
    group.findings.forEach((finding, i) => {
      finding.cells.forEach((ref, position) => {
        const draft = draftFor(ref);
        if (draft === undefined) return;
        anchors.set(ref, draft.id);
        draft.words.add(ref.text);
        draft.members.push({
          number: numbers[i] ?? 0,
          grade: gradeOf(finding),
          primary: position === 0,
          quiet: position > 0 && finding.cells.length > 2 && ref.text.trim() === '',
        });
      });
    });
  }
  return {
    groups,
    ofCell: (cell) => finished(cells.get(cell)),
    ofParagraph: (block) =>
      (stretches.get(block) ?? []).flatMap(({ from, to, draft }) => {
        const mark = finished(draft);
        return mark === undefined ? [] : [{ from, to, mark }];
      }),
    anchorOf: (ref) => anchors.get(ref),
  };

  function draftFor(ref: CellRef): Draft | undefined {
    const spot = atlas.spot(ref);
    const block = spot === undefined ? undefined : atlas.blocks[spot.block];
    if (spot === undefined || block === undefined) return undefined;
    if (block.kind === 'grid') {
      const cell = spot.cell ?? block.rows[0]?.[0];
      if (cell === undefined) return undefined;
      const draft = cells.get(cell) ?? draftOf();
      cells.set(cell, draft);
      return draft;
    }
    const known = stretches.get(spot.block) ?? [];
    const { from, to } = sentenceOf(block.text, ref);
    const overlapping = known.filter((other) => other.from < to && from < other.to);
    const draft = overlapping[0]?.draft ?? draftOf();
    const apart = known.filter((other) => !overlapping.includes(other));
    for (const other of overlapping.slice(1)) merge(draft, other.draft);
    const whole = {
      from: Math.min(from, ...overlapping.map((other) => other.from)),
      to: Math.max(to, ...overlapping.map((other) => other.to)),
      draft,
    };
    stretches.set(
      spot.block,
      [...apart, whole].sort((a, b) => a.from - b.from),
    );
    return draft;
  }

  function merge(into: Draft, from: Draft): void {
    into.members.push(...from.members);
    for (const word of from.words) into.words.add(word);
    for (const [ref, id] of anchors) if (id === from.id) anchors.set(ref, into.id);
  }
}

function finished(draft: Draft | undefined): Mark | undefined {
  if (draft === undefined) return undefined;
  const members = draft.members.toSorted(
    (a, b) =>
      Number(b.primary) - Number(a.primary) || GRADE_ORDER.indexOf(a.grade) - GRADE_ORDER.indexOf(b.grade),
  );
  const gravest = members[0];
  if (gravest === undefined) return undefined;
  return {
    id: draft.id,
    grade: gravest.grade,
    primary: gravest.primary,
    quiet: members.every(({ quiet }) => quiet),
    findings: [...new Set(members.map(({ number }) => number))],
    words: [...draft.words],
  };
}
