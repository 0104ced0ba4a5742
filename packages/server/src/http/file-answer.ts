/** A file as an answer: to be saved under its name, never run by the browser as a page of this site. */
export function fileAnswer(
  bytes: Uint8Array,
  {
    name,
    mediaType,
    shown = false,
  }: { readonly name: string; readonly mediaType: string; readonly shown?: boolean },
): Response {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}

const MEDIA: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  json: 'application/json',
  manifest: 'application/json',
};

/** The media type of a format or of a file's extension. */
export function mediaTypeOf(format: string): string {
  return MEDIA[format.toLowerCase()] ?? 'application/octet-stream';
}
