import { FORMS } from '@mingzhang/forms';
import type { Cell, Disclosure, Table } from '@mingzhang/model';
import { cellText } from '../disclosure/cell-text.ts';
import {
  ABSENCE,
  ABSENCES,
  FEN,
  type Field,
  needed,
  oneOf,
  type Resource,
  text,
  UNITS,
  type Value,
  whole,
} from './resource.ts';

/** Ids of tables that stay the same from version to version: the form, `#2` for a second one. */
function tableIds(tables: readonly Table[]): ReadonlyMap<Table, string> {
  const met = new Map<string, number>();
  return new Map(
    tables.map((table) => {
      const times = (met.get(table.form) ?? 0) + 1;
      met.set(table.form, times);
      return [table, times === 1 ? table.form : `${table.form}#${times}`];
    }),
  );
}

const TABLE = needed(text('table', '表', 'tables.id'));

export function tableResources({ tables }: Disclosure): Resource[] {
  const ids = tableIds(tables);
  const idOf = (table: Table) => ids.get(table) ?? table.form;
  const toTable = [{ field: 'table', resource: 'tables' }];
  return [
    {
      name: 'tables',
      title: '公开的表',
      fields: [
        needed(text('id', '编号')),
        needed(text('form', '表式')),
        text('title', '标题'),
        oneOf(text('unit', '金额单位（印出的）'), UNITS),
        whole('year', '年度'),
        text('body', '编制部门'),
        { name: 'notes', type: 'array', title: '表注' },
      ],
      primaryKey: ['id'],
      rows: tables.map((table) => ({
        id: idOf(table),
        form: table.form,
        title: table.title,
        unit: table.unit,
        year: table.year,
        body: table.body,
        notes: table.notes.map((note) => note.text),
      })),
    },
    {
      name: 'columns',
      title: '各表的栏',
      fields: [
        TABLE,
        needed(whole('position', '次序')),
        needed(text('measure', '栏目')),
        { name: 'heading', type: 'array', title: '栏名，自上而下' },
      ],
      primaryKey: ['table', 'position'],
      foreignKeys: toTable,
      rows: tables.flatMap((table) =>
        table.columns.map(({ measure, heading, index }) => ({
          table: idOf(table),
          position: index,
          measure,
          heading,
        })),
      ),
    },
    {
      name: 'facts',
      title: '各表每一格的事实',
      fields: FACT_FIELDS,
      primaryKey: ['id'],
      foreignKeys: toTable,
      rows: tables.flatMap((table) => factRows(table, idOf(table))),
    },
    ...listResource(tables, 'procurement', '政府采购预算', 'procurement-budget'),
    ...listResource(tables, 'assets', '国有资产占用', 'fixed-assets'),
  ];
}

const FACT_FIELDS: readonly Field[] = [
  needed(text('id', '编号', '表/行/栏，各版本不变')),
  TABLE,
  needed(text('row', '行')),
  text('row_name', '行名'),
  needed(oneOf(text('role', '行的种类'), ['total', 'coded', 'line', 'other'])),
  oneOf(text('side', '收入或支出一侧'), ['revenue', 'expenditure']),
  text('code', '科目编码'),
  whole('level', '科目级次', '1 类 2 款 3 项'),
  needed(text('measure', '栏目')),
  needed(oneOf(text('kind', '内容'), ['amount', 'number', 'text', 'absent'])),
  whole('fen', '金额（分）', FEN),
  { name: 'step', type: 'number', title: '印出的最小单位', description: '金额以分计' },
  { name: 'value', type: 'number', title: '数量或百分比' },
  { name: 'percent', type: 'boolean', title: '是否百分比' },
  oneOf(text('absence', '没有值的原因', ABSENCE), ABSENCES),
  text('text', '印出的文字'),
];

function factRows(table: Table, id: string): Record<string, Value>[] {
  return table.rows.flatMap((row) =>
    Object.entries(row.cells).map(([measure, cell]) => ({
      id: [id, ...(row.side === undefined ? [] : [row.side]), row.key, measure].join('/'),
      table: id,
      row: row.key,
      row_name: row.name,
      role: row.role,
      side: row.side,
      code: row.code,
      level: row.level,
      measure,
      ...cellValues(cell),
      text: cellText(cell, table.unit),
    })),
  );
}

/** What a cell holds, by field. A withheld one holds nothing. */
function cellValues(cell: Cell): Record<string, Value> {
  switch (cell.kind) {
    case 'amount':
      return { kind: cell.kind, fen: cell.fen, step: cell.step };
    case 'number':
      return { kind: cell.kind, value: cell.value, step: cell.step, percent: cell.percent };
    case 'text':
      return { kind: cell.kind };
    case 'absent':
      return { kind: cell.kind, absence: cell.absence };
  }
}

/** A list form as a table of its own, one line a row: amounts in fen, counts as numbers, the rest as printed. */
function listResource(tables: readonly Table[], name: string, title: string, formId: string): Resource[] {
  const form = FORMS.find(({ id }) => id === formId);
  const own = tables.filter((table) => table.form === formId);
  if (form === undefined || own.length === 0) return [];
  const used = new Set(own.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.keys(cells))));
  const measures = form.measures.filter(({ id }) => used.has(id));
  const ids = tableIds(tables);
  const nameOf = (id: string, kind: string) => `${id.replaceAll('-', '_')}${kind === 'amount' ? '_fen' : ''}`;
  return [
    {
      name,
      title,
      fields: [
        needed(text('id', '编号', '表/行，各版本不变')),
        needed(text('line', '行')),
        ...measures.map(({ id, kind, zh }): Field => {
          if (kind === 'amount') return whole(nameOf(id, kind), zh, FEN);
          if (kind === 'text') return text(nameOf(id, kind), zh);
          return { name: nameOf(id, kind), type: 'number', title: zh };
        }),
        { name: 'withheld', type: 'boolean', title: '是否有涉密内容' },
      ],
      primaryKey: ['id'],
      rows: own.flatMap((table) =>
        table.rows.map((row) => ({
          id: [ids.get(table), ...(row.side === undefined ? [] : [row.side]), row.key].join('/'),
          line: row.key,
          ...Object.fromEntries(
            measures.map(({ id, kind }) => [nameOf(id, kind), listValue(row.cells[id], kind, table)]),
          ),
          withheld: Object.values(row.cells).some((cell) => isWithheld(cell)),
        })),
      ),
    },
  ];
}

export function isWithheld(cell: Cell): boolean {
  return cell.kind === 'absent' && cell.absence === 'withheld';
}

function listValue(cell: Cell | undefined, kind: string, { unit }: Table): Value {
  if (cell === undefined) return undefined;
  if (kind === 'amount') return cell.kind === 'amount' ? cell.fen : undefined;
  if (kind === 'text') return cellText(cell, unit);
  return cell.kind === 'number' ? cell.value : undefined;
}
