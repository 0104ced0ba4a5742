import { explanationOf } from '@mingzhang/forms';
import { type Edit, type Fields, type Finding, type Report, recordKey, replay } from '@mingzhang/model';
import type { Act, Budget, OpenConflict, State } from '../../src/index.ts';

export const TODAY = '2026-02-20';

/**
 * A department's budget of 2026, its records in a line each, `table id field=value …`; an amount, a position and a
 * revision are numbers:
 *
 *     budgetLines a unit=201001 functional=2013101 source=general nature=operating fen=100
 *     submissions s state=submitted
 */
export function budget(source: string, { year = 'open', revision = 9 } = {}): Budget {
  const home = { department: '201', year: '2026' };
  const records = new Map(
    lines(source).map(([table = '', id = '', ...fields]): [string, Fields] => [
      recordKey(table, id),
      { ...home, ...Object.fromEntries(fields.map(field)) },
    ]),
  );
  return {
    revision,
    department: { id: '201', division: '139901', code: '201', name: '区委办', template: 'hebei' },
    division: { id: '139901', name: '鹿鸣区' },
    year: { id: '2026', state: year as Budget['year']['state'], approvedOn: '2026-01-20' },
    units: [
      {
        id: '201001',
        department: '201',
        code: '201001',
        name: '本级',
        nature: 'administrative',
        position: 1,
      },
    ],
    approvals: [],
    records,
  };
}

/** One line that money stands in, so that there is something to submit. */
export const LINE =
  'budgetLines a unit=201001 functional=2013101 departmental=30201 source=general nature=operating fen=100';

const SECTIONS = explanationOf('hebei').map(({ section }) => section);

/** Words in every section of the explanation. */
export const WORDS = SECTIONS.map(
  (section, i) => `explanations said-${i} section=${section} position=${i} text=写明。`,
).join('\n');

/** As much as may be submitted: a line of money, and the words. */
export const WORK = `${LINE}\n${WORDS}`;

/** The same budget in a state. */
export function inState(state: State, more = ''): Budget {
  return budget(`${WORK}\nsubmissions s state=${state} note=\n${more}`);
}

function lines(source: string): string[][] {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/));
}

const NUMBERS = new Set(['fen', 'step', 'position', 'signedRevision']);

function field(pair: string): [string, string | number] {
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  return [name, NUMBERS.has(name) ? Number(value) : value];
}

/** A report in a line a finding: `severity verdict rule [form/row/measure [text]]`. */
export function report(source = ''): Report {
  const findings = lines(source).map(
    ([severity, verdict, rule = '', at, text = ''], i): Finding => ({
      id: `finding-${i + 1}`,
      rule,
      severity: severity as Finding['severity'],
      verdict: verdict as Finding['verdict'],
      message: `${rule}不对`,
      messageEn: `${rule} is wrong`,
      basis: '',
      cells: at === undefined ? [] : [cellAt(at, text)],
    }),
  );
  return {
    findings,
    verdicts: { pass: 0, fail: findings.length, cannotCheck: 0, waived: 0 },
    coverage: { amounts: 0, checked: 0, untouched: [] },
    notRun: [],
  };
}

function cellAt(address: string, text: string) {
  const [form = '', row = '', measure = ''] = address.split('/');
  return { form, row, measure, text, place: { line: 1 } };
}

/** Somebody at work: `clerk`, or `reviewer 请核对` with a note. */
export function by(words: string, more: Partial<Act> = {}): Act {
  const [role = '', note = ''] = words.split(' ');
  return { user: role, role: role as Act['role'], note, today: TODAY, conflicts: [], changed: 1, ...more };
}

/** An open conflict of one field. */
export function conflict(table: string, id: string): OpenConflict {
  const yours = { kind: 'set', table, id, field: 'fen', before: 1, after: 2 } as const;
  return { yours, theirs: { fen: 3 }, revision: 7, who: 'li', at: '' };
}

/** The budget after an edit. */
export function after(before: Budget, edit: Edit): Budget {
  return { ...before, records: replay([edit], before.records), revision: before.revision + 1 };
}
