import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Disclosure, type Paragraph, type Place, placeKey, type Repair } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import { type Fix, FixError, fix } from '@mingzhang/writers';
import { describe, expect, test } from 'vitest';

const FAULTY = fileURLToPath(new URL('../../examples/documents/faulty/', import.meta.url));
const names = readdirSync(FAULTY).filter((name) => name.endsWith('.docx'));

/** What is printed at every place. */
function printed({ blocks }: Disclosure): Map<string, string> {
  const cells = blocks.flatMap((block): Pick<Paragraph, 'place' | 'text'>[] =>
    block.kind === 'paragraph' ? [block] : block.rows.flat(),
  );
  return new Map(cells.map(({ place, text }) => [placeKey(place), text]));
}

/** The place of a paragraph as a whole, whatever its column. */
function whole(place: Place): string {
  return placeKey('paragraph' in place ? { paragraph: place.paragraph } : place);
}

function changesOf(repair: Repair) {
  return [repair, ...(repair.along ?? [])];
}

/** Undefined where it was refused: an amount of a row that is not there cannot be filled in. */
async function fixedOrNot(bytes: Uint8Array, fixes: readonly Fix[]): Promise<Uint8Array | undefined> {
  try {
    return (await fix(bytes, 'docx', fixes)).bytes;
  } catch (error) {
    if (error instanceof FixError) return undefined;
    throw error;
  }
}

describe('the first repair of every cluster of every faulty docx', () => {
  let tried = 0;

  test.each(names)('%s', async (path) => {
    const bytes = readFileSync(FAULTY + path);
    const disclosure = await read(bytes, { path });
    const { findings, clusters = [] } = check(disclosure);
    for (const { repairs, findings: ids } of clusters) {
      const [repair] = repairs;
      if (repair === undefined) continue;
      const changes = changesOf(repair);
      const fixes = changes.map(({ cell, text }) => ({ place: cell.place, before: cell.text, after: text }));
      const fixed = await fixedOrNot(bytes, fixes);
      if (fixed === undefined) {
        expect(fixes.some(({ before }) => before === '')).toBe(true);
        continue;
      }
      const again = await read(fixed, { path });
      tried++;
      const [old, now] = [printed(disclosure), printed(again)];
      const changed = [...now.keys()].filter((key) => old.get(key) !== now.get(key));
      expect(now.size).toBeGreaterThanOrEqual(old.size);
      expect(changed.sort()).toEqual([...new Set(changes.map(({ cell }) => whole(cell.place)))].sort());
      const left = check(again).findings.map(({ id }) => id);
      const compared = ids.filter((id) => findings.find((one) => one.id === id)?.actual !== undefined);
      expect(left.filter((id) => compared.includes(id))).toEqual([]);
    }
  });

  test('there were some', () => expect(tried).toBeGreaterThan(10));
});
