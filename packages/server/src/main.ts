import { start } from './start.ts';

const PORT = 8420;

const { address, stop } = await start(PORT);
console.log(`明账已启动，请在浏览器里打开  ${address}  （按 Ctrl+C 停止）`);
console.log(`Mingzhang is running: open     ${address}  (Ctrl+C stops it)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stop().then(() => process.exit(0));
  });
}
