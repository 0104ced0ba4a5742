import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server of the desk in a process of its own. */
export interface DeskServer {
  readonly child: ChildProcess;
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves the store of a file on a free port; requests may say by X-Forwarded-For whom they are from. */
export function startDesk(path: string): Promise<DeskServer> {
  const main = fileURLToPath(new URL('../packages/server/src/main.ts', import.meta.url));
  const env = {
    ...process.env,
    MINGZHANG_DATA: path,
    PORT: '0',
    MINGZHANG_PROXY: '1',
    MINGZHANG_LOG: 'info',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = async () => {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
  };
  return new Promise((done, failed) => {
    let said = '';
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const address = /open\s+(http:\S+)/.exec(said)?.[1];
      if (address !== undefined) done({ child, address, stop });
    });
    child.once('exit', () => failed(new Error(said)));
  });
}
