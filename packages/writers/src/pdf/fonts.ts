import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The faces a page is set in: 宋体 for text and tables, its bold for totals, 黑体 for headings. */
const FILES = [
  () => require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  () => require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  () => require.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
];

/** PostScript names of those faces: nothing else may stand in a file we write. */
export const FACE_NAMES: ReadonlySet<string> = new Set([
  'NotoSerifSC-Regular',
  'NotoSerifSC-Bold',
  'NotoSansSC-Medium',
]);

let files: readonly Buffer[] | undefined;

/** The font files, read once. */
export function fontFiles(): readonly Buffer[] {
  files ??= FILES.map((file) => readFileSync(file()));
  return files;
}

const FONT_NAME = /\/FontName\s*\/([A-Z]{6}\+)?([^\s/<>[\]()]+)/g;

/**
 * PostScript names of the fonts a PDF embeds. Every one of them must be a subset: a name without its six letters is
 * given as it stands, `Name!`.
 */
export function embeddedFonts(pdf: Uint8Array): ReadonlySet<string> {
  const latin = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return new Set(
    [...latin.matchAll(FONT_NAME)].map(([, subset, name = '']) => (subset === undefined ? `${name}!` : name)),
  );
}
