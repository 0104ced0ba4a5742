import { LUMING } from './district.ts';
import { FAULTS } from './faults/all.ts';
import { type Change, Draft } from './faults/draft.ts';
import { placeIn } from './places.ts';
import { disclose } from './print/disclosure.ts';
import type { PrintedDocument } from './printed.ts';
import { writeDocx } from './write/docx.ts';
import { writeHtml } from './write/html.ts';
import { writeTxt } from './write/txt.ts';

type Format = 'txt' | 'docx' | 'html';

/** Text, the lightest to read, for most; every third fault in docx, a few in html too. */
function formatsOf(index: number): readonly Format[] {
  if (index % 3 === 2) return ['docx'];
  return index % 24 === 6 ? ['txt', 'html'] : ['txt'];
}

const WRITERS = { txt: (d: PrintedDocument) => writeTxt(d).text, docx: writeDocx, html: writeHtml } as const;

function placesOf(document: PrintedDocument, target: Change['target'], formats: readonly Format[]) {
  if (target === undefined) return undefined;
  const line = writeTxt(document).lines.get(target);
  const places = formats.map((format) => [
    format,
    format === 'txt' ? { line } : placeIn(document, target, format),
  ]);
  return Object.fromEntries(places);
}

function changeRecord({ target, ...said }: Change, document: PrintedDocument, formats: readonly Format[]) {
  return { ...said, places: placesOf(document, target, formats) };
}

/** Every file of `examples/documents` by its path there. The same on every run and every machine. */
export function exampleFiles(): Map<string, string | Uint8Array> {
  const [department] = LUMING.departments;
  if (department === undefined) throw new Error('the district has no department');
  const clean = disclose(LUMING, department, department.year);
  const files = new Map<string, string | Uint8Array>([
    ['clean.txt', writeTxt(clean).text],
    ['clean.docx', writeDocx(clean)],
    ['clean.html', writeHtml(clean)],
  ]);
  const truth = FAULTS.map(({ id, family, rule, zh, en, plant }, i) => {
    const draft = new Draft(clean);
    plant(draft);
    const formats = formatsOf(i);
    for (const format of formats) files.set(`faulty/${id}.${format}`, WRITERS[format](draft.document));
    return {
      id,
      family,
      rule,
      zh,
      en,
      files: formats.map((format) => `faulty/${id}.${format}`),
      changes: draft.changes.map((change) => changeRecord(change, draft.document, formats)),
    };
  });
  files.set(
    'truth.json',
    `${JSON.stringify({ schema: 'mingzhang.examples/1', clean: ['clean.txt', 'clean.docx', 'clean.html'], faults: truth }, null, 1)}\n`,
  );
  return files;
}
