import { GRADES, type Lang } from '../words.ts';
import type { Mark } from './marks.ts';

/** The sign and word on a marked place, leading to its first finding. A place at fault shows the word, a part only the sign. */
export function signHtml(mark: Mark, lang: Lang): string {
  if (mark.quiet) return '';
  const { sign, [lang]: word } = GRADES[mark.grade];
  const [first = 0] = mark.findings;
  const count = mark.findings.length > 1 ? ` ×${mark.findings.length}` : '';
  const text = mark.primary
    ? `<span aria-hidden="true">${sign}</span> ${word}${count}`
    : `<span aria-hidden="true">${sign}</span><span class="mz-hidden">${word}${count}</span>`;
  return `<a class="mz-sign" href="#f-${first}">${text}</a>`;
}

/** The classes of a marked place, and its findings for the page's script. */
export function markAttributes(mark: Mark, ...classes: readonly string[]): string {
  if (mark.quiet)
    return ` id="${mark.id}"${classes[0] ? ` class="mz-quiet ${classes.join(' ')}"` : ' class="mz-quiet"'}`;
  const names = ['mz-mark', `mz-${mark.grade}`, mark.primary ? 'mz-primary' : 'mz-related', ...classes];
  return ` id="${mark.id}" class="${names.join(' ')}" data-findings="${mark.findings.join(' ')}"`;
}
