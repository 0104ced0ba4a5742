import { expect, test } from 'vitest';
import { type Cell, projectKeys } from '../src/index.ts';

/** Projects as `code|name` each. */
function projects(...all: readonly string[]) {
  const cell = (text = ''): Cell => ({ kind: 'text', text, place: { line: 1 } });
  return all.map((one) => {
    const [code, name] = one.split('|');
    return { code: cell(code), name: cell(name) };
  });
}

test('a project is addressed by its code, else its name, numbered where an address is met again', () => {
  expect(projectKeys(projects('A1|展览', '|讲 座', '|讲座', 'A1|演出', '|'))).toEqual([
    ...['A1', '讲座', '讲座#2', 'A1#2', 'project'],
  ]);
});
