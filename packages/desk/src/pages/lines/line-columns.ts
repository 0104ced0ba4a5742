import { useMemo } from 'react';
import { choiceOptions } from '../../budget/choice-options.ts';
import { listOf } from '../../budget/records.ts';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { useCodes } from '../../budget/use-codes.ts';
import type { GridColumn, Option } from '../../grid/column.ts';
import { useWords } from '../../words/words.tsx';
import { amountAdvice, codeAdvice, natureAdvice, projectAdvice, sourceAdvice } from './line-advice.ts';

const ITEM_DIGITS = 7;
const SECTION_DIGITS = 5;

/** The columns of expenditure lines. */
export function useBudgetLineColumns(): readonly GridColumn[] {
  const { language } = useWords();
  const { year } = useBudgetAddress();
  const functional = useUsedFirst('budgetLines', 'functional', useCodes('functional', year, ITEM_DIGITS));
  const departmental = useUsedFirst(
    'budgetLines',
    'departmental',
    useCodes('departmental', year, SECTION_DIGITS),
  );
  const government = useCodes('government', year, SECTION_DIGITS);
  const units = useUnitOptions();
  const projects = useProjectOptions();
  return useMemo(
    (): readonly GridColumn[] => [
      functionalColumn(functional, year),
      {
        ...{ field: 'departmental', zh: '部门经济分类', en: 'Departmental code', kind: 'code', width: 172 },
        options: departmental,
        pattern: /^3\d{4}$/,
        words: [
          '部门预算支出经济分类',
          '部门预算支出经济分类科目',
          '部门经济分类科目',
          '经济分类科目编码',
          '经济分类',
        ],
        advise: (value, record) => codeAdvice(departmental, year)(value) ?? natureAdvice(value, record),
      },
      {
        ...{ field: 'nature', zh: '支出性质', en: 'Nature', kind: 'choice', width: 108, required: true },
        options: choiceOptions('budgetLines', 'nature', language),
        words: ['性质', '支出类型'],
      },
      {
        ...{ field: 'project', zh: '项目', en: 'Project', kind: 'reference', width: 140 },
        options: projects,
        words: ['项目名称'],
        advise: projectAdvice,
      },
      sourceColumn('budgetLines', language),
      amountColumn(),
      {
        ...{ field: 'government', zh: '政府经济分类', en: 'Government code', kind: 'code', width: 180 },
        options: government,
        pattern: /^5\d{4}$/,
        words: ['政府预算支出经济分类', '政府预算支出经济分类科目', '政府经济分类科目'],
        advise: codeAdvice(government, year),
      },
      ...unitColumn(units),
      { field: 'note', zh: '备注', en: 'Note', kind: 'prose', width: 160, words: ['说明'] },
    ],
    [language, year, functional, departmental, government, units, projects],
  );
}

/** The columns of revenue lines. */
export function useRevenueLineColumns(): readonly GridColumn[] {
  const { language } = useWords();
  const { year } = useBudgetAddress();
  const functional = useUsedFirst('budgetLines', 'functional', useCodes('functional', year, ITEM_DIGITS));
  const units = useUnitOptions();
  return useMemo(
    (): readonly GridColumn[] => [
      functionalColumn(functional, year),
      sourceColumn('revenueLines', language),
      {
        ...{ field: 'origin', zh: '来源年度', en: 'Origin', kind: 'choice', width: 110, required: true },
        options: choiceOptions('revenueLines', 'origin', language),
        words: ['收入类型', '是否结转'],
      },
      amountColumn(),
      ...unitColumn(units),
      { field: 'note', zh: '备注', en: 'Note', kind: 'prose', width: 200, words: ['说明'] },
    ],
    [language, year, functional, units],
  );
}

/** The options with those that stand in the budget already before the others: most lines use few codes. */
function useUsedFirst(table: string, field: string, options: readonly Option[]): readonly Option[] {
  const { records } = useRecords();
  const used = [...new Set((records[table] ?? []).map((record) => String(record[field] ?? '')))]
    .sort()
    .join(',');
  return useMemo(() => {
    const own = new Set(used.split(','));
    return [
      ...options.filter(({ value }) => own.has(value)),
      ...options.filter(({ value }) => !own.has(value)),
    ];
  }, [used, options]);
}

function functionalColumn(options: readonly Option[], year: string): GridColumn {
  return {
    ...{
      field: 'functional',
      zh: '功能分类科目',
      en: 'Functional code',
      kind: 'code',
      width: 190,
      required: true,
    },
    options,
    pattern: /^2\d{6}$/,
    words: ['功能分类', '功能科目', '支出功能分类', '支出功能分类科目', '功能分类科目编码', '科目编码'],
    advise: codeAdvice(options, year),
  };
}

function sourceColumn(table: string, language: 'zh' | 'en'): GridColumn {
  return {
    ...{ field: 'source', zh: '资金来源', en: 'Source', kind: 'choice', required: true },
    width: language === 'en' ? 170 : 118,
    options: choiceOptions(table, 'source', language),
    words: ['资金性质'],
    advise: sourceAdvice,
  };
}

function amountColumn(): GridColumn {
  return {
    ...{ field: 'fen', zh: '金额', en: 'Amount', kind: 'amount', width: 112, required: true, total: true },
    words: ['预算数', '预算金额', '合计', 'budget'],
    advise: amountAdvice,
  };
}

/** Of one unit alone, every line is its. */
function unitColumn(options: readonly Option[]): readonly GridColumn[] {
  if (options.length < 2) return [];
  return [
    {
      ...{ field: 'unit', zh: '单位', en: 'Unit', kind: 'reference', width: 170, required: true },
      options,
      words: ['单位名称', '预算单位', '单位编码'],
    },
  ];
}

/** The units of the department, found by name and code. */
export function useUnitOptions(): readonly Option[] {
  const { units } = useRecords();
  return useMemo(
    () =>
      units.map(({ id, name, code }): Option => ({ value: id, label: String(name), also: [String(code)] })),
    [units],
  );
}

/** The projects of the department, found by name and code. */
function useProjectOptions(): readonly Option[] {
  const records = useRecords();
  return useMemo(
    () =>
      listOf(records, 'projects').map(
        ({ id, name, code }): Option => ({ value: id, label: name, also: code === undefined ? [] : [code] }),
      ),
    [records],
  );
}
