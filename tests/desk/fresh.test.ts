import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { missingBrowser } from '../chromium.ts';
import { openEmpty } from './district.ts';
import type { Person } from './person.ts';

const PASSWORD = 'a password of her own';
const missing = missingBrowser();

describe.skipIf(missing)(`a new workspace${missing ? `: ${missing}` : ''}`, { timeout: 120_000 }, () => {
  let house: Awaited<ReturnType<typeof openEmpty>>;
  let first: Person;

  beforeAll(async () => {
    house = await openEmpty();
    first = await house.somebody();
  }, 120_000);
  afterEach(({ task }) => house.picturesOf(task));
  afterAll(() => house?.shut());

  it('has no accounts, and leads whoever comes to its set-up', async () => {
    await first.open('/');
    await first.seesHeading('首次使用');
    await first.doesNotSee('示例账号');
    const answer = await first.page.request.get('/api/users');
    expect(answer.status()).toBe(401);
  });

  it('lets nobody in with a wrong key', async () => {
    await first.fills('启动码', 'not the key');
    await fillIn();
    await first.within('alert').sees('启动密钥不对。请用启动时终端里显示的链接。');
    await first.seesHeading('首次使用');
  });

  it('is set up by whoever has the link that the server printed', async () => {
    await first.open(new URL(house.setupLink ?? '').href);
    await first.seesHeading('首次使用');
    await expect.poll(() => first.field('启动码').inputValue()).not.toBe('');
    expect(first.page.url()).not.toContain('#');
    await fillIn();
    await first.seesHeading('组织机构');
    expect(await first.page.getByRole('button', { name: /何静/ }).count()).toBe(1);
  });

  it('is set up once', async () => {
    const second = await house.somebody();
    await second.open('/set-up');
    await second.sees('这里已经设置好了。');
    await second.leaves();
  });

  async function fillIn(): Promise<void> {
    await first.fills('用户名', 'hejing');
    await first.fills('姓名', '何静');
    await first.fills(/^新密码/, PASSWORD);
    await first.fills('再输一次', PASSWORD);
    await first.chooses('设立并登录');
  }
});
