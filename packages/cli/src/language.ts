import type { Lang } from '@mingzhang/writers';

/** The language of messages: `--lang`, else the locale; Chinese where the locale does not say. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const asked = askedFor(argv);
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^(?:zh|C\b|POSIX|$)/i.test(locale) ? 'zh' : 'en';
}

function askedFor(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const joined = options.findLast((word) => word.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const at = options.lastIndexOf('--lang');
  return at === -1 ? undefined : options[at + 1];
}
