/** What the server takes at once, and of one file. */
export const MOST_FILES = 200;
export const LARGEST_FILE = 20 * 1024 * 1024;

const READABLE = /\.(?:docx?|xlsx?|pdf|html?|txt)$/i;

/** A file to be checked, under the way to it inside the folder that was chosen. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** Files sorted out: what is sent now, what has to wait for the next batch, and what is not sent at all. */
export interface Sorted {
  readonly now: readonly ChosenFile[];
  readonly later: readonly ChosenFile[];
  readonly tooLarge: readonly ChosenFile[];
  /** Files of other kinds, hidden files, and what an office program leaves beside an open file. */
  readonly others: number;
}

export function sorted(files: readonly ChosenFile[]): Sorted {
  const meant = files.filter(({ path }) => READABLE.test(path) && !/(?:^|\/)(?:\.|~\$)/.test(path));
  const fit = meant.filter(({ file }) => file.size <= LARGEST_FILE);
  return {
    now: fit.slice(0, MOST_FILES),
    later: fit.slice(MOST_FILES),
    tooLarge: meant.filter(({ file }) => file.size > LARGEST_FILE),
    others: files.length - meant.length,
  };
}

/** The files of an input, a folder's with the way to each. */
export function fromInput(list: FileList | null): readonly ChosenFile[] {
  return [...(list ?? [])].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

/** What was dropped, folders with all that is in them. */
export async function fromDrop(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) return [{ path, file: await new Promise<File>((done, fail) => entry.file(done, fail)) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  while (true) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    children.push(...some);
  }
  return (await Promise.all(children.map(filesOf))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** The name a file is reported under: the server keeps the last part of a path only, so its parts are joined. */
export function reportedName(path: string): string {
  return path.replaceAll('/', '／');
}
