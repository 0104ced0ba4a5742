import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runsTypeScript } from '../../packages/cli/bin/runtime.cjs';
import { root } from './repository.ts';

/** The first `node` on the PATH that is not this repository's own: the one a person's shell would run. */
const machineNode = (process.env.PATH ?? '')
  .split(':')
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((path) => spawnSync(path, ['--version']).status === 0);

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.0.0', true],
])('Node %s runs TypeScript: %s', (version, expected) => {
  expect(runsTypeScript(version)).toBe(expected);
});

describe.each([
  ['the pinned Node', process.execPath],
  ["the machine's Node", machineNode],
])('mingzhang on %s', (_, node) => {
  let house: string;
  let launcher: string;

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'mingzhang-launcher-'));
    const cli = join(house, 'packages/cli');
    mkdirSync(join(cli, 'src'), { recursive: true });
    cpSync(`${root}packages/cli/bin`, join(cli, 'bin'), { recursive: true });
    writeFileSync(join(cli, 'package.json'), '{ "type": "module" }');
    symlinkSync(`${root}node_modules`, join(house, 'node_modules'));
    launcher = join(cli, 'bin/mingzhang.cjs');
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  function main(source: string): void {
    writeFileSync(join(house, 'packages/cli/src/main.ts'), source);
  }

  test.skipIf(node === undefined)(
    'passes on arguments, both streams and the exit code, and no warning of Node',
    () => {
      main(`import 'node:sqlite';
      const given: readonly string[] = process.argv.slice(2);
      console.log(given.join('|'));
      console.error('said');
      process.exitCode = 3;`);
      const { status, stdout, stderr } = spawnSync(node ?? '', [launcher, 'check', '明 账.docx'], {
        encoding: 'utf8',
      });
      expect({ status, stdout, stderr }).toEqual({
        status: 3,
        stdout: 'check|明 账.docx\n',
        stderr: 'said\n',
      });
    },
  );

  test.skipIf(node === undefined)('passes on an interrupt', async () => {
    main(`process.on('SIGINT', () => process.exit(7));
      setInterval(() => {}, 1000);
      console.log('ready');`);
    const child = spawn(node ?? '', [launcher], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(7);
  });
});
