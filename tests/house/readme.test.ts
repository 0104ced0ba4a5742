import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, textOf } from './repository.ts';

const RUNNER = 'npm test';
const START = 'npm start';
/** Commands that go on until they are stopped. */
const SERVERS = [START, 'npx mingzhang serve'];
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

const commands = commandsOf('README.md');
const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-readme-'));
const options = {
  cwd: root,
  env: { ...process.env, PATH: path.join(':'), MINGZHANG_DATA: join(folder, 'mingzhang.sqlite') },
};

/** The lines of a page's fenced sh blocks. */
function commandsOf(page: string): readonly string[] {
  const blocks = textOf(page).matchAll(/^```sh\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, block = '']) => block.trim().split('\n'));
}

/** What a command writes: the file or folder behind --output or -o, or the second one of a conversion. */
function outputOf(command: string): string | undefined {
  return /(?:--output|-o) (\S+)|convert \S+ (\S+)|backup (\S+)/
    .exec(command)
    ?.slice(1)
    .find((found) => found !== undefined);
}

const written = commands.map(outputOf).filter((output) => output !== undefined);
const before = written.filter((output) => existsSync(root + output));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const output of written)
    if (!before.includes(output)) rmSync(root + output, { recursive: true, force: true });
});

test('both languages give the same commands, the set-up ones first', () => {
  expect(commands.slice(0, 2)).toEqual([START, RUNNER]);
  expect(commandsOf('README.zh-CN.md')).toEqual(commands);
});

test.each(SERVERS)(
  '%s answers on the address it prints, and Ctrl-C stops it',
  { timeout: 180_000 },
  async (command) => {
    const server = spawn('sh', ['-c', command], {
      ...options,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise((resolve) => server.on('exit', (code, signal) => resolve(signal ?? code)));
    let address: string;
    try {
      address = await printedAddress(server);
      const response = await fetch(address);
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/<html/i);
    } finally {
      if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGINT');
    }
    expect([0, 'SIGINT']).toContain(await ended);
    await expect
      .poll(() =>
        fetch(address).then(
          () => 'answers',
          () => 'stopped',
        ),
      )
      .toBe('stopped');
  },
);

test.each(commands.filter((command) => command !== RUNNER && !SERVERS.includes(command)))(
  '%s',
  async (command) => {
    const { code, stdout, stderr } = await run(command);
    const foundErrors = / (?:check|annotate) /.test(command) && code === 1;
    expect(code === 0 || foundErrors, `exit ${code}: ${stderr}`).toBe(true);
    const output = outputOf(command);
    if (output === undefined) expect(stdout.trim()).not.toBe('');
    else expect(existsSync(root + output)).toBe(true);
  },
);

/** Runs a command as a person's shell would, for 50 seconds at most. */
function run(command: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const limits = { ...options, timeout: 50_000, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], limits, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : (error.code ?? error.signal), stdout, stderr }),
    );
  });
}

/** Waits for the address; fails with all that was said when the process ends without one. */
function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const address = ADDRESS.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}
