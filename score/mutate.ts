import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Disclosure } from '@mingzhang/model';
import { check } from '@mingzhang/rules';
import { judge } from './judge.ts';
import { type Planned, planned } from './planned.ts';
import { plant } from './plant.ts';
import { picker } from './random.ts';
import { type Outcome, scorePage } from './report.ts';
import { type Source, sources } from './source.ts';

/**
 * The project's own score: plants faults of every kind in every known document and counts what the checker finds.
 * `npm run mutate [-- FILE...] [--all] [--kinds digit,swap] [--write] [--escaped]`. Without `--all` a seeded sample of
 * each kind is planted; `--write` makes docs/score.md; `--escaped` lists what was not found or misplaced.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    kinds: { type: 'string' },
    write: { type: 'boolean', default: false },
    escaped: { type: 'boolean', default: false },
  },
});
const SEED = 20_240_101;
const SAMPLE = 15;
const most = values.all ? Number.POSITIVE_INFINITY : SAMPLE;
const kinds = values.kinds?.split(',');

async function planted(source: Source, fault: Planned): Promise<Disclosure | undefined> {
  if (fault.row === undefined) return plant(source, fault.edits);
  const { table, row } = fault.row;
  const { disclosure } = source;
  const tables = disclosure.tables.map((one, index) =>
    index === table ? { ...one, rows: one.rows.filter((_, at) => at !== row) } : one,
  );
  return { ...disclosure, tables };
}

const documents = await sources(positionals);
const outcomes: Outcome[] = [];
let left = 0;
for (const source of documents) {
  for (const fault of planned(source, most, picker(SEED))) {
    if (kinds !== undefined && !kinds.includes(fault.kind)) continue;
    const disclosure = await planted(source, fault);
    if (disclosure === undefined) left++;
    else outcomes.push({ source, fault, judgement: judge(source, fault, check(disclosure)) });
  }
  process.stderr.write(`${source.name}: ${outcomes.length} planted so far\n`);
}

const how = `${values.all ? 'Every fault was planted' : `A seeded sample of up to ${SAMPLE} faults of each kind was planted in each document`}; ${left} could not be planted because their place in the file is not certain.`;
const page = scorePage(outcomes, documents, how);
process.stdout.write(page);
if (values.write) writeFileSync(new URL('../docs/score.md', import.meta.url), page);
if (values.escaped) {
  for (const { source, fault, judgement } of outcomes) {
    if (judgement.found && judgement.placed) continue;
    const said = fault.edits.map(
      ({ place, was, now }) => `${JSON.stringify(place)} ${was} → ${now || '(blank)'}`,
    );
    const what = said.length > 0 ? said.join('; ') : JSON.stringify(fault.row);
    process.stdout.write(
      `${judgement.found ? 'misplaced' : 'not found'} ${source.name} ${fault.kind} ${fault.group} ${what}\n`,
    );
  }
}
