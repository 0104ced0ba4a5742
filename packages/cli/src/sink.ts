import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './exit-code.ts';
import type { Say } from './say.ts';

/** Where output goes, piece by piece; `finish` makes it stand, `discard` leaves no trace of it. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** The terminal or pipe; waits while it is full. */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  return {
    write: (text) =>
      new Promise((done) => {
        if (stream.write(text)) done();
        else stream.once('drain', done);
      }),
    finish: async () => undefined,
    discard: async () => undefined,
  };
}

/** A file that appears whole or not at all: written beside its place, then put there; a process that ends early takes it away. */
export async function fileSink(path: string): Promise<Sink> {
  if (await isDevice(path)) return deviceSink(path);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const file: FileHandle = await open(draft, 'wx');
  process.once('exit', () => rmSync(draft, { force: true }));
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    finish: async () => {
      await file.close();
      await rename(draft, path);
    },
    discard: async () => {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}

/** A device or a pipe, such as /dev/null: written to, never put another file in the place of. */
export async function isDevice(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => !entry.isFile() && !entry.isDirectory(),
    () => false,
  );
}

/** Writes straight into a device or a pipe. */
export async function deviceSink(path: string): Promise<Sink> {
  const file: FileHandle = await open(path, 'w');
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    finish: () => file.close(),
    discard: () => file.close(),
  };
}

/** Refuses an output that is one of the inputs, is a folder, or stands in no folder. */
export async function assertWritable(output: string, inputs: readonly string[], say: Say): Promise<void> {
  const folder = await stat(dirname(output)).catch(() => undefined);
  if (folder?.isDirectory() !== true) {
    throw new UsageError(
      say(
        `--output：文件夹“${dirname(output)}”不存在，请先建好。`,
        `--output: there is no folder “${dirname(output)}”; make it first.`,
      ),
    );
  }
  const real = await realpath(output).catch(() => undefined);
  if (real === undefined) return;
  if ((await stat(real)).isDirectory()) {
    throw new UsageError(
      say(`--output：“${output}”是文件夹，请写出文件名。`, `--output: “${output}” is a folder; name a file.`),
    );
  }
  for (const input of inputs) {
    if ((await realpath(input).catch(() => undefined)) === real) {
      throw new UsageError(
        say(
          `--output：“${output}”也是要核对的文件，写进去会毁掉它。请换一个文件名。`,
          `--output: “${output}” is one of the inputs and would be lost; choose another name.`,
        ),
      );
    }
  }
}
