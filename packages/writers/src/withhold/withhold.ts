import { type Cell, type Claim, type Disclosure, type Place, placeKey } from '@mingzhang/model';
import { WITHHELD } from '../disclosure/cell-text.ts';
import { laidOut } from '../disclosure/lay-out.ts';
import { templateOf } from '../disclosure/template.ts';
import { stated } from './note.ts';
import { LEAVES_OUT, omitted } from './omit.ts';
import { Scrubber } from './scrub.ts';
import { type Secrets, secretsOf } from './secrets.ts';
import { findTarget, type Withholding } from './target.ts';

/** What was withheld and where: kept by the body, never published. It repeats nothing of what stood there. */
export interface WithholdRecord extends Withholding {
  readonly places: readonly Place[];
}

export interface Withheld {
  readonly disclosure: Disclosure;
  readonly records: readonly WithholdRecord[];
}

/**
 * Withholds projects, indicators, purchases and cells. In the disclosure given back their texts and amounts stand
 * nowhere any more: not in cells, grids, titles, sections, claims, notes, evidence or the file's name. A figure that
 * another cell prints in its own right (a total) stays. Whether the place shows 涉密 or the item is left out is the
 * template's; either way a note says that totals include it.
 *
 * @throws {RangeError} where an address names nothing.
 */
export function withhold(given: Disclosure, items: readonly Withholding[]): Withheld {
  if (items.length === 0) return { disclosure: given, records: [] };
  const disclosure = given.blocks.length > 0 ? given : laidOut(given);
  const found = items.map(({ target }) => findTarget(disclosure, target));
  const secrets = secretsOf(disclosure, found);
  const leavesOut = LEAVES_OUT[templateOf(disclosure)];
  const standing = leavesOut ? omitted(disclosure, found) : disclosure;
  const cleared = clear(standing, secrets);
  return {
    disclosure: stated(cleared, found, secrets.places, leavesOut),
    records: items.map((item, i) => ({
      ...item,
      places: (found[i]?.cells ?? []).filter(({ text }) => text !== '').map(({ place }) => place),
    })),
  };
}

/** Words of the project's own vocabulary, which no document wrote. */
const OURS = new Set([
  'kind',
  'form',
  'measure',
  'absence',
  'role',
  'side',
  'format',
  'sha256',
  'template',
  'says',
  'unit',
  'id',
  'direction',
]);

function clear(disclosure: Disclosure, secrets: Secrets): Disclosure {
  const scrubber = new Scrubber(secrets);
  const claims = disclosure.claims.filter(
    (claim) => scrubber.text(claim.text) === claim.text && !tells(claim, secrets, scrubber),
  );
  return uniqueKeys(walk({ ...disclosure, claims }, secrets, scrubber) as Disclosure);
}

/** Whether a claim's own figure is withheld, whatever its words. */
function tells({ fen, sentence }: Claim, { amounts, figures }: Secrets, scrubber: Scrubber): boolean {
  if (fen === undefined) return false;
  const size = Math.abs(fen);
  return amounts.has(size) || (figures.has(size) && scrubber.text(sentence.text) !== sentence.text);
}

/** Every text cleared, every cell at a withheld place replaced; numbers and the project's own words as they are. */
function walk(value: unknown, secrets: Secrets, scrubber: Scrubber): unknown {
  if (typeof value === 'string') return scrubber.text(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, secrets, scrubber));
  if (typeof value !== 'object' || value === null) return value;
  if (isPlaced(value)) {
    if (value.text !== '' && secrets.places.has(placeKey(value.place))) return replaced(value);
    if (value.kind === 'amount' || value.kind === 'number') return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      OURS.has(name) || name === 'place' ? item : walk(item, secrets, scrubber),
    ]),
  );
}

interface Placed {
  readonly text: string;
  readonly place: Place;
  readonly kind?: string;
}

/** A cell, or something printed at a place; a claim is said of a place and is cleared text by text. */
function isPlaced(value: object): value is Placed {
  return 'text' in value && 'place' in value && typeof value.text === 'string' && !('subject' in value);
}

/** A cell withheld, or a cell of a grid that prints it. Titles and sentences are cleared instead. */
function replaced(value: Placed): Cell | object {
  if ('row' in value && 'column' in value) return { ...value, text: WITHHELD };
  if (value.kind === undefined) return { ...value, text: WITHHELD };
  return { kind: 'absent', absence: 'withheld', text: WITHHELD, place: value.place } satisfies Cell;
}

/** Rows whose keys became alike get `#2`, `#3`. */
function uniqueKeys(disclosure: Disclosure): Disclosure {
  return {
    ...disclosure,
    tables: disclosure.tables.map((table) => {
      const met = new Map<string, number>();
      const rows = table.rows.map((row) => {
        const at = `${row.side ?? ''}/${row.key}`;
        const times = (met.get(at) ?? 0) + 1;
        met.set(at, times);
        return times === 1 ? row : { ...row, key: `${row.key}#${times}` };
      });
      return { ...table, rows };
    }),
  };
}
