import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../src/language.ts';
import { ordered } from '../src/ordered.ts';

describe('the language', () => {
  it.each([
    [[], {}, 'zh'],
    [[], { LANG: 'C.UTF-8' }, 'zh'],
    [[], { LANG: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'de_DE' }, 'en'],
    [[], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US' }, 'zh'],
    [[], { LC_MESSAGES: 'en_US', LANG: 'zh_CN' }, 'en'],
    [['--lang', 'zh'], { LANG: 'en_US' }, 'zh'],
    [['--lang=en'], {}, 'en'],
    [['--', '--lang=en'], {}, 'zh'],
  ])('of %j with %j is %s', (argv, env, lang) => {
    expect(languageOf(argv, env)).toBe(lang);
  });
});

describe('ordered', () => {
  it('gives results in the order of the items, never more than the window begun', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (waits, window) => {
          let begun = 0;
          let given = 0;
          const results: number[] = [];
          const work = async (index: number) => {
            begun++;
            expect(begun - given).toBeLessThanOrEqual(window);
            for (let turn = 0; turn < (waits[index] ?? 0); turn++) await Promise.resolve();
            return index;
          };
          for await (const [, result] of ordered([...waits.keys()], window, work)) {
            given++;
            results.push(result);
          }
          expect(results).toEqual([...waits.keys()]);
        },
      ),
    ));
});
