import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '@mingzhang/readers';
import { openStore } from '@mingzhang/workspace';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { archives } from '../../examples/district/departments/archives.ts';
import { platformWorkbook } from '../../examples/district/workbook.ts';
import { missingBrowser } from '../chromium.ts';
import { openDistrict, PASSWORD } from './district.ts';
import type { Person } from './person.ts';
import { everythingIn, FILES, manifestOf, publishedFiles, sha256, withheldOf } from './published-files.ts';

const missing = missingBrowser();

/** What the clerk writes where the figures cannot know. */
const ANSWERS: Readonly<Record<string, string>> = {
  增减原因: '数字化扫描页数和修复卷数有增减',
  '总体绩效目标、分项绩效目标和工作保障措施': '把档案管住、管好，让查档的人少跑路；常查的档案先上网',
  '主管的专项资金，没有的写明“无此项内容”': '无此项内容',
  本年度拟购置固定资产的情况: '拟购置扫描仪1台',
  文中专业名词的解释: '一般公共预算拨款收入：指财政当年拨付的资金',
  '其他需要说明的事项，没有的写“无”': '无',
};

const SECTIONS = [
  /总体情况/,
  /“三公”经费/,
  /整体绩效目标/,
  /专项资金/,
  /国有资产/,
  /名词解释/,
  /其他需要说明/,
];

