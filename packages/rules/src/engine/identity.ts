import type { CellRef } from '@mingzhang/model';

/** Gives each finding an id: a hash of rule and addresses, never of values, with a number where both repeat. */
export function identities(): (rule: string, cells: readonly CellRef[]) => string {
  const taken = new Map<string, number>();
  return (rule, cells) => {
    let address = rule;
    for (const { form, row, measure } of cells) address += `|${form}/${row}/${measure}`;
    const times = (taken.get(address) ?? 0) + 1;
    taken.set(address, times);
    return hash(`${address}#${times}`);
  };
}

/** 64 bits of FNV-1a in two halves, as 16 hexadecimal digits. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 15), 0x85ebca6b);
  }
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
