import type { Finding } from '@mingzhang/model';
import { type Grade, gradeOf } from '../../words.ts';
import { type Annotated, refused, unopenable } from '../annotated.ts';
import { AUTHOR, noteLines, notesOf, wholeLines } from '../notes.ts';
import { Additions } from './append.ts';
import { PdfFile } from './file.ts';
import { inPage, type Page, pagesOf, type Rectangle } from './pages.ts';
import { dictionary, itemsOf, PdfDamage, type Raw, textString } from './syntax.ts';

/** Vermilion, ochre and grey of the reports, as shares of red, green and blue. */
const COLOURS: Readonly<Record<Grade, readonly [number, number, number]>> = {
  error: [0.72, 0.18, 0.11],
  warning: [0.6, 0.4, 0],
  hint: [0.4, 0.4, 0.4],
  'cannot-check': [0.4, 0.4, 0.4],
  waived: [0.4, 0.4, 0.4],
};

interface Box {
  readonly page: number;
  readonly box: Rectangle;
  readonly grade: Grade;
  readonly lines: readonly string[];
  readonly icon: boolean;
}

/** A PDF with a box and a note for every place that findings speak of, behind its own bytes, which stay as they are. */
export function annotatePdf(bytes: Uint8Array, findings: readonly Finding[]): Annotated {
  try {
    const file = new PdfFile(bytes);
    if (file.trailer.has('/Encrypt')) {
      return refused(
        '这个 PDF 设有加密或权限限制，不能加批注。请取消限制后再试。',
        'This PDF is encrypted or restricted and cannot carry notes. Lift the restriction and try again.',
      );
    }
    const pages = pagesOf(file);
    if (pages.length === 0) return unopenable();
    const { boxes, atHead } = boxesOf(findings, pages);
    if (boxes.length === 0) return { ok: true, bytes, notes: 0, atHead };
    const additions = new Additions(file.size);
    for (const [number, page] of pages.entries()) {
      const own = boxes.filter((box) => box.page === number + 1);
      if (own.length > 0) annotatePage(file, page, own, additions);
    }
    return { ok: true, bytes: additions.appendedTo(file, bytes), notes: boxes.length, atHead };
  } catch (error) {
    if (error instanceof PdfDamage) return unopenable();
    throw error;
  }
}

function boxesOf(findings: readonly Finding[], pages: readonly Page[]) {
  const { placed, whole } = notesOf(findings, ({ place }) =>
    'page' in place && place.page <= pages.length ? `${place.page}:${place.box.join(' ')}` : undefined,
  );
  const boxes: Box[] = placed.flatMap(({ place, findings: said }) => {
    const [gravest] = said;
    if (!('page' in place) || gravest === undefined) return [];
    return [
      { page: place.page, box: place.box, grade: gradeOf(gravest), lines: noteLines(said), icon: false },
    ];
  });
  const [gravest] = whole;
  if (gravest !== undefined) {
    const box: Rectangle = [12, 12, 30, 30];
    boxes.unshift({ page: 1, box, grade: gradeOf(gravest), lines: wholeLines(whole), icon: true });
  }
  return { boxes, atHead: whole.length };
}

function annotatePage(file: PdfFile, page: Page, boxes: readonly Box[], additions: Additions): void {
  const added = boxes.flatMap((box) => {
    const [annotation, popup] = [additions.reserve(), additions.reserve()];
    const rectangle = box.icon ? inPage(page, box.box) : around(inPage(page, box.box));
    const parent = `${page.reference.number} ${page.reference.generation} R`;
    additions.put(annotation, annotationBody(box, rectangle, popup, parent, additions));
    additions.put(popup, popupBody(page, rectangle, annotation, parent));
    return [`${annotation} 0 R`, `${popup} 0 R`];
  });
  const old = itemsOf(file.resolve(page.entries.get('/Annots')));
  const entries = new Map(page.entries).set('/Annots', `[${[...old, ...added].join(' ')}]`);
  additions.put(page.reference.number, dictionary(entries), page.reference.generation);
}

/** A little room around what is marked, and never nothing. */
function around([left, bottom, right, top]: Rectangle): Rectangle {
  return [left - 1, bottom - 1, Math.max(right, left + 4) + 1, Math.max(top, bottom + 4) + 1];
}

function annotationBody(
  { grade, lines, icon }: Box,
  rectangle: Rectangle,
  popup: number,
  page: Raw,
  additions: Additions,
): Raw {
  const colour = COLOURS[grade].join(' ');
  const common: [string, Raw][] = [
    ['/Type', '/Annot'],
    ['/Rect', array(rectangle)],
    ['/P', page],
    ['/F', '4'],
    ['/C', `[${colour}]`],
    ['/T', textString(AUTHOR)],
    ['/Contents', textString(lines.join('\n'))],
    ['/Popup', `${popup} 0 R`],
  ];
  if (icon) return dictionary([...common, ['/Subtype', '/Text'], ['/Name', '/Note']]);
  const [left, bottom, right, top] = rectangle;
  const [width, height] = [right - left, top - bottom];
  const drawing = `${colour} RG 1.2 w 0.6 0.6 ${number(width - 1.2)} ${number(height - 1.2)} re S`;
  const form = dictionary([
    ['/Type', '/XObject'],
    ['/Subtype', '/Form'],
    ['/BBox', array([0, 0, width, height])],
    ['/Resources', '<<>>'],
    ['/Length', String(drawing.length)],
  ]);
  const appearance = additions.add(`${form}\nstream\n${drawing}\nendstream`);
  return dictionary([
    ...common,
    ['/Subtype', '/Square'],
    ['/BS', '<</W 1.2>>'],
    ['/AP', `<</N ${appearance} 0 R>>`],
  ]);
}

function popupBody({ area }: Page, [, , right, top]: Rectangle, annotation: number, page: Raw): Raw {
  const left = Math.min(right + 8, area[2] - 220);
  const upper = Math.max(top, area[1] + 130);
  return dictionary([
    ['/Type', '/Annot'],
    ['/Subtype', '/Popup'],
    ['/Rect', array([left, upper - 130, left + 210, upper])],
    ['/Parent', `${annotation} 0 R`],
    ['/P', page],
    ['/Open', 'false'],
  ]);
}

function array(numbers: readonly number[]): Raw {
  return `[${numbers.map(number).join(' ')}]`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
