import { describe, expect, test } from 'vitest';
import { type Budget, type Plan, plan, type State, stateOf, type Transition } from '../../src/index.ts';
import { after, budget, by, conflict, inState, report, WORDS, WORK } from './workflow-language.ts';

const ROLES = ['clerk', 'head', 'reviewer', 'administrator', 'auditor', 'public'] as const;

/**
 * Every state, transition and role. A word is the state it leads to; `-` is refused to that role, `x` in that state,
 * `X` both.
 */
const CHART = `
  state     transition  clerk      head       reviewer   administrator  auditor  public
  preparing submit      submitted  -          -          -              -        -
  preparing withdraw    x          X          X          X              X        X
  preparing sign        -          preparing  -          -              -        -
  preparing return      X          X          x          X              X        X
  preparing approve     X          X          x          X              X        X
  preparing publish     X          X          x          X              X        X
  preparing reopen      X          X          X          x              X        X
  returned  submit      submitted  -          -          -              -        -
  returned  withdraw    x          X          X          X              X        X
  returned  sign        -          returned   -          -              -        -
  returned  return      X          X          x          X              X        X
  returned  approve     X          X          x          X              X        X
  returned  publish     X          X          x          X              X        X
  returned  reopen      X          X          X          x              X        X
  submitted submit      x          X          X          X              X        X
  submitted withdraw    preparing  -          -          -              -        -
  submitted sign        -          submitted  -          -              -        -
  submitted return      -          -          returned   -              -        -
  submitted approve     -          -          approved   -              -        -
  submitted publish     X          X          x          X              X        X
  submitted reopen      -          -          -          preparing      -        -
  approved  submit      x          X          X          X              X        X
  approved  withdraw    x          X          X          X              X        X
  approved  sign        X          x          X          X              X        X
  approved  return      -          -          returned   -              -        -
  approved  approve     X          X          x          X              X        X
  approved  publish     -          -          published  -              -        -
  approved  reopen      -          -          -          preparing      -        -
  published submit      x          X          X          X              X        X
  published withdraw    x          X          X          X              X        X
  published sign        X          x          X          X              X        X
  published return      X          X          x          X              X        X
  published approve     X          X          x          X              X        X
  published publish     X          X          x          X              X        X
  published reopen      -          -          -          preparing      -        -
`;

const MARKS: Readonly<Record<string, readonly string[]>> = {
  '-': ['wrong-role'],
  x: ['wrong-state'],
  X: ['wrong-role', 'wrong-state'],
};

const CASES = CHART.trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [state, transition, ...answers] = line.trim().split(/\s+/);
    return ROLES.map(
      (role, i) => [state as State, transition as Transition, role, answers[i] ?? ''] as const,
    );
  });

/** The state it comes to, or the codes of what stands in the way. */
function outcome(before: Budget, planned: Plan): State | readonly string[] {
  if (planned.kind === 'refused') return planned.obstacles.map(({ code }) => code);
  return stateOf(after(before, planned.edit));
}

/** The lines of what stands in the way: `code place`. */
function obstacles(planned: Plan): string[] {
  if (planned.kind === 'edit') return [];
  return planned.obstacles.map(({ code, at = {} }) => [code, ...Object.values(at)].join(' '));
}

test('the chart says every state, transition and role once', () => {
  expect(new Set(CASES.map(([state, transition, role]) => `${state} ${transition} ${role}`)).size).toBe(
    5 * 7 * 6,
  );
});

test.each(CASES)('%s: %s by the %s', (state, transition, role, answer) => {
  const before = inState(state);
  const planned = plan(before, report(), transition, by(`${role} 说明`));
  expect(outcome(before, planned)).toEqual(MARKS[answer] ?? answer);
});

test.each(['closed', 'preparing'])('a year that is %s allows nothing', (year) => {
  const before = budget(`${WORK}\nsubmissions s state=submitted note=`, { year });
  expect(outcome(before, plan(before, report(), 'withdraw', by('clerk')))).toEqual(['year-closed']);
});

