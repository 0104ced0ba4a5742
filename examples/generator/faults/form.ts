import { type Fault, fault } from './fault.ts';

/** What has to be there, and how it is written. */
export const formFaults: readonly Fault[] = [
  fault(
    'table-missing',
    'form.table.required',
    '缺国有资本经营预算财政拨款支出表',
    'A required table is missing',
    (d) => d.dropTable('state-capital-expenditure'),
  ),
  fault(
    'section-missing',
    'form.section.required',
    '缺机关运行经费说明',
    'A required section is missing',
    (d) => d.dropSection('agency-operating', 'all'),
  ),
  fault(
    'section-empty',
    'form.section.empty',
    '专项资金一节有标题无内容',
    'A section is announced and empty',
    (d) => d.dropSection('special-funds', 'content'),
  ),
  fault('note-missing', 'form.table.empty-note', '空表没有说明', 'An empty table without its note', (d) =>
    d.dropText('government-fund-expenditure.note'),
  ),
  fault(
    'note-over-filled',
    'form.table.note-fits',
    '有数据的表注明为空表',
    'A note of emptiness under a filled table',
    (d) =>
      d.note(
        'general-public-expenditure',
        '注：本部门2025年没有安排一般公共预算财政拨款支出，故本表为空表。',
      ),
  ),
  fault(
    'note-wrong-fund',
    'form.table.note-fits',
    '空表说明写错了预算名称',
    'A note names another fund',
    (d) => d.say('government-fund-expenditure.note', '政府性基金预算', '国有资本经营预算'),
  ),
  fault('unit-line', 'form.table.unit', '表的金额单位缺失', 'A table without its unit', (d) =>
    d.set('basic-expenditure', 'heading', 'unit', ''),
  ),
  fault('heading-number', 'form.heading.number', '标题序号跳号', 'The number of a heading skips', (d) =>
    d.say('assets.heading', '九、', '十、'),
  ),
  fault('doubled-stop', 'form.text.doubled-stops', '句号重复', 'A full stop stands twice', (d) =>
    d.say('overall-performance.goal-1', '落点。', '落点。。'),
  ),
  fault('bracket', 'form.text.brackets', '括号不成对', 'A bracket without its partner', (d) =>
    d.say('three-public.total', '运行维护费4.50万元）', '运行维护费4.50万元'),
  ),
  fault('placeholder', 'form.text.residue', '残留占位字样', 'A placeholder is left', (d) =>
    d.say('assets.total', '区文体旅局', 'XX局'),
  ),
  fault(
    'body-name',
    'form.body.same',
    '一张表上的部门名称与其他处不同',
    'One table names another body',
    (d) => d.set('revenue-summary', 'heading', 'body', '312区文旅局'),
  ),
];
