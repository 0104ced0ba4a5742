import type { BatchEntry } from '@mingzhang/writers';
import type { House } from '../house.ts';
import { fileAnswer } from '../http/file-answer.ts';
import { Refusal } from '../http/refusal.ts';
import { partsOf } from '../http/uploads.ts';
import type { Doing } from '../jobs/jobs.ts';
import type { Handlers } from './handler.ts';
import { workDone } from './work-done.ts';

const MOST_FILES = 200;
/** Files that are held in memory before the upload has to wait. */
const MOST_WAITING = 8;

/** What a batch came to: each file's part of the report, and its check as one line of JSON. */
export interface BatchResult {
  readonly entries: readonly BatchEntry[];
  readonly lines: readonly string[];
}

export const batch: Handlers<'startBatch' | 'readBatch'> = {
  async startBatch({ house, person, context }) {
    const taking = new Taking(house);
    const job = house.jobs.start('batch', person.id, 0, (doing) => taking.run(doing));
    try {
      let count = 0;
      for await (const { name, bytes } of partsOf(context.req.raw)) {
        if (name === undefined || name === '') continue;
        if (++count > MOST_FILES) throw new Refusal('too-large');
        await taking.take(name, new Uint8Array(bytes));
      }
      if (count === 0) throw new Refusal('no-file');
    } catch (error) {
      house.jobs.cancel(job.id, person.id);
      throw error;
    } finally {
      taking.end();
    }
    return house.jobs.find(job.id, person.id) ?? job;
  },

  async readBatch({ house, person, params: { job }, query: { format } }) {
    const found = house.jobs.find(job, person.id);
    if (found?.kind !== 'batch') throw new Refusal('not-found');
    const result = house.jobs.result(job, person.id);
    if (result === undefined) throw new Refusal(found.state === 'failed' ? 'not-found' : 'job-running');
    const name = `批量核对.${format}`;
    if (format === 'ndjson') {
      const bytes = new TextEncoder().encode(result.lines.map((line) => `${line}\n`).join(''));
      return fileAnswer(bytes, { name, mediaType: 'application/x-ndjson' });
    }
    const { bytes } = await workDone(house.desk, { kind: 'batch-report', format, entries: result.entries });
    const mediaType =
      format === 'html'
        ? 'text/html; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return fileAnswer(bytes, { name, mediaType });
  },
};

/** The files of a batch between their upload and their check: at most so many wait. */
class Taking {
  readonly #house: House;
  readonly #entries: BatchEntry[] = [];
  readonly #lines: string[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #ended = Promise.withResolvers<void>();
  #doing: Doing | undefined;

  constructor(house: House) {
    this.#house = house;
  }

  /** The whole of it: fulfilled when every file that was taken is checked. */
  async run(doing: Doing): Promise<BatchResult> {
    this.#doing = doing;
    await this.#ended.promise;
    await Promise.all(this.#running);
    return { entries: this.#entries, lines: this.#lines };
  }

  async take(name: string, bytes: Uint8Array): Promise<void> {
    if (this.#doing?.isCancelled() === true) return;
    this.#doing?.expect(1);
    const checking = this.#check(name, bytes).finally(() => this.#running.delete(checking));
    this.#running.add(checking);
    if (this.#running.size >= MOST_WAITING) await Promise.race(this.#running);
  }

  end(): void {
    this.#ended.resolve();
  }

  async #check(name: string, bytes: Uint8Array): Promise<void> {
    const tried = await this.#house.outside.run({ kind: 'examine', name, bytes });
    if ('failure' in tried) {
      const { code, message, messageEn } = tried.failure;
      this.#entries.push({ path: name, reason: message, reasonEn: messageEn });
      this.#lines.push(
        JSON.stringify({ schema: 'mingzhang.unreadable/1', path: name, code, message, messageEn }),
      );
      this.#doing?.finish({ name, outcome: 'unreadable', message, messageEn });
      return;
    }
    const { entry, json, grades } = tried.done;
    this.#entries.push(entry);
    this.#lines.push(json);
    const { error, warning, hint } = grades;
    this.#doing?.finish({
      ...{ name, outcome: 'done', counts: { error, warning, hint } },
      message: `错误 ${error}，警告 ${warning}，提示 ${hint}`,
      messageEn: `${error} errors, ${warning} warnings, ${hint} hints`,
    });
  }
}
