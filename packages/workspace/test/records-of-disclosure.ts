import { type Cell, type Disclosure, type Edit, type Fields, parseAmount } from '@mingzhang/model';
import { add } from './store-language.ts';

/** Where the records of a clean disclosure go: department 312, year 2025, the bureau's own beside them. */
const HOME = { department: '312', year: '2025' };
const [FIRST, SECOND] = ['312001', '312002'];

/** The organisation around it. */
export const ORGANISATION: Edit = [
  add('divisions', '139901', { name: '鹿鸣区' }),
  add('years', '2024', { state: 'closed' }),
  add('years', '2025', { state: 'open', approvedOn: '2025-01-18' }),
  add('departments', '312', {
    ...{ division: '139901', code: '312', name: '澜川市鹿鸣区文化体育和旅游局' },
    ...{ shortName: '区文体旅局', template: 'hebei' },
  }),
  add('users', 'wang', { name: '王', state: 'active', language: 'zh' }),
  add('users', 'zhao', { name: '赵', state: 'active', language: 'zh' }),
];

/** The units of its department. */
export function unitsOfDisclosure(disclosure: Disclosure): Edit {
  return rowsOf(disclosure, 'unit-list').map(({ cells }, i) =>
    add('units', [FIRST, SECOND][i] ?? '', {
      ...{ department: '312', code: [FIRST, SECOND][i] ?? '', name: cells['unit-name']?.text ?? '' },
      nature: cells.nature?.text === '行政' ? 'administrative' : 'civil-service-managed',
      ...{ rank: cells.rank?.text ?? '', funding: cells.funding?.text ?? '', position: i + 1 },
    }),
  );
}

/**
 * A disclosure whose money is all 一般公共预算 as the records it would be prepared from: a line for every economic item
 * of basic expenditure, spread over the functional items from the first to the last, and one for every project.
 */
export function recordsOfDisclosure(disclosure: Disclosure): Edit {
  return [
    ...projects(disclosure),
    ...basicLines(disclosure),
    ...revenueLines(disclosure),
    ...purchases(disclosure),
    ...assets(disclosure),
    ...explanations(disclosure),
  ];
}

function rowsOf({ tables }: Disclosure, form: string) {
  return tables.find((table) => table.form === form)?.rows ?? [];
}

function fenOf(cell: Cell | undefined): number {
  return cell?.kind === 'amount' ? cell.fen : 0;
}

/** Fields that hold something. */
function held(fields: Readonly<Record<string, string | number | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Fields;
}

/** The unit that buys for a project, as the procurement table groups its lines. */
function buyers(disclosure: Disclosure): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let unit = -1;
  for (const { key, cells } of rowsOf(disclosure, 'procurement-budget')) {
    if (key.startsWith('subtotal')) unit++;
    else if (key.startsWith('line')) found.set(cells.project?.text ?? '', [FIRST, SECOND][unit] ?? FIRST);
  }
  return found;
}

function projects(disclosure: Disclosure): Edit {
  const bought = buyers(disclosure);
  const free = new Map(
    rowsOf(disclosure, 'general-public-expenditure')
      .filter(({ level }) => level === 3)
      .map(({ key, cells }) => [key, fenOf(cells.project)]),
  );
  const meetings = meetingsPaidByProjects(disclosure);
  return disclosure.projects.flatMap(({ name, code, purpose, budget, goals, plan, indicators }, i): Edit => {
    const project = `p${i + 1}`;
    const unit = bought.get(name.text) ?? FIRST;
    const about = { ...HOME, project };
    const spent = spread(fenOf(budget), free).flatMap(([functional, fen]) =>
      coded(fen, meetings).map(([departmental, part]) => ({ functional, departmental, fen: part })),
    );
    return [
      add('projects', project, {
        ...{ ...HOME, unit, code: code.text, name: name.text, purpose: purpose.text },
        ...{ continuing: 'new', position: i + 1 },
      }),
      ...goals.map(({ text }, g) => add('goals', `${project}-g${g}`, { ...about, text, position: g })),
      ...plan.map(({ until, share }, s) =>
        add('spendingPlans', `${project}-s${s}`, {
          ...{ ...about, until, percent: share.text.replace('%', ''), position: s },
        }),
      ),
      ...indicators.map(({ level1, level2, level3, description, target, basis }, n) =>
        add('indicators', `${project}-i${n}`, {
          ...{ ...about, level1: level1.text, level2: level2.text, level3: level3.text },
          ...{ description: description.text, target: target.text, basis: basis.text, position: n },
        }),
      ),
      ...spent.map((line, n) =>
        add(
          'budgetLines',
          `${project}-l${n}`,
          held({ ...HOME, ...line, unit, source: 'general', nature: 'project', project }),
        ),
      ),
    ];
  });
}

