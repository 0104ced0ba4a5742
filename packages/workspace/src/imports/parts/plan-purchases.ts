import type { Words } from '@mingzhang/forms';
import { formOf } from '@mingzhang/forms';
import {
  type Cell,
  type Disclosure,
  fold,
  nameFits,
  narrow,
  oneLine,
  printFen,
  procurementItem,
  type Row,
} from '@mingzhang/model';
import type { WorkspaceRecord } from '../../schema/tables.ts';
import { type Context, projectNamed, unitNamed } from '../context.ts';
import { present } from '../line-list/fields.ts';
import { type MoneySource, SOURCE_NAMES } from '../money-words.ts';

const FORM = formOf('procurement-budget');
const FUNDS = FORM.measures.filter(({ partOf }) => partOf === 'amount').map(({ id }) => id);

/**
 * Takes 政府采购预算表 into the plan. A subtotal names the unit of the lines below it; `unit`, else the unit of their
 * project, has the others.
 */
export function planPurchases(
  context: Context,
  { tables }: Disclosure,
  units: readonly WorkspaceRecord<'units'>[],
  unit: string | undefined,
): void {
  const table = tables.find(({ form }) => form === FORM.id);
  let buyer = unit;
  for (const row of table?.rows ?? []) {
    if (row.key.startsWith('subtotal:')) buyer = unitNamed(units, row.name.replace(/小计$/, ''))?.id ?? unit;
    else if (row.role !== 'total') planPurchase(context, row, buyer);
  }
}

function planPurchase(context: Context, row: Row, buyer: string | undefined): void {
  const { planner } = context;
  const text = (measure: string) => oneLine(row.cells[measure]?.text ?? '');
  const { place } = row;
  const item = text('item');
  const what = `采购 ${item || row.name}`;
  const amount = row.cells.amount;
  const source = sourceOf(row);
  const project = text('project') === '' ? undefined : projectNamed(context, '', text('project'));
  const owner = project === undefined ? undefined : planner.get('projects', project)?.unit;
  const unit = buyer ?? owner;
  const problem =
    unit === undefined
      ? NO_UNIT
      : item === ''
        ? NO_ITEM
        : amount?.kind !== 'amount'
          ? noAmount(amount)
          : typeof source === 'string'
            ? undefined
            : source;
  if (problem !== undefined || amount?.kind !== 'amount') {
    planner.bad(place, what, problem ?? NO_ITEM);
    return;
  }
  const code = fold(text('item-code')).toUpperCase();
  const isCode = /^[ABC]\d{2,10}$/.test(code);
  const put = planner.put(
    'purchases',
    {
      ...context.home,
      ...present({
        unit,
        project,
        item,
        itemCode: isCode ? code : undefined,
        quantity: decimalOf(row.cells.quantity),
        quantityUnit: text('quantity-unit'),
        unitPrice: fenOf(row.cells['unit-price']),
        fen: amount.fen,
        source: String(source),
        smeFen: fenOf(row.cells.sme),
      }),
    },
    { position: context.planner.nextPosition('purchases') },
  );
  planner.row(
    place,
    `${what} ${printFen(amount.fen, '万元')}万元`,
    [put],
    noteOf(text('project'), project, code, isCode, item),
  );
}

function noteOf(
  projectName: string,
  project: string | undefined,
  code: string,
  isCode: boolean,
  item: string,
): Words | undefined {
  if (projectName !== '' && project === undefined)
    return {
      zh: `“${projectName}”不是本部门的项目，采购没有关联项目。`,
      en: `“${projectName}” is no project of the department; the purchase is not tied to one.`,
    };
  if (code !== '' && !isCode)
    return {
      zh: `采购目录编码“${code.slice(0, 20)}”格式不对，没有导入编码。`,
      en: `“${code.slice(0, 20)}” is no code of the procurement catalogue; it was not taken.`,
    };
  const official = isCode ? procurementItem(code) : undefined;
  if (official === undefined || nameFits(official, item)) return undefined;
  return {
    zh: `${code} 在采购目录中是“${official.name}”，文件中写作“${item}”。`,
    en: `${code} is “${official.name}” in the catalogue; the file says “${item}”.`,
  };
}

/** The one column of money that the whole amount stands in. */
function sourceOf({ cells }: Row): MoneySource | Words {
  const filled = FUNDS.filter((fund) => (fenOf(cells[fund]) ?? 0) !== 0);
  const [only] = filled;
  if (filled.length === 1 && only !== undefined && only in SOURCE_NAMES) return only as MoneySource;
  if (filled.length > 1) return SEVERAL_SOURCES;
  return only === 'own' || only === 'carried-over' ? OPEN_SOURCE : NO_SOURCE;
}

function fenOf(cell: Cell | undefined): number | undefined {
  return cell?.kind === 'amount' ? cell.fen : undefined;
}

function decimalOf(cell: Cell | undefined): string | undefined {
  if (cell === undefined || cell.kind === 'absent') return undefined;
  const plain = narrow(cell.text)
    .replaceAll(/[,\s]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(plain) ? plain : undefined;
}

function noAmount(cell: Cell | undefined): Words {
  const shown = cell?.text.slice(0, 20) ?? '';
  if (shown === '') return { zh: '没有填写采购金额。', en: 'The amount is missing.' };
  return { zh: `采购金额“${shown}”无法读取，请改为数字。`, en: `“${shown}” is no amount. Put a number.` };
}

const NO_ITEM: Words = { zh: '没有填写采购物品名称。', en: 'What is bought is not named.' };

const NO_UNIT: Words = {
  zh: '不能确定采购属于哪个单位：表中没有单位小计，而本部门有几个单位。',
  en: 'The unit that buys cannot be told: the table has no subtotal by unit, and the department has several.',
};

const SEVERAL_SOURCES: Words = {
  zh: '一项采购用了几种资金，请按资金来源分成几行。',
  en: 'One purchase has money from several sources. Part it into a row for each.',
};

const OPEN_SOURCE: Words = {
  zh: '资金只写作“单位资金”或“上年结转”，没有写明是哪一种收入。请在工作区中新增这项采购并选择资金来源。',
  en: 'The money is only called own funds or carried over. Enter the purchase in the workspace with its source.',
};

const NO_SOURCE: Words = {
  zh: '没有写明资金来源：各资金栏都是空的。',
  en: 'The source of the money is missing: its columns are all empty.',
};
