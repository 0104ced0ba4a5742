import { fileURLToPath } from 'node:url';
import { check } from '@mingzhang/rules';
import { describe, expect, test } from 'vitest';
import { judge } from '../../score/judge.ts';
import { planned } from '../../score/planned.ts';
import { plant } from '../../score/plant.ts';
import { picker } from '../../score/random.ts';
import { type Source, sources } from '../../score/source.ts';

const folder = fileURLToPath(new URL('../../examples/documents/', import.meta.url));
const KINDS = ['digit', 'swap', 'point', 'column', 'name', 'year', 'sentence'];

async function judged(source: Source) {
  const faults = planned(source, 2, picker(7)).filter(({ kind }) => KINDS.includes(kind));
  const outcomes = [];
  for (const fault of faults) {
    const disclosure = await plant(source, fault.edits);
    if (disclosure !== undefined)
      outcomes.push({ kind: fault.kind, ...judge(source, fault, check(disclosure)) });
  }
  return outcomes;
}

describe('the score plants what it says it plants', () => {
  test.each(['clean.txt', 'clean.docx', 'clean.html'])('%s', async (name) => {
    const [source] = await sources([folder + name]);
    if (source === undefined) throw new Error(`${name} is not there`);
    const outcomes = await judged(source);
    expect(new Set(outcomes.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(KINDS.length - 1);
    expect(outcomes.filter(({ found, placed }) => !found || !placed)).toEqual([]);
  });
});
