import { readFileSync } from 'node:fs';
import type { ExampleAccounts } from './house.ts';
import { serve } from './serve.ts';
import { settingsOf } from './settings.ts';

/**
 * Serves the desk as the environment says (see `settingsOf`) until the process is told to stop, and says on the error
 * stream where it is to be found. `example`: a JSON file of the sign-ins of an example workspace, to be shown on the
 * sign-in page. Throws what keeps it from starting.
 */
export async function runServer(env: NodeJS.ProcessEnv, example?: string): Promise<void> {
  const accounts =
    example === undefined ? undefined : (JSON.parse(readFileSync(example, 'utf8')) as ExampleAccounts);
  const { address, setupLink, stop } = await serve(settingsOf(env, process.stdout.isTTY), accounts);
  const link = setupLink ?? address;
  const lines = [
    `明账已启动，请在浏览器里打开  ${link}  （按 Ctrl+C 停止）`,
    `Mingzhang is running: open     ${link}  (Ctrl+C stops it)`,
    ...(setupLink === undefined ? [] : NEW),
  ];
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await stop();
}

const NEW = [
  '这是新的系统，还没有管理员：上面的链接用来设立第一位管理员，只在这里显示，不要转发。',
  'This workspace is new: the link sets up its first administrator. It is shown here only; do not pass it on.',
];
