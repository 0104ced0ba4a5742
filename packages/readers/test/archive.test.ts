import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../src/archive/archive.ts';
import { openCompound } from '../src/archive/compound.ts';
import { archiveLimits } from '../src/archive/limits.ts';
import { ReadError } from '../src/read-error.ts';

const zip = (members: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));

/** What is thrown, as its code; anything else thrown is a fault of ours. */
function codeOf(act: () => unknown): string {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
}

describe('archive', () => {
  test('names its members and unpacks what is asked for', () => {
    const archive = openArchive(zip({ 'xl/workbook.xml': '<甲/>', 'b.xml': '乙' }));
    expect(archive.names()).toEqual(['xl/workbook.xml', 'b.xml']);
    expect(archive.text('xl/workbook.xml')).toBe('<甲/>');
    expect(archive.text('XL/Workbook.xml')).toBe('<甲/>');
    expect(archive.bytes('c.xml')).toBeUndefined();
    expect(archive.has('b.xml')).toBe(true);
  });

  test('a stored member, UTF-16 and byte order marks', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeff表', 'utf16le'));
    const archive = openArchive(
      zipSync({ a: [strToU8('存'), { level: 0 }], b: utf16, c: strToU8('\ufeff表'), d: new Uint8Array() }),
    );
    expect(['a', 'b', 'c', 'd'].map((name) => archive.text(name))).toEqual(['存', '表', '表', '']);
  });

  test('a bomb is refused by the bytes that come out, whatever it declares', () => {
    const bomb = zipSync({ a: new Uint8Array(4 * 1024 * 1024) });
    const declared = Buffer.from(bomb);
    const central = declared.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    declared.writeUInt32LE(10, central + 24);
    for (const bytes of [bomb, declared]) {
      expect(codeOf(() => openArchive(bytes).bytes('a'))).toBe('too-large');
      expect(openArchive(bytes, { ...archiveLimits, ratio: 5000 }).bytes('a')).toHaveLength(4 * 1024 * 1024);
      expect(
        codeOf(() => openArchive(bytes, { ...archiveLimits, ratio: 5000, memberBytes: 1e6 }).bytes('a')),
      ).toBe('too-large');
    }
  });

  test('the whole archive has a limit too', () => {
    const archive = openArchive(zip({ a: 'x'.repeat(600), b: 'y'.repeat(600) }), {
      ...archiveLimits,
      totalBytes: 1000,
    });
    expect(archive.text('a')).toHaveLength(600);
    expect(codeOf(() => archive.text('b'))).toBe('too-large');
    expect(codeOf(() => openArchive(zip({ a: '', b: '' }), { ...archiveLimits, members: 1 }))).toBe(
      'too-large',
    );
  });

  test('what is no archive, and what is under a password', () => {
    expect(codeOf(() => openArchive(new Uint8Array()))).toBe('empty');
    expect(codeOf(() => openArchive(strToU8('%PDF-1.7')))).toBe('not-this-format');
    expect(codeOf(() => openArchive(strToU8('PK\x03\x04')))).toBe('damaged');
    const locked = Buffer.from(zip({ a: 'text' }));
    locked.writeUInt16LE(1, locked.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 8);
    expect(codeOf(() => openArchive(locked).text('a'))).toBe('encrypted');
    const package97 = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(codeOf(() => openArchive(package97))).toBe('encrypted');
  });

  test('every way of cutting or changing its bytes is read, or refused with a reason', () => {
    const bytes = zip({ 'a.xml': '部门预算收支总表'.repeat(40), 'b.xml': '单位：万元' });
    const readAll = (changed: Uint8Array) => {
      const archive = openArchive(changed);
      for (const name of archive.names()) archive.bytes(name);
    };
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, isCut) => {
        const changed = isCut ? bytes.slice(0, at) : bytes.slice();
        if (!isCut) changed[at] = value;
        codeOf(() => readAll(changed));
      }),
      { numRuns: 500 },
    );
  });
});

describe('compound file', () => {
  test('what is none', () => {
    expect(codeOf(() => openCompound(new Uint8Array()))).toBe('empty');
    expect(codeOf(() => openCompound(strToU8('PK')))).toBe('not-this-format');
    expect(codeOf(() => openCompound(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])))).toBe('damaged');
  });
});
