import { type CellRef, type Finding, type Place, placeKey } from '@mingzhang/model';
import { waiverWords } from '../sarif/waiver.ts';
import { GRADE_ORDER, GRADES, gradeOf } from '../words.ts';

/** Who writes into a document that was given. */
export const AUTHOR = '明账 Mingzhang';

/** All that is to be said at one place of the source, gravest first. */
interface Note {
  /** What `anchor` gave for it. */
  readonly key: string;
  readonly place: Place;
  readonly findings: readonly Finding[];
}

export interface Notes {
  readonly placed: readonly Note[];
  /** What is said of the whole document, or of places the source has not. */
  readonly whole: readonly Finding[];
}

/**
 * Findings by the place they are noted at: the place at fault, the place it disagrees with where that is in another
 * table or in the text, and the cell that the likeliest repair would change. `anchor` gives one key to places that cannot be told apart in the source,
 * or undefined for a place the source has not.
 */
export function notesOf(
  findings: readonly Finding[],
  anchor: (ref: CellRef) => string | undefined = ({ place }) => placeKey(place),
): Notes {
  const placed = new Map<string, { key: string; place: Place; findings: Set<Finding> }>();
  const whole: Finding[] = [];
  for (const finding of findings) {
    let found = false;
    for (const ref of placesAt(finding)) {
      const key = anchor(ref);
      if (key === undefined) continue;
      found = true;
      const note = placed.get(key);
      if (note === undefined) placed.set(key, { key, place: ref.place, findings: new Set([finding]) });
      else note.findings.add(finding);
    }
    if (!found) whole.push(finding);
  }
  return {
    placed: [...placed.values()].map((note) => ({ ...note, findings: gravestFirst([...note.findings]) })),
    whole: gravestFirst(whole),
  };
}

function placesAt({ cells, repairs = [] }: Finding): readonly CellRef[] {
  const [first, second] = cells;
  const repaired = repairs[0]?.cell;
  if (first === undefined) return [];
  return [
    first,
    ...(second !== undefined && second.form !== first.form ? [second] : []),
    ...(repaired === undefined ? [] : [repaired]),
  ];
}

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => GRADE_ORDER.indexOf(gradeOf(a)) - GRADE_ORDER.indexOf(gradeOf(b)));
}

/** More than this at one place is counted, not written out. */
const MOST = 20;

/** The lines of a note: each finding with its grade, and what it rests on. */
export function noteLines(findings: readonly Finding[]): readonly string[] {
  const shown = findings.slice(0, MOST);
  const lines = shown.flatMap((finding, i) => {
    const number = findings.length > 1 ? `${i + 1}. ` : '';
    return [
      `${number}【${GRADES[gradeOf(finding)].zh}】${finding.message}`,
      ...repairLines(finding),
      `依据：${finding.basis}（${finding.rule}）`,
    ];
  });
  return findings.length > MOST ? [...lines, `另有 ${findings.length - MOST} 项，见核对报告。`] : lines;
}

function repairLines({ repairs = [], waiver }: Finding): readonly string[] {
  const [repair] = repairs;
  return [
    ...(repair === undefined ? [] : [`改正：${repair.message}`]),
    ...(waiver === undefined ? [] : [waiverWords(waiver)]),
  ];
}

/** The lines of the note at the head of the document. */
export function wholeLines(findings: readonly Finding[]): readonly string[] {
  return [`以下 ${findings.length} 项针对全文，或所在位置无法加批注：`, ...noteLines(findings)];
}
