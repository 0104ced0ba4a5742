import { crc32, deflateRawSync } from 'node:zlib';
import type { Template } from '@mingzhang/forms';
import type { Edit } from '@mingzhang/model';
import { type Budget, type ImportPlan, planImport, recordsOf } from '../src/index.ts';
import { budgetWith, edited } from './budgets.ts';
import { add } from './store-language.ts';

/**
 * A sheet as lines of text, cells parted by `|`; `甲v3` is merged over three rows, `甲>2` over two columns, `.` a position
 * without a cell, `1.5#0.00` a number in a format. An empty line is a blank row.
 */
export type SheetText = string;

/** The sheet as an xlsx file; sheets of one workbook are parted by a line `--- name`. */
export function xlsx(text: SheetText): Uint8Array {
  const sheets = `--- Sheet1\n${text}`
    .split(/^--- /m)
    .slice(1)
    .filter((one) => one.includes('|'));
  const named = sheets.map((one) => {
    const [name = '', ...rows] = one.replace(/\n$/, '').split('\n');
    return { name, rows };
  });
  return zipped({
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${named.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r0${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...named.map((_, i) => ['worksheet', `worksheets/sheet${i}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet><numFmts>${FORMATS.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs>${FORMATS.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(named.map(({ rows }, i) => [`xl/worksheets/sheet${i}.xml`, sheetXml(rows)])),
  });
}

const FORMATS = ['General', '0.00'];

/** The sheet as CSV; merged cells are blank below their first. */
export function csv(text: SheetText): Uint8Array {
  const rows = text.split('\n').map((line) =>
    line
      .split('|')
      .map((cell) =>
        cell
          .trim()
          .replace(/(?:v\d+|>\d+)$/, '')
          .replace(/^\.$/, ''),
      )
      .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(','),
  );
  return new TextEncoder().encode(rows.join('\r\n'));
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships>${list.map(([type, target], i) => `<Relationship Id="r0${i}" Type="t/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function sheetXml(rows: readonly string[]): string {
  const merges: string[] = [];
  const lines = rows.map((line, r) => {
    const cells = line.split('|').map((printed, c) => {
      const [, text = '', across = '1', down = '1'] =
        /^(.*?)(?:>(\d+))?(?:v(\d+))?$/.exec(printed.trim()) ?? [];
      if (text === '' || text === '.') return '';
      const address = `${letter(c)}${r + 1}`;
      const end = `${letter(c + Number(across) - 1)}${r + Number(down)}`;
      if (end !== address) merges.push(`<mergeCell ref="${address}:${end}"/>`);
      const [number = '', format] = text.split('#');
      if (format !== undefined)
        return `<c r="${address}" s="${FORMATS.indexOf(format)}"><v>${number}</v></c>`;
      return `<c r="${address}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const merged = merges.length === 0 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`;
  return `<worksheet xmlns="m"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A zip file of these members. */
export function zipped(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(members)) {
    const [path, content] = [Buffer.from(name), Buffer.from(given as Uint8Array)];
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, packed);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, entry, path);
    offset += 30 + path.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(members).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const UNITS = [
  ['201001', '区委办（本级）'],
  ['201002', '区档案馆'],
] as const;

/** A department 201 区委办 with its first units, in 2025, with these records. */
export function department(units = 2, edit: Edit = [], template: Template = 'hebei'): Budget {
  return budgetWith(edit, [
    add('divisions', '130304', { name: '北戴河区' }),
    add('years', '2025', { state: 'open' }),
    add('departments', '201', { division: '130304', code: '201', name: '区委办', template }),
    ...UNITS.slice(0, units).map(([code, name], i) =>
      add('units', code, { department: '201', code, name, nature: 'administrative', position: i + 1 }),
    ),
  ]);
}

/** The plan of a sheet, and the budget as it will be. */
export async function imported(
  bytes: Uint8Array,
  into: Budget,
  name = 'list.xlsx',
): Promise<{ readonly plan: ImportPlan; readonly after: Budget }> {
  const plan = await planImport(bytes, name, into);
  return { plan, after: edited(into, plan.edit) };
}

/** Rows as `effect place`, with the reason of a bad one or the note of another. */
export function told({ rows }: ImportPlan): string[] {
  return rows.map(({ effect, place, problem, note }) =>
    [effect, place.replace('Sheet1!', ''), (problem ?? note)?.zh]
      .filter((word) => word !== undefined)
      .join(' '),
  );
}

/** Lines as `unit functional departmental source nature project fen`. */
export function lines(budget: Budget): string[] {
  const names = new Map(recordsOf(budget, 'projects').map(({ id, name }) => [id, name]));
  return [
    ...recordsOf(budget, 'budgetLines').map((line) =>
      [
        line.unit,
        line.functional,
        line.departmental ?? '-',
        line.source,
        line.nature,
        names.get(line.project ?? '') ?? '-',
        line.fen,
      ].join(' '),
    ),
    ...recordsOf(budget, 'revenueLines').map(
      ({ unit, functional, source, origin, fen }) =>
        `receipt ${unit} ${functional} ${source} ${origin} ${fen}`,
    ),
  ].sort();
}
