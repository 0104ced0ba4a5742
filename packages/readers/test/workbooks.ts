import type { Evidence } from '@mingzhang/model';
import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../src/workbook/address.ts';

/** A sheet of a workbook made for a test; `xml` stands before the rows, `after` behind them. */
export interface MadeSheet {
  readonly name?: string;
  readonly state?: string;
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
}

/** Style numbers a made workbook has, by their format codes; `ruled` has lines around. */
export const STYLES = ['General', 'ruled', '0.00', '#,##0.00', '0.00%', 'yyyy"年"m"月"d"日"', '@'] as const;

/**
 * A sheet as lines of text: cells parted by `|`, `甲>2` over two columns, `甲v3` over three rows, `甲>2v3` both, `.`
 * a position without a cell. A line that begins with `#` has lines drawn around its cells. An empty line is a blank
 * row. A cell that begins with `<` is written as it stands, with `@` for its address.
 */
export function sheetXml({ rows, before = '', after = '' }: MadeSheet): string {
  const merges: string[] = [];
  const lines = rows.split('\n').map((line, row) => {
    const isRuled = line.startsWith('#');
    const cells = line
      .replace(/^#/, '')
      .split('|')
      .map((printed, column) => {
        const address = `${columnLetters(column)}${row + 1}`;
        const cell = printed.trim();
        if (cell === '.' || cell === '') return '';
        if (cell.startsWith('<')) return cell.replace('@', address);
        const [, text = '', across = '1', down = '1'] = /^(.*?)(?:>(\d+))?(?:v(\d+))?$/s.exec(cell) ?? [];
        const end = `${columnLetters(column + Number(across) - 1)}${row + Number(down)}`;
        if (end !== address) merges.push(`<mergeCell ref="${address}:${end}"/>`);
        return `<c r="${address}" s="${isRuled ? 1 : 0}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const merged = merges.length === 0 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`;
  return `<worksheet xmlns="m">${before}<sheetData>${lines.join('')}</sheetData>${merged}${after}</worksheet>`;
}

const styles = `<styleSheet><numFmts>${STYLES.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><borders><border><left/></border><border><left style="thin"/></border></borders><cellXfs>${STYLES.map((code, i) => `<xf numFmtId="${code === 'ruled' ? 0 : 170 + i}" borderId="${code === 'ruled' ? 1 : 0}"/>`).join('')}</cellXfs></styleSheet>`;

/** An xlsx file of these sheets; `parts` adds or replaces members. */
export function xlsx(
  sheets: readonly MadeSheet[],
  { workbook = '', strings = '', parts = {} as Record<string, string> } = {},
): Uint8Array {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name ?? 'Sheet1'}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="r${i}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="r${i}" Type="t/worksheet" Target="worksheets/sheet${i}.xml"/>`,
  );
  const members: Record<string, string> = {
    '_rels/.rels':
      '<Relationships><Relationship Id="w" Type="t/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbook}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}<Relationship Id="s" Type="t/styles" Target="/xl/styles.xml"/><Relationship Id="t" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i}.xml`, sheetXml(sheet)])),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));
}

/** Blocks in a line each: `p title`, `h1 title`, or a grid's rows as `甲>2 | 乙v2` behind its first address. */
export function shape({ blocks }: Evidence): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph')
      return [`${block.heading === undefined ? 'p' : `h${block.heading}`} ${block.text}`];
    const rows = block.rows.map((row) =>
      row
        .map(({ text, columnSpan, rowSpan }) => {
          const across = columnSpan > 1 ? `>${columnSpan}` : '';
          return `${text}${across}${rowSpan > 1 ? `v${rowSpan}` : ''}`;
        })
        .join(' | '),
    );
    return rows.map((row, i) => (i === 0 ? `# ${row}` : `  ${row}`));
  });
}
