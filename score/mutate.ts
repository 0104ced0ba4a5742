import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Disclosure, Finding } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import { amountsOf, type Target } from './amounts.ts';
import { FAULTS, type Fault } from './faults.ts';

/**
 * Plants one fault at a time in every printed amount of a text document and counts what the checker finds:
 * `node score/mutate.ts FILE.txt [--kinds digit,swap,point,blank] [--escaped]`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kinds: { type: 'string', default: 'digit' }, escaped: { type: 'boolean', default: false } },
});
const path = positionals[0] ?? 'examples/documents/clean.txt';

interface Count {
  planted: number;
  found: number;
  placed: number;
}

/** A repeatable source of whole numbers. */
function picker(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function changed(lines: readonly string[], target: Target, text: string): Uint8Array {
  const line = lines[target.line - 1] ?? '';
  const at = line.indexOf(target.text, Math.max(0, target.column - 1));
  if (at < 0) throw new Error(`line ${target.line}: “${target.text}” is not there`);
  const copy = [...lines];
  copy[target.line - 1] = line.slice(0, at) + text + line.slice(at + target.text.length);
  return new TextEncoder().encode(copy.join('\n'));
}

function serious(disclosure: Disclosure): Finding[] {
  return check(disclosure).findings.filter(
    ({ severity, verdict }) => severity !== 'hint' && verdict === 'fail',
  );
}

function signature({ rule, message, id }: Finding): string {
  return `${rule} ${id} ${message}`;
}

const bytes = readFileSync(path);
const lines = new TextDecoder().decode(bytes).split('\n');
const clean = await read(bytes, { path });
const known = new Set(serious(clean).map(signature));
const counts = new Map<string, Count>();
const escaped: string[] = [];
const chosen = new Set(values.kinds.split(','));

async function plant(target: Target, fault: Fault, text: string): Promise<void> {
  const findings = serious(await read(changed(lines, target, text), { path }));
  const fresh = findings.filter((finding) => !known.has(signature(finding)));
  const placed = fresh.some(({ cells }) =>
    cells.some(({ place }) => 'line' in place && place.line === target.line),
  );
  for (const key of [`${fault.kind} ${target.group}`, `${fault.kind} all`]) {
    const count = counts.get(key) ?? { planted: 0, found: 0, placed: 0 };
    counts.set(key, {
      planted: count.planted + 1,
      found: count.found + (fresh.length > 0 ? 1 : 0),
      placed: count.placed + (placed ? 1 : 0),
    });
  }
  if (fresh.length === 0 || !placed) {
    escaped.push(
      `${fresh.length === 0 ? 'not found ' : 'misplaced '} ${fault.kind} ${target.group} line ${target.line}: ${target.text} → ${text || '(blank)'}`,
    );
  }
}

for (const fault of FAULTS.filter(({ kind }) => chosen.has(kind))) {
  const pick = picker(20_240_101);
  for (const target of amountsOf(clean)) {
    for (const text of fault.apply(target.text, pick)) await plant(target, fault, text);
  }
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
console.log('fault  where                                   planted   found      placed (of found)');
for (const [key, { planted, found, placed }] of counts) {
  const [kind = '', where = ''] = key.split(' ');
  console.log(
    `${kind.padEnd(6)} ${where.padEnd(38)} ${String(planted).padStart(7)}   ${share(found, planted).padStart(7)}    ${share(placed, found).padStart(7)}`,
  );
}
if (values.escaped || escaped.length <= 60) for (const line of escaped) console.log(line);
else console.log(`${escaped.length} escaped or misplaced; --escaped lists them`);
