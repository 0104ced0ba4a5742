import type { Disclosure } from '@mingzhang/model';
import { toJson } from './json.ts';

/** A form in which a disclosure is written. */
interface Form {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (disclosure: Disclosure) => Promise<Uint8Array>;
}

/** Every form of a disclosure. Writers are loaded when they are asked for. */
export const FORMATS = {
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (disclosure) => (await import('../docx/write-docx.ts')).writeDocx(disclosure),
  },
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    write: async (disclosure) => (await import('../pdf/write-pdf.ts')).writePdf(disclosure),
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (disclosure) => (await import('../xlsx/write-xlsx.ts')).writeXlsx(disclosure),
  },
  html: {
    extension: 'html',
    mediaType: 'text/html',
    write: async (disclosure) => (await import('../html/write-html.ts')).writeHtml(disclosure),
  },
  txt: {
    extension: 'txt',
    mediaType: 'text/plain',
    write: async (disclosure) => (await import('../txt/write-txt.ts')).writeTxt(disclosure),
  },
  datapackage: {
    extension: 'zip',
    mediaType: 'application/zip',
    write: async (disclosure) =>
      (await import('../datapackage/write-datapackage.ts')).writeDatapackage(disclosure),
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    write: async (disclosure) => new TextEncoder().encode(toJson(disclosure)),
  },
} as const satisfies Readonly<Record<string, Form>>;

export type Format = keyof typeof FORMATS;

/** Writes a disclosure in one form. `json` is the working file; the others are what is published. */
export function write(disclosure: Disclosure, format: Format): Promise<Uint8Array> {
  return FORMATS[format].write(disclosure);
}
