import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { example, inFolder, mingzhang } from './run-cli.ts';

const INPUTS = ['clean.txt', 'clean.docx', 'clean.html'].map(example);

test('a run that was stopped goes on where it stood, and says the same in the end', async () => {
  await inFolder(async (folder) => {
    const output = join(folder, 'out.ndjson');
    const command = ['check', ...INPUTS, '--format', 'ndjson', '--output', output];
    expect((await mingzhang(command)).code).toBe(0);
    const whole = (await readFile(output, 'utf8')).split('\n');
    const marked = (whole[0] ?? '').replace('"timing":{', '"timing":{"kept":true,');
    await writeFile(`${output}.part`, `${marked}\n${whole[1]?.slice(0, 200)}`);
    expect((await mingzhang([...command, '--resume'])).code).toBe(0);
    const resumed = (await readFile(output, 'utf8')).split('\n');
    expect(resumed[0]).toBe(marked);
    const plain = (line: string | undefined) => line?.replace(/"timing":\{[^}]*\}/, '');
    expect(resumed.slice(1).map(plain)).toEqual(whole.slice(1).map(plain));
  });
});

test('a document that changed since is read again', async () => {
  await inFolder(async (folder) => {
    const input = join(folder, 'a.txt');
    const output = join(folder, 'out.ndjson');
    await writeFile(input, await readFile(example('clean.txt')));
    const command = ['check', input, '--format', 'ndjson', '--output', output, '--resume'];
    await mingzhang(command);
    await writeFile(input, (await readFile(input, 'utf8')).replaceAll('2、支出说明', '2、支出的说明'));
    const before = JSON.parse(await readFile(output, 'utf8'));
    await mingzhang(command);
    expect(JSON.parse(await readFile(output, 'utf8')).source.sha256).not.toBe(before.source.sha256);
  });
});

test('--resume needs a file to go on with', async () => {
  expect((await mingzhang(['check', ...INPUTS, '--resume'])).code).toBe(2);
});
