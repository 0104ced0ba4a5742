import type { Entry, HistoryQuery } from '@mingzhang/workspace';
import type { House } from '../house.ts';
import { entryShape } from './log-shape.ts';

const PAGE = 50;

/** Which entries are wanted: after a revision oldest first, else before one newest first. */
export interface PageQuery {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
  readonly who?: string | undefined;
  readonly table?: string | undefined;
  readonly id?: string | undefined;
}

type Wanted = (entry: Entry) => boolean | Promise<boolean>;

/** One page of the log, and where the next begins (as `after` or `before`); null where there is no more. */
export async function logPage(
  house: House,
  department: HistoryQuery['department'],
  { after, before, limit = PAGE, who, table, id }: PageQuery,
  wanted: Wanted = () => true,
) {
  const forward = after !== undefined && before === undefined;
  const found: Entry[] = [];
  let from = forward ? after : (before ?? Number.MAX_SAFE_INTEGER);
  let more = true;
  while (more && found.length < limit) {
    const page = await house.store.history({
      ...(department === undefined ? {} : { department }),
      ...(who === undefined ? {} : { who }),
      ...(table === undefined ? {} : { record: id === undefined ? { table } : { table, id } }),
      ...(forward ? { after: from } : { upTo: from - 1, newestFirst: true }),
      limit,
    });
    more = page.length === limit;
    for (const entry of page) {
      from = entry.revision;
      if (await wanted(entry)) found.push(entry);
      if (found.length < limit) continue;
      more ||= entry !== page.at(-1);
      break;
    }
  }
  return { entries: found.map((entry) => entryShape(house, entry)), next: more ? from : null };
}
