import type { PrintedHeading, PrintedTable, PrintedText } from '../disclosure/printed.ts';
import type { Look } from './look.ts';
import { mm } from './page.ts';
import { bookmarked, paragraph, run, type Setting } from './run.ts';

/** How a heading is set: a part in the middle of its line, 一、 in 黑体, （一） in 楷体. */
export function headingSetting({ level }: PrintedHeading, look: Look, newPage: boolean): Setting {
  const common = { style: `Heading${level}`, keepNext: true } as const;
  if (level === 1)
    return { ...common, align: 'center', newPage, before: mm(4), after: mm(6), pitch: look.pitch + 80 };
  return { ...common, pitch: look.pitch, firstLine: look.text * 20, ...(level === 2 ? { before: 120 } : {}) };
}

export function headingParagraph(heading: PrintedHeading, look: Look, newPage: boolean): string {
  return paragraph(bookmarked(heading.id, run(heading.text)), headingSetting(heading, look, newPage));
}

/** Body text: two characters in, lines of one pitch. */
export function textSetting({ centred }: PrintedText, look: Look): Setting {
  return centred
    ? { align: 'center', after: mm(5), pitch: look.pitch }
    : { pitch: look.pitch, firstLine: look.text * 20 };
}

export function textParagraph(text: PrintedText, look: Look): string {
  return paragraph(
    run(text.text, text.centred ? { face: 'hei', size: look.title } : {}),
    textSetting(text, look),
  );
}

/** The title above a table; an official one stands in the contents. */
export function titleSetting(table: PrintedTable, look: Look, newPage = false): Setting {
  return table.official
    ? { style: 'TableTitle', keepNext: true, align: 'center', after: mm(2), pitch: look.title * 14 }
    : { keepNext: true, newPage, align: 'center', before: mm(4), after: mm(1), pitch: look.text * 14 };
}

export function tableTitle(table: PrintedTable, look: Look, newPage: boolean): string {
  if (table.title === null) return '';
  return paragraph(
    table.official
      ? bookmarked(table.id, run(table.title))
      : run(table.title, { face: 'hei', size: look.text - 4 }),
    titleSetting(table, look, newPage),
  );
}

export const SMALL: Setting = { style: 'TableText', before: 60, after: 60 };
/** What parts two tables, or a table from the text below it. */
export const GAP: Setting = { style: 'TableText', pitch: 120 };
