/** A single property modifier: what it sets, and where in the bytes its operand begins and ends. */
export interface Sprm {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

const TABLE_DEFINITION = 0xd608;
const CHANGE_TABS = 0xc615;
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** The modifiers of a property list in order (MS-DOC 2.2.5.1); a list cut short ends early. */
export function* sprmsOf(view: DataView, start: number, end: number): Generator<Sprm> {
  let at = start;
  while (at + 3 <= end) {
    const code = view.getUint16(at, true);
    const operand = at + 2;
    const size = SIZES[code >> 13] || variableSize(view, code, operand, end);
    if (operand + size > end) return;
    yield { code, start: operand, end: operand + size };
    at = operand + size;
  }
}

function variableSize(view: DataView, code: number, operand: number, end: number): number {
  if (code === TABLE_DEFINITION) return operand + 2 > end ? 2 : view.getUint16(operand, true) + 1;
  const size = view.getUint8(operand);
  if (code !== CHANGE_TABS || size !== 0xff) return size + 1;
  const deleted = operand + 2 > end ? 0 : view.getUint8(operand + 1);
  const addedAt = operand + 2 + deleted * 4;
  return addedAt >= end ? end : 3 + deleted * 4 + view.getUint8(addedAt) * 3;
}
