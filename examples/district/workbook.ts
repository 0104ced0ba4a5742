import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { laidOut, write } from '@mingzhang/writers';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { OPEN_YEAR } from './approvals.ts';
import { figuresOf } from './budget.ts';
import { archives } from './departments/archives.ts';
import { revenueList, spendingList } from './line-lists.ts';
import type { DepartmentSketch } from './profile.ts';
import { sceneOf } from './scene.ts';
import { type ListCell, sheetXml } from './sheet-xml.ts';

const FORMS = new Set(['procurement-budget', 'fixed-assets']);

/**
 * The workbook that the platform (一体化平台) exports for a department: its expenditure and revenue line by line, then the
 * forms of its projects, purchases and assets.
 */
export async function platformWorkbook(department: DepartmentSketch, year: number): Promise<Uint8Array> {
  const { scene, lines, disclosure } = figuresOf(sceneOf(department, year));
  const tables = disclosure.tables.filter(({ form }) => FORMS.has(form));
  const forms = laidOut({ ...disclosure, blocks: [], sections: [], claims: [], tables });
  return withLists(await write(forms, 'xlsx'), [
    ['支出明细', spendingList(scene, lines)],
    ['收入明细', revenueList(scene, lines)],
  ]);
}

type List = readonly [name: string, rows: readonly (readonly ListCell[])[]];

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const SHEET_LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** A workbook with further sheets before its own. */
function withLists(workbook: Uint8Array, lists: readonly List[]): Uint8Array {
  const parts = unzipSync(workbook);
  const named = lists.map(([name, rows], i) => ({ name, rows, key: `list${i + 1}`, sheet: 901 + i }));
  const put = (path: string, at: RegExp, added: (one: (typeof named)[number]) => string) => {
    const text = strFromU8(parts[path] ?? new Uint8Array());
    if (!at.test(text)) throw new Error(`${path} has no ${at}`);
    parts[path] = strToU8(text.replace(at, named.map(added).join('')));
  };
  put(
    'xl/workbook.xml',
    /(?<=<sheets>)/,
    ({ name, key, sheet }) => `<sheet name="${name}" sheetId="${sheet}" r:id="${key}"/>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    /(?=<\/Relationships>)/,
    ({ key }) => `<Relationship Id="${key}" Type="${SHEET_LINK}" Target="worksheets/${key}.xml"/>`,
  );
  put(
    '[Content_Types].xml',
    /(?=<\/Types>)/,
    ({ key }) => `<Override PartName="/xl/worksheets/${key}.xml" ContentType="${SHEET}"/>`,
  );
  for (const { key, rows } of named) parts[`xl/worksheets/${key}.xml`] = strToU8(sheetXml(rows));
  return zipSync(parts, { mtime: new Date('2026-01-01T00:00:00') });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  const [path] = process.argv.slice(2);
  if (path === undefined) {
    process.stderr.write('node examples/district/workbook.ts FILE.xlsx\n');
    process.exit(2);
  }
  const bytes = await platformWorkbook(archives, OPEN_YEAR);
  await writeFile(path, bytes);
  process.stdout.write(`${path}: ${archives.fullName}，${bytes.byteLength} bytes\n`);
}
