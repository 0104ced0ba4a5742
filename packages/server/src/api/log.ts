import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { PATHS } from '@mingzhang/api';
import type { Fault, Verification } from '@mingzhang/workspace';
import { reach, within } from '../access/gate.ts';
import { Refusal } from '../http/refusal.ts';
import type { Handlers } from './handler.ts';
import { logPage } from './log-pages.ts';
import { workDone } from './work-done.ts';

export const log: Handlers<'searchLog' | 'verifyLog' | 'backUp'> = {
  async searchLog({ house, person, query: { department, ...query } }) {
    const reached = reach(person, PATHS.searchLog.roles);
    if (department !== undefined && !within(reached, department)) throw new Refusal('not-found');
    if (reached === 'all') return logPage(house, department, query);
    if (department !== undefined) return logPage(house, department, query);
    return logPage(
      house,
      undefined,
      query,
      (entry) => entry.department !== null && reached.has(entry.department),
    );
  },

  async verifyLog({ house }) {
    const { verification } = await workDone(house.desk, { kind: 'verify', store: house.address });
    return verificationShape(verification);
  },

  async backUp({ house }) {
    const folder = await mkdtemp(join(tmpdir(), 'mingzhang-backup-'));
    const path = join(folder, 'backup');
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
      const { result } = await workDone(house.desk, { kind: 'backup', store: house.address, path });
      if (result.kind === 'broken')
        throw new Refusal('log-broken', [faultDetail(result.revision, result.fault)]);
      const { size } = await stat(path);
      const stream = createReadStream(path).on('close', () => void remove());
      return new Response(Readable.toWeb(stream) as ReadableStream, {
        headers: {
          'Content-Type': 'application/gzip',
          'Content-Length': String(size),
          'Content-Disposition': `attachment; filename="mingzhang-${house.today()}.backup"`,
        },
      });
    } catch (error) {
      await remove();
      throw error;
    }
  },
};

const FAULTS: Readonly<Record<Fault, readonly [zh: string, en: string]>> = {
  hash: ['内容与它的校验值不符，被改动过', 'its text does not have its hash: it was changed'],
  previous: [
    '与前一条接不上：有记录被改、被删、被插入或被移动',
    'it does not follow on the one before: something was changed, removed or put in',
  ],
  columns: ['索引列与内容不一致', 'the columns beside its text say something else'],
  text: ['内容不是一条日志', 'its text is not an entry'],
  edit: ['它的修改与此前的数据对不上', 'its edit does not fit the records before it'],
};

function faultDetail(revision: number, fault: Fault) {
  const [zh, en] = FAULTS[fault];
  return {
    code: fault,
    zh: `第 ${revision} 条：${zh}。`,
    en: `Entry ${revision}: ${en}.`,
    place: String(revision),
  };
}

function verificationShape({ ok, head, broken, differing }: Verification) {
  const faults = [
    ...(broken === undefined
      ? []
      : [{ revision: broken.revision, ...faultDetail(broken.revision, broken.fault) }]),
    ...differing.map(({ table, id }) => ({
      revision: null,
      zh: `${table} ${id} 与日志不符：绕过日志改动过。`,
      en: `${table} ${id} is not what the log says: it was changed past it.`,
    })),
  ];
  return {
    entries: head.revision,
    sound: ok,
    head: head.hash,
    faults: faults.map(({ revision, zh, en }) => ({ revision, zh, en })),
  };
}
