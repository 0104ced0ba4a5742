import { type Block, fold, type Identity, oneLine, type Printed, type Table } from '@mingzhang/model';
import type { Caption } from './caption.ts';

type Said = Printed & { readonly says: string };

function most<T>(votes: Map<T, number>): T | null {
  let best: T | null = null;
  let count = 0;
  for (const [value, n] of votes) {
    if (n > count) {
      best = value;
      count = n;
    }
  }
  return best;
}

function vote<T>(votes: Map<T, number>, value: T, weight = 1): void {
  votes.set(value, (votes.get(value) ?? 0) + weight);
}

const TITLE = /(\d{4})年度?(?:区级|市级|县级|省级)?(.{0,30}?)(部门|单位)?(预算|决算)/;

/**
 * What the document is: cover, titles, captions and tables together, each with its words kept as evidence. A majority
 * decides, so that one wrong year in one heading does not change the document's.
 */
export function identify(
  blocks: readonly Block[],
  tables: readonly Table[],
  captions: readonly Caption[],
): Identity {
  const kinds = new Map<'budget' | 'final-accounts', number>();
  const editions = new Map<'department' | 'unit', number>();
  const years = new Map<number, number>();
  const bodies = new Map<string, number>();
  const evidence: Said[] = [];
  const say = (printed: Printed, says: string) => {
    if (evidence.length < 20)
      evidence.push({ text: oneLine(printed.text).slice(0, 80), place: printed.place, says });
  };

  for (const { year, body } of captions) {
    if (year !== null) vote(years, year, 2);
    if (body !== null) {
      vote(bodies, body.text);
      say(body, 'body');
    }
  }
  for (const table of tables) {
    vote(kinds, table.form.startsWith('final-') ? 'final-accounts' : 'budget');
    if (/单位(?:预算|决算|收|支|财务)/.test(fold(table.title))) vote(editions, 'unit');
    if (/部门/.test(fold(table.title))) vote(editions, 'department');
    if (table.year !== null) vote(years, table.year, 2);
  }
  let paragraphs = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length > 120) continue;
    paragraphs++;
    const match = TITLE.exec(fold(block.text));
    if (match === null) continue;
    const [, year, , edition, kind] = match;
    const weight = paragraphs <= 6 ? 3 : block.heading === undefined ? 1 : 2;
    vote(kinds, kind === '决算' ? 'final-accounts' : 'budget', weight);
    vote(years, Number(year), weight);
    if (edition !== undefined) vote(editions, edition === '单位' ? 'unit' : 'department', weight);
    say({ text: block.text, place: block.place }, 'title');
  }
  const printed = most(bodies);
  const coded = printed === null ? null : /^(\d{3,6})([一-龥].*)$/.exec(printed);
  const bodyNamed = coded?.[2] ?? printed ?? bodyOfTitle(evidence);
  return {
    kind: most(kinds) ?? 'unknown',
    edition: most(editions) ?? 'unknown',
    year: most(years),
    body: bodyNamed,
    bodyCode: coded?.[1] ?? null,
    template: templateOf(blocks, tables, captions),
    ...(isEmptyForm(tables) ? { empty: true as const } : {}),
    evidence,
  };
}

/** Several official tables and not one amount in them. */
function isEmptyForm(tables: readonly Table[]): boolean {
  const amounts = ({ rows }: Table) =>
    rows.some(({ cells }) => Object.values(cells).some((cell) => cell.kind === 'amount' && cell.fen !== 0));
  return tables.length >= 3 && !tables.some(amounts);
}

function bodyOfTitle(evidence: readonly Said[]): string | null {
  for (const { text, says } of evidence) {
    const match = /^(?:第[一二三四五六七八九十]+部分)?\s*(.{2,30}?)\s*\d{4}年/.exec(text);
    if (says === 'title' && match?.[1] !== undefined) return fold(match[1]);
  }
  return null;
}

function templateOf(
  blocks: readonly Block[],
  tables: readonly Table[],
  captions: readonly Caption[],
): string | null {
  if (tables.length === 0) return null;
  if (captions.some(({ body }) => body !== null && /^\d{3,6}[一-龥]/.test(body.text))) return 'hebei';
  const titles = tables.map(({ title }) => fold(title)).join('|');
  if (/功能分类预算表|财务收支预算总表/.test(titles)) return 'shanghai';
  const opening = blocks
    .slice(0, 12)
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('');
  return /上海市/.test(opening) ? 'shanghai' : 'standard';
}
