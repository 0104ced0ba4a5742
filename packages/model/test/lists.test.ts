import { describe, expect, test } from 'vitest';
import { severityOf } from '../src/lists/confidence.ts';
import { division } from '../src/lists/division.ts';
import { economicByName, economicCode } from '../src/lists/economic.ts';
import {
  functionalByPath,
  functionalClassByName,
  functionalCode,
  functionalPathNames,
} from '../src/lists/functional.ts';
import { historicalEconomic, historicalFunctional } from '../src/lists/historical.ts';
import { nameFits, nameMatch } from '../src/lists/name.ts';
import { procurementByName, procurementItem } from '../src/lists/procurement.ts';
import { revenueCode } from '../src/lists/revenue.ts';

const codes = (rows: readonly { code: string }[]) => rows.map((row) => row.code);

describe('look-ups', () => {
  test('a functional code with the years it is valid in', () => {
    expect(functionalCode('2013101')).toEqual({
      code: '2013101',
      name: '行政运行',
      level: 3,
      parent: '20131',
      aliases: [],
      confidence: 'confirmed',
      budget: 'general-public',
    });
    expect(functionalCode('20139')).toMatchObject({ level: 2, validFrom: 2024 });
    expect(functionalCode('20139', 2023)).toBeUndefined();
    expect(functionalCode('20139', 2024)).toBeDefined();
    expect(functionalCode('2010308', 2023)).toBeDefined();
    expect(functionalCode('2010308', 2024)).toBeUndefined();
    expect(functionalCode('2010308')).toBeDefined();
  });

  test('the budgets of functional codes', () => {
    const budgets = ['201', '21208', '223', '209', '229'].map((code) => functionalCode(code)?.budget);
    expect(budgets).toEqual([
      'general-public',
      'government-fund',
      'state-capital',
      'social-insurance',
      'several',
    ]);
  });

  test('economic codes of both kinds', () => {
    expect(economicCode('30216')).toMatchObject({
      name: '培训费',
      kind: 'departmental',
      basicPart: 'operating',
      governmentCode: '50203',
    });
    expect(economicCode('301')).toMatchObject({ level: 1, parent: undefined, basicPart: 'personnel' });
    expect(economicCode('50203')).toMatchObject({ name: '培训费', kind: 'government' });
    expect(economicCode('50203')).not.toHaveProperty('basicPart');
  });

  test('revenue, procurement and divisions', () => {
    expect(revenueCode('10301')).toMatchObject({ name: '政府性基金收入', level: 2, parent: '103' });
    expect(procurementItem('A02010105')).toMatchObject({ name: '台式计算机', kind: 'goods', lowest: true });
    expect(procurementItem('A02010100')).toMatchObject({ lowest: false, parent: 'A02010000' });
    expect(procurementItem('A')).toMatchObject({ level: 0, lowest: false, parent: undefined });
    expect(procurementItem('A07050200')?.nameConfidence).toBe('recalled');
    expect(division('130300')).toMatchObject({
      name: '秦皇岛市',
      level: 2,
      parent: '130000',
      status: 'current',
    });
    expect(division('330103')?.status).toBe('abolished');
  });

  test('an unknown code is undefined in every list', () => {
    const unknown = [
      functionalCode,
      economicCode,
      revenueCode,
      procurementItem,
      division,
      historicalEconomic,
    ];
    for (const lookUp of unknown) {
      for (const code of ['', 'code', '9999999', '__proto__', '2013101\t'])
        expect(lookUp(code)).toBeUndefined();
    }
  });

  test('what a code was before', () => {
    expect(historicalFunctional('213')).toMatchObject({
      name: '农林水事务',
      level: 1,
      confidence: 'catalogue-2007',
    });
    expect(functionalCode('228')).toBeUndefined();
    expect(historicalFunctional('228')).toBeDefined();
    expect(historicalEconomic('30104')).toMatchObject({ name: '社会保障缴费', level: 2, parent: '301' });
    expect(economicCode('30104')).toBeUndefined();
  });
});

