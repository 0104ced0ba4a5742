import type { Lang } from '@mingzhang/writers';

/** Picks the sentence in the language of the person. */
export type Say = (zh: string, en: string) => string;

export function speaker(lang: Lang): Say {
  return lang === 'zh' ? (zh) => zh : (_, en) => en;
}

/** A path as it is shown: a stranger's file name may hold what a terminal would obey. */
export function shownPath(path: string): string {
  return path.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '?');
}
