import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { root, textOf } from './repository.ts';

const RUNNER = 'npm test';
const SERVER = 'npm start';
const OUTPUT = 'report.html';
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

const commands = commandsOf('README.md');
const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
const options = { cwd: root, env: { ...process.env, PATH: path.join(':') } };

/** The lines of a page's fenced sh blocks. */
function commandsOf(page: string): readonly string[] {
  const blocks = textOf(page).matchAll(/^```sh\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, block = '']) => block.trim().split('\n'));
}

const wasThere = existsSync(root + OUTPUT);
afterAll(() => {
  if (!wasThere) rmSync(root + OUTPUT, { force: true });
});

test('both languages give the same commands, the set-up ones first', () => {
  expect(commands.slice(0, 2)).toEqual([SERVER, RUNNER]);
  expect(commandsOf('README.zh-CN.md')).toEqual(commands);
});

test.each(commands.filter((command) => command !== RUNNER && command !== SERVER))('%s', (command) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { ...options, encoding: 'utf8' });
  const foundErrors = command.includes(' check ') && status === 1;
  expect(status === 0 || foundErrors, `exit ${status}: ${stderr}`).toBe(true);
  const output = /--output (\S+)/.exec(command)?.[1];
  if (output === undefined) expect(stdout.trim()).not.toBe('');
  else expect(existsSync(root + output)).toBe(true);
});

test(`${SERVER} answers on the address it prints, and Ctrl-C stops it`, async () => {
  const server = spawn('sh', ['-c', SERVER], {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  try {
    const response = await fetch(await printedAddress(server));
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/<html/i);
  } finally {
    process.kill(-(server.pid ?? 0), 'SIGINT');
  }
  expect(await ended).toBe(0);
});

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
