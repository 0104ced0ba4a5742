import { afterAll, describe, expect, test } from 'vitest';
import { editing } from './conformance/editing.ts';
import { keeping } from './conformance/keeping.ts';
import { logging } from './conformance/logging.ts';
import { undoing } from './conformance/undoing.ts';
import { storeKinds } from './stores.ts';

const kinds = await storeKinds();
const here = kinds.filter(({ missing }) => missing === undefined);
afterAll(async () => {
  for (const { stop } of kinds) await stop();
});

test('both stores can be had where this is built', () => {
  if (process.env.CI !== undefined)
    expect(kinds.map(({ missing }) => missing)).toEqual([undefined, undefined]);
});

describe.each(kinds)('$name', (kind) => {
  if (kind.missing !== undefined) return test.skip(`cannot run here: ${kind.missing}`, () => {});
  describe('editing', () => editing(kind));
  describe('undoing', () => undoing(kind));
  describe('logging', () => logging(kind));
  describe('keeping', () => keeping(kind, here));
});
