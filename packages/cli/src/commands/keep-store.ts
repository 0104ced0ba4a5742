import { loadServing } from '@mingzhang/server';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Terminal } from '../run.ts';
import { type Say, shownPath } from '../say.ts';

/** `mingzhang backup` and `mingzhang restore`: says how much there was, or why nothing was written. */
export async function keepStore(
  what: 'backup' | 'restore',
  file: string,
  { stdout, stderr, env }: Terminal,
  say: Say,
): Promise<ExitCode> {
  const { backUpTo, restoreFrom } = await loadServing();
  const result = await (what === 'backup' ? backUpTo(file, env) : restoreFrom(file, env));
  if (result.kind === 'written' || result.kind === 'restored') {
    const { entries, blobs, head } = result.manifest;
    stdout.write(
      say(
        `${shownPath(file)}：日志 ${entries} 条，文件 ${blobs} 份，末条 ${head.hash}\n`,
        `${shownPath(file)}: ${entries} entries, ${blobs} documents, head ${head.hash}\n`,
      ),
    );
    return EXIT.clean;
  }
  stderr.write(
    result.kind === 'broken'
      ? say(
          `✗ 日志第 ${result.revision} 条不对（${result.fault}），没有备份，原有的备份没有动。请用以前的备份恢复。\n`,
          `✗ Entry ${result.revision} of the log is wrong (${result.fault}): not backed up, an earlier backup was left as it is. Restore an earlier one.\n`,
        )
      : say(
          `✗ 没有恢复：${result.why}${result.line === undefined ? '' : `（第 ${result.line} 行）`}。工作区没有动。\n`,
          `✗ Not restored: ${result.why}${result.line === undefined ? '' : ` (line ${result.line})`}. The workspace is as it was.\n`,
        ),
  );
  return EXIT.unreadable;
}
