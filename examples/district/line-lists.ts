import { type AddRecord, economicCode, formatFen, functionalCode } from '@mingzhang/model';
import type { Scene } from './scene.ts';
import type { ListCell } from './sheet-xml.ts';

const SOURCES: Readonly<Record<string, string>> = {
  general: '一般公共预算',
  fund: '政府性基金预算',
  'special-account': '财政专户管理资金',
  business: '事业收入',
};

const NATURES: Readonly<Record<string, string>> = {
  personnel: '人员经费',
  operating: '公用经费',
  project: '项目支出',
};

const SPENDING = [
  '单位编码',
  '单位',
  '功能科目编码',
  '功能科目名称',
  '部门经济科目编码',
  '部门经济科目名称',
  '政府经济科目编码',
  '资金来源',
  '支出性质',
  '项目编码',
  '项目名称',
  '金额(元)',
];

/** The expenditure of a department as the platform lists it: one row a line. */
export function spendingList(scene: Scene, records: readonly AddRecord[]): readonly (readonly ListCell[])[] {
  const lines = records.filter(({ table }) => table === 'budgetLines');
  return [
    [`${scene.department.fullName}${scene.year}年部门预算支出明细`],
    SPENDING,
    ...lines.map(({ fields }): ListCell[] => {
      const [unit, functional, departmental] = words(fields, ['unit', 'functional', 'departmental']);
      const project = scene.projects.find(({ id }) => id === fields.project);
      return [
        unit,
        unitName(scene, unit),
        functional,
        functionalCode(functional)?.name,
        departmental,
        economicCode(departmental)?.name,
        String(fields.government ?? ''),
        SOURCES[String(fields.source)],
        NATURES[String(fields.nature)],
        project?.code,
        project?.profile.name,
        yuan(fields.fen),
      ];
    }),
  ];
}

const RECEIPTS = ['单位编码', '单位', '功能科目编码', '功能科目名称', '收入来源', '收入类型', '金额(元)'];

/** The revenue of a department as the platform lists it. */
export function revenueList(scene: Scene, records: readonly AddRecord[]): readonly (readonly ListCell[])[] {
  const lines = records.filter(({ table }) => table === 'revenueLines');
  return [
    [`${scene.department.fullName}${scene.year}年部门预算收入明细`],
    RECEIPTS,
    ...lines.map(({ fields }): ListCell[] => {
      const [unit, functional] = words(fields, ['unit', 'functional']);
      return [
        unit,
        unitName(scene, unit),
        functional,
        functionalCode(functional)?.name,
        SOURCES[String(fields.source)],
        fields.origin === 'carried-over' ? '上年结转' : '本年收入',
        yuan(fields.fen),
      ];
    }),
  ];
}

function words(fields: AddRecord['fields'], names: readonly string[]): [string, string, string] {
  const [a = '', b = '', c = ''] = names.map((name) => String(fields[name] ?? ''));
  return [a, b, c];
}

function unitName({ department }: Scene, id: string): string | undefined {
  return department.units[Number(id.slice(-3)) - 1]?.name;
}

function yuan(fen: string | number | undefined): ListCell {
  return { digits: formatFen(Number(fen), '元') };
}
