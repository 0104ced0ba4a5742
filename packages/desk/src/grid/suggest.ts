import { fold } from '@mingzhang/model';
import type { Option } from './column.ts';

const MOST = 50;

/** The options that fit what is typed: those that begin with it first; all of them while nothing is typed. */
export function suggested(options: readonly Option[], typed: string): readonly Option[] {
  const words = fold(typed).toLowerCase();
  if (words === '') return options.slice(0, MOST);
  const begin: Option[] = [];
  const hold: Option[] = [];
  for (const option of options) {
    const names = [option.value, option.label, ...(option.also ?? [])].map((name) =>
      fold(name).toLowerCase(),
    );
    if (names.some((name) => name.startsWith(words))) begin.push(option);
    else if (names.some((name) => name.includes(words))) hold.push(option);
    if (begin.length >= MOST) break;
  }
  return [...begin, ...hold].slice(0, MOST);
}
