import type { PrintedCell, PrintedDocument, PrintedTable, TextStyle } from '../printed.ts';

const STYLE =
  'body{font-family:"Noto Serif CJK SC",SimSun,serif;font-size:11pt;line-height:1.7;max-width:60em;margin:2em auto;padding:0 1em}' +
  'table{border-collapse:collapse;width:100%;font-size:9pt;line-height:1.4;margin:.4em 0 1.2em}' +
  'h1,h2{text-align:center;font-size:14pt}h3{font-size:11pt}' +
  'td,th{border:1px solid #888;padding:2px 4px;font-weight:normal}th{background:#f3f3f3}' +
  '.r{text-align:right}.c{text-align:center}';

const TAGS: Readonly<Record<TextStyle, string>> = {
  title: 'h2',
  part: 'h1',
  section: 'h2',
  project: 'h3',
  caption: 'p',
  body: 'p',
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cellHtml(cell: PrintedCell): string {
  const tag = cell.heading ? 'th' : 'td';
  const rows = (cell.rows ?? 1) > 1 ? ` rowspan="${cell.rows}"` : '';
  const columns = (cell.columns ?? 1) > 1 ? ` colspan="${cell.columns}"` : '';
  const align = cell.align === undefined ? '' : ` class="${cell.align === 'right' ? 'r' : 'c'}"`;
  return `<${tag}${rows}${columns}${align}>${escaped(cell.text).replaceAll('\n', '<br/>')}</${tag}>`;
}

function tableHtml(table: PrintedTable): string {
  const rows = table.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

/** One page of headings, paragraphs and tables with their spans. */
export function writeHtml(document: PrintedDocument): string {
  const blocks = document.blocks.map((block) => {
    if (block.kind === 'table') return tableHtml(block);
    const tag = TAGS[block.style];
    return `<${tag}>${escaped(block.text)}</${tag}>`;
  });
  const head = `<meta charset="utf-8"/><title>${escaped(document.title)}</title><style>${STYLE}</style>`;
  return `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${blocks.join('\n')}</body></html>\n`;
}
