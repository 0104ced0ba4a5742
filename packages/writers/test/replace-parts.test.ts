import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { replaceParts } from '../src/fix/replace-parts.ts';

describe('replacing members of an archive', () => {
  test('keeps the bytes of all others, their order, levels, dates, extra fields and comments', () => {
    const text = fc.string({ maxLength: 60 });
    const level = fc.constantFrom(0 as const, 6 as const);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, level), { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        text,
        (list, at, now) => {
          const files = Object.fromEntries(
            list.map(([content, of], i) => [
              `part${i}`,
              [
                strToU8(content),
                {
                  level: of,
                  mtime: new Date(2024, 1, i + 1),
                  comment: `c${i}`,
                  extra: { 4660: strToU8('extra') },
                },
              ] as const,
            ]),
          );
          const given = zipSync(files as never);
          const name = `part${at % list.length}`;
          const out = replaceParts(given, new Map([[name, now]]));
          if (out === undefined) throw new Error('not replaced');
          const [old, fresh] = [unzipSync(given), unzipSync(out)];
          expect(Object.keys(fresh)).toEqual(Object.keys(old));
          for (const key of Object.keys(old))
            expect(strFromU8(fresh[key] ?? strToU8('?'))).toBe(
              key === name ? strFromU8(strToU8(now)) : strFromU8(old[key] ?? strToU8('!')),
            );
          expect(replaceParts(given, new Map())?.toString()).toBe(Buffer.from(given).toString());
        },
      ),
    );
  });

  test('an archive written as a stream loses only the trailing sizes of the member that is replaced', () => {
    const body = strToU8('ab');
    const given = streamed('a.xml', body);
    expect(strFromU8(unzipSync(given)['a.xml'] ?? strToU8(''))).toBe('ab');
    const out = replaceParts(given, new Map([['a.xml', '新']])) ?? new Uint8Array();
    expect(strFromU8(unzipSync(out)['a.xml'] ?? strToU8(''))).toBe('新');
  });

  test('what is no archive is refused', () => {
    const given = zipSync({ a: strToU8('a') });
    expect(replaceParts(strToU8('PK'), new Map())).toBeUndefined();
    expect(replaceParts(given.subarray(4), new Map())).toBeUndefined();
    const broken = given.slice();
    new DataView(broken.buffer).setUint32(given.length - 6, 0xfffffff0, true);
    expect(replaceParts(broken, new Map())).toBeUndefined();
  });
});

/** A stored member whose sizes stand behind it, as programs write that cannot go back. */
function streamed(name: string, body: Uint8Array): Uint8Array {
  const plain = zipSync({ [name]: [body, { level: 0 }] });
  const behind = 30 + name.length + body.length;
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50);
  descriptor.set(plain.subarray(14, 26), 4);
  const out = Buffer.concat([plain.subarray(0, behind), descriptor, plain.subarray(behind)]);
  out.writeUInt16LE(8, 6);
  out.fill(0, 14, 26);
  out.writeUInt32LE(behind + 16, out.length - 6);
  return out;
}