describe('names', () => {
  test.each([
    ['30212', '因公出国（境）费用', 'current'],
    ['30212', '因公出国(境) 费用', 'current'],
    ['30212', '因公出国〔境〕费', 'alias'],
    ['30212', '公务接待费', undefined],
  ])('%s %s: %s', (code, printed, match) => {
    const row = economicCode(code);
    if (row === undefined) throw new Error(code);
    expect(nameMatch(row, printed)).toBe(match);
    expect(nameFits(row, printed)).toBe(match !== undefined);
  });

  test('spaces and full-width letters in a procurement name', () => {
    const row = procurementItem('A02021003');
    if (row === undefined) throw new Error('A02021003');
    expect(nameFits(row, 'Ａ4 黑白\n打印机')).toBe(true);
    expect(nameFits(row, 'A4彩色打印机')).toBe(false);
  });

  test.each([
    ['一般公共服务支出', '201'],
    ['一、一般公共服务支出', '201'],
    ['二十、住房保障支出', '221'],
    ['教育支出（类）', '205'],
    ['医疗卫生与计划生育支出', '210'],
    ['农林水事务', '213'],
    ['资源勘探信息等支出', '215'],
    ['国土海洋气象等支出', '220'],
    ['国有资本经营预算支出', '223'],
    ['其他支出', '229'],
  ])('%s is class %s', (name, code) => {
    expect(functionalClassByName(name)?.code).toBe(code);
  });

  test('a section or nothing is no class', () => {
    expect(functionalClassByName('人大事务')).toBeUndefined();
    expect(functionalClassByName('')).toBeUndefined();
  });

  test('economic and procurement names', () => {
    expect(codes(economicByName('工资福利支出'))).toEqual(['301', '50501']);
    expect(codes(economicByName('工资福利支出', 1))).toEqual(['301']);
    expect(codes(economicByName('资本性支出', 1))).toEqual(['310']);
    expect(codes(procurementByName('其他印刷服务'))).toEqual(['C23090199']);
    expect(procurementByName('不存在的品目')).toEqual([]);
  });
});

describe('paths of names', () => {
  const path = (text: string) => codes(functionalByPath(functionalPathNames(text)));

  test.each([
    ['一般公共服务支出（类）商贸事务（款）行政运行（项）', ['2011301']],
    ['3.“卫生健康支出（类）行政事业单位医疗（款)行政单位医疗（项）”63.19万元', ['2101101']],
    ['主要用于以下方面：一般公共服务支出（类）2106.66万元', ['201']],
    ['政府办公厅（室）及相关机构事务（款）行政运行（项）', ['2010301']],
    ['医疗卫生与计划生育支出（类）行政事业单位医疗（款）事业单位医疗（项）', ['2101102']],
    ['其他教育支出（款）其他教育支出（项）', ['2059999']],
    ['教育支出（类）商贸事务（款）行政运行（项）', []],
    ['XX（类）XX（款）XX（项）', []],
    ['没有层级', []],
  ])('%s', (text, expected) => {
    expect(path(text)).toEqual(expected);
  });

  test('names without marks are placed by the names above them', () => {
    expect(codes(functionalByPath(['一般公共服务支出', '商贸事务', '行政运行']))).toEqual(['2011301']);
    expect(codes(functionalByPath(['公共安全支出', '其他公共安全支出', '其他公共安全支出']))).toEqual([
      '2049999',
    ]);
    expect(functionalByPath(['行政运行']).length).toBeGreaterThan(50);
    expect(functionalByPath([])).toEqual([]);
  });
});

test('only what is confirmed or official may be an error', () => {
  expect(severityOf('confirmed')).toBe('error');
  expect(severityOf('official-list')).toBe('error');
  expect(severityOf('public-list')).toBe('warning');
  expect(severityOf('catalogue-2007')).toBe('warning');
  expect(severityOf('recalled')).toBe('warning');
});
