import { readFileSync } from 'node:fs';
import type { ExampleAccounts } from './house.ts';
import { serve } from './serve.ts';
import { settingsOf } from './settings.ts';

/**
 * Serves the desk as the environment says (see `settingsOf`). `--example FILE`: the store is an example, and FILE lists
 * its sign-ins as JSON, to be shown on the sign-in page.
 */
const at = process.argv.indexOf('--example');
const file = at < 0 ? undefined : process.argv[at + 1];
const example = file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as ExampleAccounts);

const { address, setupLink, stop } = await serve(settingsOf(process.env, process.stdout.isTTY), example);
process.stderr.write(`明账已启动，请在浏览器里打开  ${setupLink ?? address}  （按 Ctrl+C 停止）\n`);
process.stderr.write(`Mingzhang is running: open     ${setupLink ?? address}  (Ctrl+C stops it)\n`);
if (setupLink !== undefined)
  process.stderr.write(
    '这是新的系统，还没有管理员：上面的链接用来设立第一位管理员，只在这里显示，不要转发。\nThis workspace is new: the link sets up its first administrator. It is shown here only; do not pass it on.\n',
  );

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stop().then(() => process.exit(0));
  });
}
