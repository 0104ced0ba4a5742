import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, placeKey, samePlace } from '../src/place.ts';

const n = fc.integer({ min: 1, max: 3 });
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ line: n, column: n }, { requiredKeys: ['line'] }),
  fc.record({ table: n, row: n, cell: n }),
  fc.record({ paragraph: n, column: n }, { requiredKeys: ['paragraph'] }),
  fc.record({ page: n, box: fc.tuple(n, n, n, n) }),
  fc.record({ sheet: fc.constantFrom('表1', 'a!b', 'a'), address: fc.constantFrom('A1', 'B1') }),
);

test('two places are the same exactly where they say the same', () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      const equal = JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
      expect(samePlace(a, b)).toBe(equal);
      expect(placeKey(a) === placeKey(b)).toBe(equal);
    }),
  );
});