describe.skipIf(missing)(`the ways of a budget${missing ? `: ${missing}` : ''}`, { timeout: 120_000 }, () => {
  let district: Awaited<ReturnType<typeof openDistrict>>;
  let clerk: Person;
  let reviewer: Person;

  beforeAll(async () => {
    district = await openDistrict(async (store) => void (await store.setPassword('head-110', PASSWORD)));
    clerk = await district.somebody();
  }, 120_000);
  afterEach(({ task }) => district.picturesOf(task));
  afterAll(() => district?.shut());

  describe('the clerk', () => {
    it('signs in with the keyboard alone', async () => {
      await clerk.open('/');
      await clerk.sees('示例账号');
      await clerk.types('clerk-110');
      await clerk.presses('Tab');
      await clerk.types(PASSWORD);
      await clerk.presses('Enter');
      await clerk.seesHeading('澜川市鹿鸣区档案馆 2026 年部门预算');
    });

    it('imports the workbook of the platform after seeing what it will do', async () => {
      await clerk.chooses(/^.*导入/);
      await clerk.brings('一体化平台导出.xlsx', await platformWorkbook(archives, 2026));
      await clerk.sees('新增 85', '修改 3');
      await clerk.unfolds('新增（85）');
      await clerk.sees('支出明细 2012601 行政运行 30101 人员经费 一般公共预算 959,500.00元');
      await clerk.chooses('导入 88 行');
      await clerk.sees('已导入：新增 85，修改 3');
    });

    it('finds the lines and the tables that come of them', async () => {
      await clerk.chooses('看明细');
      await clerk.seesHeading('预算明细');
      await clerk.within('grid', '支出明细').sees('2012601 行政运行', '95.95');
      await clerk.within('navigation', '预算编制步骤').chooses(/预算表/);
      await clerk.seesHeading('部门收支总表', 2);
      await clerk.within('grid').sees('469.89');
    });

    it('pastes two rows from a spreadsheet, and is told that revenue no longer covers them', async () => {
      await clerk.open('/budgets/110/2026/lines');
      await clerk.choosesCell(1);
      await clerk.presses('Ctrl+End', 'Home');
      await clerk.isAt('功能分类科目');
      await clerk.pastes(
        '2012601\t30201\t公用经费\t\t一般公共预算\t0.50\t50201\n2012601\t30211\t公用经费\t\t一般公共预算\t0.70\t50201',
      );
      await clerk.within('grid').sees('合计');
      await clerk.sees(/\d+ 个错误/);
    });

    it('corrects the revenue with the keyboard alone, takes it back and does it again', async () => {
      await clerk.chooses('收入');
      await clerk.choosesCell(1);
      await clerk.presses('Ctrl+F');
      await clerk.types('303.91');
      await clerk.presses('Enter', 'Escape');
      await clerk.isAt('金额 303.91');
      await clerk.types('305.11');
      await clerk.presses('Enter');
      await clerk.within('grid').sees('305.11');
      await clerk.doesNotSee(/\d+ 个错误/);
      await clerk.presses('Ctrl+Z');
      await clerk.within('grid').sees('303.91');
      await clerk.sees(/\d+ 个错误/);
      await clerk.presses('Ctrl+Y');
      await clerk.within('grid').sees('305.11');
    });

    it('adds a goal and an indicator to a project', async () => {
      await clerk.within('navigation', '预算编制步骤').chooses(/项目与绩效/);
      await clerk.chooses('库房恒温恒湿设备运行经费');
      await clerk.seesHeading('库房恒温恒湿设备运行经费');
      await clerk.chooses('+ 目标');
      await clerk.fills('绩效目标 2', '库房温湿度全年达标。');
      await clerk.chooses('+ 指标');
      await clerk.chooses('生态效益指标');
      await clerk.fills('新指标：三级指标', '设备能耗下降率');
      await clerk.presses('Tab');
      await clerk.fills('设备能耗下降率：指标值', '≥3%');
      await clerk.presses('Tab');
      await clerk.sees('已保存');
    });

    it('has the explanation written from the figures and fills what only a person knows', async () => {
      await clerk.within('navigation', '预算编制步骤').chooses(/说明/);
      await clerk.chooses(/个未写的部分由数据写/);
      await clerk.sees(/待填 \d/);
      await clerk.sees(/\d+ 个错误/);
      for (const section of SECTIONS) {
        await clerk.within('navigation', '说明的各部分').chooses(section);
        await clerk.seesHeading(section, 2);
        await fillPlaces();
      }
      await clerk.doesNotSee(/待填 \d/, /\d+ 个错误/);
    });

    /** Goes from open place to open place of the section, each of which is selected when it is chosen. */
    async function fillPlaces(): Promise<void> {
      for (let asks = await firstPlace(); asks !== undefined; asks = await firstPlace()) {
        const open = await openPlaces().count();
        await openPlaces().first().click();
        await clerk.types(ANSWERS[asks] ?? '无');
        await clerk.presses('Tab');
        await expect.poll(() => openPlaces().count(), { timeout: 20_000, interval: 20 }).toBe(open - 1);
      }
    }

    const openPlaces = () =>
      clerk.page.getByRole('button', { name: new RegExp(`^(?:${Object.keys(ANSWERS).join('|')})$`) });

    async function firstPlace(): Promise<string | undefined> {
      const [first] = await openPlaces().allTextContents();
      return first;
    }

    it('reads what the public will read', async () => {
      await clerk.within('navigation', '预算编制步骤').chooses(/预览/);
      await clerk.seesHeading('预览');
      const published = clerk.page.frameLocator('iframe');
      await published
        .getByRole('heading', { name: /2026年部门预算/ })
        .first()
        .waitFor();
      await published.getByText('把档案管住、管好，让查档的人少跑路').first().waitFor();
    });

    it('sees that nothing is wrong any more, and submits', async () => {
      await clerk.within('navigation', '预算编制步骤').chooses(/核对/);
      await clerk.seesHeading('核对');
      await clerk.doesNotSee(/\d+ 个错误/);
      await clerk.within('navigation', '预算编制步骤').chooses(/提交与公开/);
      await clerk.sees('✓ 没有错误');
      await clerk.fills('说明（可不填）', '2026年预算已编好，请审核。');
      await clerk.chooses('报送财政审核');
      await clerk.within('region', '这份预算的状态').sees('已报送');
      await clerk.sees('已报送，审核期间内容不能改动');
    });
  });

  describe('the reviewer', () => {
    it('finds it in the matrix and remarks on a cell of a table', async () => {
      reviewer = await district.as('reviewer-1');
      await reviewer.seesHeading('2026 年部门预算审核');
      await reviewer.within('row', /鹿鸣区档案馆/).sees('已报送', '471.09');
      await reviewer.chooses('澜川市鹿鸣区档案馆');
      await reviewer.within('navigation', '预算编制步骤').chooses(/预算表/);
      await reviewer.choosesCell(1, 2);
      await reviewer.isAt('一般公共预算拨款收入 预算数 471.09');
      await reviewer.fills('写意见', '收入比上年增加，请在明细备注里写明原因。');
      await reviewer.chooses('发送');
      await reviewer.within('article').sees('吴静芳', '收入比上年增加，请在明细备注里写明原因。', '待处理');
    });

    it('sends it back with a list', async () => {
      await reviewer.chooses('审核');
      await reviewer.within('row', /鹿鸣区档案馆/).choosesUnseen('详情');
      await reviewer.within('dialog', '澜川市鹿鸣区档案馆').chooses('退回…');
      const dialog = reviewer.within('dialog', '退回：澜川市鹿鸣区档案馆');
      await dialog.within('region', '退回意见').sees(/1[.．、].*收入比上年增加/);
      await dialog.chooses('退回（1 条）');
      await reviewer.within('row', /鹿鸣区档案馆/).sees('已退回');
    });
  });

  describe('the clerk again', () => {
    it('sees why without having reloaded, and the remark at its cell', async () => {
      await clerk.within('region', '这份预算的状态').sees('已退回');
      await clerk.seesHeading('退回意见', 2);
      await clerk.sees('待处理的意见 1 条');
      await clerk.chooses(/部门收支总表.*一般公共预算/);
      await clerk.seesHeading('部门收支总表', 2);
      await clerk.within('article').sees('吴静芳', '收入比上年增加，请在明细备注里写明原因。');
    });

    it('repairs what was asked for, answers, and submits again', async () => {
      await clerk.chooses('回复');
      await clerk.fills('写回复', '已在明细备注里写明。');
      await clerk.presses('Ctrl+Enter');
      await clerk.within('article').sees('苏文静');
      await clerk.within('navigation', '预算编制步骤').chooses(/预算明细/);
      await clerk.seesHeading('预算明细');
      await clerk.choosesCell(33, 1);
      await clerk.presses('End');
      await clerk.isAt('第 33 行 备注');
      await clerk.types('办公用品集中采购');
      await clerk.presses('Enter');
      await clerk.within('grid').sees('办公用品集中采购');
      await clerk.within('navigation', '预算编制步骤').chooses(/提交与公开/);
      await clerk.chooses('报送财政审核');
      await clerk.within('region', '这份预算的状态').sees('已报送');
    });
  });

  it('the head of the department reads it and signs', async () => {
    const head = await district.as('head-110');
    await head.seesHeading('澜川市鹿鸣区档案馆 2026 年部门预算');
    await head.within('navigation', '预算编制步骤').chooses(/提交与公开/);
    await head.sees('还没有审签。');
    await head.chooses('审签当前版本');
    await head.sees('✓ 方敬之已审签');
    await head.leaves();
  });

  describe('the reviewer again', () => {
    it('settles the remark, and approves', async () => {
      await reviewer.within('row', /鹿鸣区档案馆/).sees('已报送', '✓ 已审签');
      const drawer = reviewer.within('dialog', '澜川市鹿鸣区档案馆');
      await drawer.chooses(/^意见/);
      await drawer.sees('已在明细备注里写明。');
      await drawer.chooses('办结');
      await drawer.sees('✓ 已办结');
      await drawer.chooses('通过…');
      const dialog = reviewer.within('dialog', '审核通过：澜川市鹿鸣区档案馆');
      await dialog.sees('没有错误，已审签，没有未办结的意见');
      await dialog.chooses('通过');
      await reviewer.within('row', /鹿鸣区档案馆/).sees('已审核');
      await drawer.chooses('关闭');
    });

    it('approves another that waits, and publishes both at once', async () => {
      await reviewer.chooses('勾选中共澜川市鹿鸣区委办公室');
      await reviewer.chooses('通过所选（1 个已报送）…');
      await reviewer.within('dialog', '审核通过 1 个部门').chooses('全部通过');
      await reviewer.within('dialog', '审核通过 1 个部门').sees('✓ 已通过');
      await reviewer.within('dialog', '审核通过 1 个部门').chooses('关闭');
      await reviewer.chooses('勾选中共澜川市鹿鸣区委办公室');
      await reviewer.chooses('勾选澜川市鹿鸣区档案馆');
      await reviewer.chooses('公开所选（2）…');
      await reviewer.within('dialog', '公开 2 个部门的预算？').chooses('公开');
      await reviewer.within('dialog', '公开 2026 年预算').sees('✓ 已公开');
      await reviewer.within('dialog', '公开 2026 年预算').doesNotSee(/✕/);
    });

    it('finds the published files as they were hashed, and the Word file says the same total', async () => {
      const files = await publishedFiles(reviewer, '110');
      expect(Object.keys(files).sort()).toEqual(FILES);
      const disclosure = await read(files['disclosure.docx'] ?? new Uint8Array(), {
        path: 'disclosure.docx',
      });
      const summary = disclosure.tables.find(({ form }) => form === 'revenue-expenditure-summary');
      const total = summary?.rows.find(({ key }) => key === 'expenditure-total')?.cells.budget;
      expect(total).toMatchObject({ text: '471.09' });
      expect(manifestOf(files)).toEqual(
        Object.fromEntries(
          Object.entries(files).flatMap(([name, bytes]) =>
            name === 'manifest.json' ? [] : [[name, sha256(bytes)]],
          ),
        ),
      );
    });

    it('finds nothing in them of a project that is withheld', async () => {
      const hidden = await withheldOf(district.folder);
      const files = await publishedFiles(reviewer, '101');
      expect(Object.keys(files).sort()).toEqual(FILES);
      for (const [name, bytes] of Object.entries(files)) {
        const said = await everythingIn(name, bytes);
        expect(said.length, name).toBeGreaterThan(200);
        for (const word of hidden) expect(said.includes(word), `${word} in ${name}`).toBe(false);
      }
      expect(reviewer.complaints).toEqual([]);
      await reviewer.leaves();
    });
  });

  describe('the administrator', () => {
    let admin: Person;

    it('searches the log for the correction, and finds what it changed', async () => {
      admin = await district.as('admin');
      await admin.within('navigation', '主要页面').chooses('日志');
      await admin.seesHeading('操作日志');
      await admin.picks('部门', '澜川市鹿鸣区档案馆');
      await admin.picks('内容', '收入明细');
      await admin.within('row', /苏文静.*收入明细 · 金额/).sees('收入明细：修改 1');
      await admin.chooses(/^▸?\s*收入明细 · 金额/);
      await admin.sees('303.91', '305.11');
    });

    it('verifies the chain', async () => {
      await admin.chooses('校验日志');
      await admin.sees(/✓ \d+ 条记录首尾相接，没有被改动/);
    });

    it('makes a user, who can sign in', async () => {
      await admin.within('navigation', '主要页面').chooses('用户');
      await admin.seesHeading('用户');
      await admin.chooses('新建用户…');
      const dialog = admin.within('dialog', '新建用户');
      await dialog.fills(/账号$/, 'auditor-2');
      await dialog.fills(/姓名$/, '钟敏');
      await dialog.fills('密码', PASSWORD);
      await dialog.chooses('加一个角色');
      await dialog.picks('角色', '审计人员');
      await dialog.chooses('新建');
      await admin.within('row', /auditor-2/).sees('钟敏', '审计人员');
      const second = await district.as('auditor-2');
      await second.seesHeading('操作日志');
      await second.leaves();
    });

    it('downloads a backup, which brings everything back into an empty store', async () => {
      await admin.within('navigation', '主要页面').chooses('日志');
      const { bytes } = await admin.downloads('下载备份');
      expect(admin.complaints).toEqual([]);
      const path = join(district.folder, 'workspace.backup');
      await writeFile(path, bytes);
      const store = await openStore(join(district.folder, 'restored.sqlite'));
      await store.restore(path);
      const { ok } = await store.verify();
      const users = await store.list('users');
      const published = (await store.list('documents')).filter(
        ({ department, kind, year }) => department === '110' && kind === 'published' && year === '2026',
      );
      const blobs = await Promise.all(published.map((one) => store.getBlob(one.sha256)));
      await store.close();
      expect(ok).toBe(true);
      expect(users.map(({ id }) => id)).toContain('auditor-2');
      expect(published.map(({ name }) => name).sort()).toEqual(FILES);
      expect(blobs.every((blob) => blob !== undefined)).toBe(true);
    });
  });
});
