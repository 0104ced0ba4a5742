import { absenceOf, fold } from '@mingzhang/model';
import { coverage, type PrintedCell, type PrintedTable } from '../disclosure/printed.ts';
import { escapeHtml } from '../html-report/escape.ts';

/** A table of the page in a box of its own that scrolls sideways on a narrow screen. */
export function tableHtml(table: PrintedTable): string {
  const label = `${table.id}-title`;
  const box = table.title === null ? `aria-label="${escapeHtml(table.name)}"` : `aria-labelledby="${label}"`;
  const head = table.rows.slice(0, table.headRows).map((line) => `<tr>${line.map(headCell).join('')}</tr>`);
  const body = bodyRows(table);
  const classes = ['sheet', table.official ? 'official' : '', table.landscape ? 'wide' : '']
    .filter((name) => name !== '')
    .join(' ');
  return `<div class="${classes}" id="${table.id}"><div class="scroll" role="group" tabindex="0" ${box}><table>${captionHtml(table, label)}${head.length === 0 ? '' : `<thead>${head.join('')}</thead>`}<tbody>${body.join('')}</tbody></table></div>${table.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('')}</div>\n`;
}

function captionHtml(table: PrintedTable, label: string): string {
  const level = table.official ? 2 : 3;
  const parts = [
    table.title === null ? '' : `<h${level} id="${label}">${escapeHtml(table.title)}</h${level}>`,
    ...table.lines.map((line) => `<p>${escapeHtml(line)}</p>`),
    table.caption.length === 0
      ? ''
      : `<p class="of">${table.caption.map((part) => `<span>${escapeHtml(part)}</span>`).join('　　')}</p>`,
  ].join('');
  return parts === '' ? '' : `<caption>${parts}</caption>`;
}

function headCell(cell: PrintedCell): string {
  if (fold(cell.text) === '') return `<td${spans(cell)}></td>`;
  const scope = cell.columnSpan > 1 ? 'colgroup' : 'col';
  return `<th scope="${scope}"${spans(cell)}>${text(cell)}</th>`;
}

function bodyRows(table: PrintedTable): string[] {
  const full = coverage(table);
  return table.rows.slice(table.headRows).map((line) => {
    const name = line.find((cell) => cell.role === 'text' && fold(cell.text) !== '' && !CODE.test(cell.text));
    const named = table.headRows > 0 ? name : undefined;
    const total = line.some((cell) => cell.strong) ? ' class="total"' : '';
    return `<tr${total}>${line.map((cell) => bodyCell(cell, cell === named, full)).join('')}</tr>`;
  });
}

const CODE = /^[\dA-Z]+$/;

function bodyCell(
  cell: PrintedCell,
  names: boolean,
  full: readonly (readonly (PrintedCell | undefined)[])[],
): string {
  if (cell.role === 'label') {
    const below = full[cell.row + cell.rowSpan]?.[cell.column];
    const scope = cell.column > 0 && below?.role === 'ordinal' ? 'col' : 'row';
    return `<th scope="${scope}" class="label"${spans(cell)}>${text(cell)}</th>`;
  }
  const kind = cell.role === 'amount' || cell.role === 'number' ? 'n' : cell.role === 'ordinal' ? 'o' : '';
  const indent = cell.indent > 0 ? `in${Math.min(cell.indent, 2)}` : '';
  const withheld = absenceOf(fold(cell.text)) === 'withheld' ? 'withheld' : '';
  const classes = [kind, indent, withheld].filter((name) => name !== '').join(' ');
  const attribute = classes === '' ? '' : ` class="${classes}"`;
  return names
    ? `<th scope="row"${attribute}${spans(cell)}>${text(cell)}</th>`
    : `<td${attribute}${spans(cell)}>${text(cell)}</td>`;
}

function spans({ rowSpan, columnSpan }: PrintedCell): string {
  return `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
}

function text(cell: PrintedCell): string {
  return escapeHtml(cell.text).replaceAll('\n', '<br>');
}
