import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the desk as it was built. */
export interface DeskFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly etag: string;
  /** Named by its content: it never becomes another. */
  readonly fixed: boolean;
}

const FOLDER = fileURLToPath(new URL('../../../../node_modules/.cache/mingzhang/desk/', import.meta.url));

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** The desk's files, read into memory once for each time it was built. */
export class DeskFiles {
  readonly #folder: string;
  #built = Number.NaN;
  #files: ReadonlyMap<string, DeskFile> = new Map();

  constructor(folder = FOLDER) {
    this.#folder = folder;
  }

  /** The page every address of the desk begins with; undefined where the desk was not built. */
  page(): DeskFile | undefined {
    const built = statSync(join(this.#folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;
    if (built === undefined) return undefined;
    if (built !== this.#built) {
      this.#files = readAll(this.#folder);
      this.#built = built;
    }
    return this.#files.get('/index.html');
  }

  /** Every file but the page itself. */
  all(): readonly DeskFile[] {
    const page = this.page();
    return [...this.#files.values()].filter((file) => file !== page);
  }

  /** The file at an address, such as `/assets/index-D3adb33f.js`. */
  find(path: string): DeskFile | undefined {
    if (Number.isNaN(this.#built)) this.page();
    return path === '/index.html' || path.startsWith('/.vite/') ? undefined : this.#files.get(path);
  }
}

function readAll(folder: string): ReadonlyMap<string, DeskFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    entries.map((entry): [string, DeskFile] => {
      const path = join(entry.parentPath, entry.name);
      const address = `/${relative(folder, path).replaceAll('\\', '/')}`;
      const bytes = readFileSync(path);
      return [address, deskFile(bytes, extname(entry.name), address.startsWith('/assets/'))];
    }),
  );
}

/** A file to be given out, as from the desk's folder. */
export function deskFile(bytes: Buffer, extension: string, fixed: boolean): DeskFile {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { bytes, mediaType: MEDIA[extension] ?? 'application/octet-stream', etag, fixed };
}