/** An amount taken from what is left under each key, in their order. */
function spread(fen: number, left: Map<string, number>): [string, number][] {
  const parts: [string, number][] = [];
  for (const [key, rest] of left) {
    const taken = Math.min(fen, rest);
    if (taken === 0) continue;
    parts.push([key, taken]);
    left.set(key, rest - taken);
    fen -= taken;
  }
  if (fen !== 0) throw new RangeError(`${fen} fen are left over`);
  return parts;
}

/** 会议费 and 培训费 beyond basic expenditure, which some projects pay. */
function meetingsPaidByProjects(disclosure: Disclosure): Map<string, number> {
  const lines = [
    ['30215', 'conference'],
    ['30216', 'training'],
  ] as const;
  const at = (form: string, row: string) =>
    fenOf(rowsOf(disclosure, form).find(({ key }) => key === row)?.cells.total);
  return new Map(
    lines.map(([code, line]) => [code, at('three-public-expenses', line) - at('basic-expenditure', code)]),
  );
}

/** An amount in parts: what is still left under the codes, then the rest without a code. */
function coded(fen: number, left: Map<string, number>): [string | undefined, number][] {
  const parts: [string | undefined, number][] = [];
  let rest = fen;
  for (const [code, most] of left) {
    const taken = Math.min(rest, most);
    if (taken === 0) continue;
    parts.push([code, taken]);
    left.set(code, most - taken);
    rest -= taken;
  }
  return rest === 0 ? parts : [...parts, [undefined, rest]];
}

function basicLines(disclosure: Disclosure): Edit {
  const left = new Map(
    rowsOf(disclosure, 'general-public-expenditure')
      .filter(({ level }) => level === 3)
      .map(({ key, cells }) => [key, fenOf(cells.basic)]),
  );
  return rowsOf(disclosure, 'basic-expenditure')
    .filter(({ level }) => level === 2)
    .flatMap(
      ({ key, cells }): Edit =>
        (['personnel', 'operating'] as const).flatMap((nature) =>
          spread(fenOf(cells[nature]), left).map(([functional, fen]) =>
            add('budgetLines', `b${key}-${functional}`, {
              ...{ ...HOME, unit: FIRST, functional, departmental: key, source: 'general', nature, fen },
            }),
          ),
        ),
    );
}

function revenueLines(disclosure: Disclosure): Edit {
  return rowsOf(disclosure, 'revenue-summary')
    .filter(({ level }) => level === 3)
    .map(({ key, cells }) =>
      add('revenueLines', `r${key}`, {
        ...{ ...HOME, unit: FIRST, functional: key, source: 'general', origin: 'current' },
        fen: fenOf(cells.fiscal),
      }),
    );
}

function purchases(disclosure: Disclosure): Edit {
  const bought = buyers(disclosure);
  const ids = new Map(disclosure.projects.map(({ name }, i) => [name.text, `p${i + 1}`]));
  return rowsOf(disclosure, 'procurement-budget')
    .filter(({ key }) => key.startsWith('line'))
    .map(({ key, cells }, i) => {
      const text = (measure: string) => cells[measure]?.text ?? '';
      const [project, itemCode, quantity] = [ids.get(text('project')), text('item-code'), text('quantity')];
      return add(
        'purchases',
        key,
        held({
          ...{ ...HOME, unit: bought.get(text('project')), project, item: text('item'), itemCode, quantity },
          ...{ quantityUnit: text('quantity-unit'), unitPrice: parseAmount(text('unit-price'), '万元')?.fen },
          ...{ fen: fenOf(cells.amount), source: 'general', smeFen: fenOf(cells.sme), position: i + 1 },
        }),
      );
    });
}

function assets(disclosure: Disclosure): Edit {
  return rowsOf(disclosure, 'fixed-assets')
    .filter(({ key }) => key !== 'total')
    .map(({ key, cells }) =>
      add('assets', key, {
        ...{ ...HOME, unit: FIRST, kind: key, asOf: '2024-12-31' },
        ...{ quantity: cells.quantity?.text ?? '0', fen: fenOf(cells.value) },
      }),
    );
}

function explanations({ sections }: Disclosure): Edit {
  return sections.flatMap(
    ({ id, paragraphs }): Edit =>
      id === null
        ? []
        : paragraphs.map(({ text }, i) =>
            add('explanations', `e-${id}-${i + 1}`, { ...HOME, section: id, position: i + 1, text }),
          ),
  );
}