describe('submitting', () => {
  const submit = (source: string, findings = '', conflicts = [conflict('none', 'none')].slice(1)) =>
    obstacles(plan(budget(source), report(findings), 'submit', by('clerk', { conflicts })));

  test('a department without a record of its state is being prepared', () => {
    const before = budget(WORK);
    const planned = plan(before, report(), 'submit', by('clerk'));
    expect(outcome(before, planned)).toBe('submitted');
    expect(planned).toMatchObject({ edit: [{ kind: 'add', table: 'submissions', id: '201-2026' }] });
  });

  test('takes something to submit', () => {
    expect(submit('')).toEqual(['nothing-there']);
  });

  test('an error stands in the way; what is waived, not checked or less grave does not', () => {
    const findings = `
      error fail table.measures.sum expenditure-summary/total/basic
      error waived table.lines.sum expenditure-summary/total/project
      error cannot-check code.list.known expenditure-summary/total/project
      warning fail text.year.wrong text/overall/paragraph-1
      error fail form.section.missing
      error fail text.amount.cell text/overall/paragraph-2`;
    expect(submit(WORK, findings)).toEqual([
      'finding expenditure-summary total basic',
      'finding',
      'finding overall paragraph-2',
    ]);
  });

  test('open places stand in the way once each, in the record they are in', () => {
    const source = `${WORK}
      explanations p section=overall position=1 text=增加3.00万元，主要是〔请填写：增减原因〕，〔请填写：其他〕
      projects q unit=201001 name=会议 purpose=〔请填写：用途〕 continuing=new position=1`;
    const findings = 'error fail explanation.reason.missing text/overall/paragraph-1 〔请填写：增减原因〕';
    expect(submit(source, findings)).toEqual([
      'no-indicators projects q',
      'open-place explanations p overall',
      'open-place explanations p overall',
      'open-place projects q',
    ]);
  });

  test('a required section without words and a project without indicators stand in the way', () => {
    const spoken = WORK.split('\n').filter((one) => !/section=(?:glossary|special-funds) /.test(one));
    const source = `${spoken.join('\n')}
      projects q unit=201001 name=会议 purpose=开会 continuing=new position=1
      projects r unit=201001 name=培训 purpose=授课 continuing=new position=2
      indicators i project=r level1=产出指标 level2=数量指标 level3=场次 position=1`;
    expect(submit(source)).toEqual(['section-missing glossary', 'no-indicators projects q']);
  });

  test('an open conflict of this year stands in the way, one of another year does not', () => {
    const conflicts = [conflict('budgetLines', 'a'), conflict('budgetLines', 'of-last-year')];
    expect(submit(WORK, '', conflicts)).toEqual(['conflict budgetLines a']);
  });

  test('a typed cell has to be what the lines come to, and where there are no lines need not', () => {
    const cell = (fen: number) =>
      `typedCells c form=expenditure-summary row=total measure=basic holds=amount text=x fen=${fen}`;
    expect(submit(`${WORK}\n${cell(100)}`)).toEqual([]);
    expect(submit(`${WORK}\n${cell(700)}`)).toEqual(['difference expenditure-summary total basic']);
    expect(submit(`${WORDS}\n${cell(700)}`)).toEqual([]);
  });
});

describe('signing', () => {
  const signed = (changed: number, state: State = 'submitted') => {
    const before = budget(`${WORK}\nsubmissions s state=${state} note= signedBy=zhao signedRevision=5`);
    return (transition: Transition, words: string) =>
      plan(before, report(), transition, by(words, { changed }));
  };

  test('a signature says who and which revision', () => {
    expect(plan(inState('submitted'), report(), 'sign', by('head'))).toEqual({
      kind: 'edit',
      edit: [
        { kind: 'set', table: 'submissions', id: 's', field: 'signedBy', before: null, after: 'head' },
        { kind: 'set', table: 'submissions', id: 's', field: 'signedRevision', before: null, after: 9 },
      ],
    });
  });

  test('it holds until the content changes after it', () => {
    expect(obstacles(signed(5)('sign', 'head'))).toEqual(['signed-already']);
    expect(obstacles(signed(6)('sign', 'head'))).toEqual([]);
    expect(obstacles(signed(5)('approve', 'reviewer'))).toEqual([]);
    expect(obstacles(signed(6)('approve', 'reviewer'))).toEqual(['unsigned']);
  });

  test('what may not be submitted is not signed', () => {
    const planned = plan(inState('preparing'), report('error fail table.measures.sum'), 'sign', by('head'));
    expect(obstacles(planned)).toEqual(['finding']);
  });
});

describe('reviewing', () => {
  const COMMENTS = `
    comments c author=wu form=expenditure-summary row=total measure=basic text=请核对 state=open
    comments d author=chen answers=c text=已改 state=open
    comments e author=wu text=好 state=settled`;
  const reviewed = (transition: Transition, words: string, more = '') =>
    obstacles(plan(inState('submitted', more), report(), transition, by(words)));

  test('returning takes a note or an open comment', () => {
    expect(reviewed('return', 'reviewer')).toEqual(['note-missing']);
    expect(reviewed('return', 'reviewer 请补原因')).toEqual([]);
    expect(reviewed('return', 'reviewer', COMMENTS)).toEqual([]);
  });

  test('approving takes a signature and settled comments, or a note that says why without', () => {
    expect(reviewed('approve', 'reviewer', COMMENTS)).toEqual([
      'unsigned',
      'comments-open comments c expenditure-summary total basic',
    ]);
    expect(reviewed('approve', 'reviewer 另行说明', COMMENTS)).toEqual([]);
  });

  test('an error stands in the way of approval whatever the note says', () => {
    const planned = plan(inState('submitted'), report('error fail x.y.z'), 'approve', by('reviewer 同意'));
    expect(obstacles(planned)).toEqual(['finding']);
  });

  test('publishing keeps the day it was first published on', () => {
    const dayOf = (more: string) => {
      const before = budget(`${WORK}\nsubmissions s state=approved note= ${more}`);
      const planned = plan(before, report(), 'publish', by('reviewer'));
      if (planned.kind === 'refused') throw new Error('refused');
      return after(before, planned.edit).records.get('submissions/s')?.publishedOn;
    };
    expect(dayOf('')).toBe('2026-02-20');
    expect(dayOf('publishedOn=2026-02-03')).toBe('2026-02-03');
  });

  test('reopening says why', () => {
    expect(obstacles(plan(inState('published'), report(), 'reopen', by('administrator')))).toEqual([
      'note-missing',
    ]);
  });
});
