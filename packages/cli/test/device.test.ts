import { execFileSync, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../src/commands/whole-file.ts';
import { partSink } from '../src/resume.ts';
import { fileSink } from '../src/sink.ts';
import { inFolder } from './run-cli.ts';

/** Writing waits for a reader of the pipe; `cat` is one. */
test.each([
  ['a report', async (path: string) => write(await fileSink(path))],
  ['lines of a run', async (path: string) => write(await partSink(path))],
  ['a document', (path: string) => writeWhole(path, Buffer.from('说'))],
])('%s written into a pipe or device leaves it what it is', async (_, put) => {
  await inFolder(async (folder) => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const reader = spawn('cat', [path]);
    let said = '';
    reader.stdout.on('data', (piece) => {
      said += piece;
    });
    const ended = new Promise((done) => reader.on('close', done));
    await put(path);
    await ended;
    expect(said).toBe('说');
    expect((await stat(path)).isFIFO()).toBe(true);
  });
});

async function write(sink: Awaited<ReturnType<typeof fileSink>>): Promise<void> {
  await sink.write('说');
  await sink.finish();
}
