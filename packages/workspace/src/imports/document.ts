import type { Context } from './context.ts';
import type { Opened } from './open-file.ts';

/** Keeps the file itself among the department's documents: that it came in is no row of it. */
export function documentOf({ planner, home }: Context, opened: Opened, kind: 'imported' | 'last-year'): void {
  const { disclosure, format, sha256, bytes } = opened;
  const name = disclosure.source.path.split(/[/\\]/).at(-1)?.slice(0, 200) || '文件';
  planner.put('documents', { ...home, kind, sha256 }, { name, format, size: bytes.byteLength });
}
