import type { Finding } from '@mingzhang/model';
import { escapeHtml } from '../../html-report/escape.ts';
import { GRADES, gradeOf } from '../../words.ts';
import { type Annotated, unopenable } from '../annotated.ts';
import { AUTHOR, noteLines, notesOf } from '../notes.ts';
import { type Insertion, inserted } from '../office/xml.ts';
import { htmlAnchors } from './anchors.ts';

const STYLE = `<style>
[data-mingzhang] { outline: 2px solid #b02a17; outline-offset: -1px; }
[data-mingzhang]::after { content: "〔" attr(data-mingzhang) "〕"; color: #b02a17; font-size: 0.75em; vertical-align: super; }
#mingzhang { margin: 2em 1em; padding: 1em; border-top: 3px solid #b02a17; background: #fff; color: #1d2126; font: 15px/1.6 sans-serif; }
#mingzhang li { margin: 0 0 0.6em; white-space: pre-line; }
</style>`;

/** A page with marked places outlined and numbered, and the list of findings at its end; its own text stays as it is. */
export function annotateHtml(bytes: Uint8Array, findings: readonly Finding[]): Annotated {
  const { text, utf8 } = decoded(bytes);
  const anchors = htmlAnchors(text);
  if (anchors === undefined) return unopenable();
  const { placed, whole } = notesOf(findings, ({ place }) => {
    const at =
      'table' in place
        ? anchors.cells.get(`${place.table}:${place.row}:${place.cell}`)
        : 'paragraph' in place
          ? anchors.paragraphs.get(place.paragraph)
          : undefined;
    return at === undefined ? undefined : String(at);
  });
  if (placed.length + whole.length === 0) return { ok: true, bytes, notes: 0, atHead: 0 };
  const marks = placed.map(
    ({ key }, i): Insertion => ({ at: Number(key), remove: 0, text: ` data-mingzhang="${i + 1}"` }),
  );
  const items = placed.map(({ findings: said }) => `<li>${escapeHtml(noteLines(said).join('\n'))}</li>`);
  const general = whole.map(
    (finding) => `<p>【${GRADES[gradeOf(finding)].zh}】${escapeHtml(finding.message)}</p>`,
  );
  const list = `${STYLE}<aside id="mingzhang" lang="zh-CN"><h2>${AUTHOR}</h2>${general.join('')}<ol>${items.join('')}</ol></aside>`;
  const marked = inserted(text, [...marks, { at: anchors.end, remove: 0, text: list }]);
  const out = new TextEncoder().encode(utf8 ? marked : `\ufeff${marked}`);
  return { ok: true, bytes: out, notes: placed.length, atHead: whole.length };
}

const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i;

/** The page as text. One that is not UTF-8 is written again as UTF-8, with the mark that says so. */
function decoded(bytes: Uint8Array): { text: string; utf8: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), utf8: true };
  } catch {
    const declared = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1];
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const label = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : (declared ?? 'gb18030');
    return { text: decodedAs(label, bytes), utf8: false };
  }
}

function decodedAs(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
