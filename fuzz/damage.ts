/** Whole numbers below a bound, the same for the same seed. */
type Pick = (below: number) => number;

/** Ways a file comes out of a bad copy, a bad program or a bad mind. */
const DAMAGES: readonly ((bytes: Buffer, pick: Pick) => Buffer)[] = [
  (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  (bytes, pick) => {
    for (let i = 0; i < 1 + pick(40); i++) bytes[pick(bytes.length)] = pick(256);
    return bytes;
  },
  (bytes, pick) => {
    const at = pick(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + pick(4096)), bytes.subarray(at)]);
  },
  (bytes, pick) => {
    const at = pick(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + pick(4096)))]);
  },
  (bytes, pick) => {
    const at = pick(bytes.length);
    bytes.fill([0, 0xff, 0x20, 0x39][pick(4)] ?? 0, at, Math.min(bytes.length, at + pick(512)));
    return bytes;
  },
  (bytes, pick) => {
    const at = pick(bytes.length);
    const text =
      [
        '<w:tbl>',
        '<table><tr><td>',
        '\t\n',
        '9'.repeat(400),
        '(',
        '\u0000',
        'colspan="99999"',
        ']]>',
        '&#1;',
      ][pick(9)] ?? '';
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(text.repeat(1 + pick(50))), bytes.subarray(at)]);
  },
];

/** A damaged copy of the bytes. */
export function damaged(bytes: Uint8Array, pick: Pick): Buffer {
  let copy = Buffer.from(bytes);
  for (let i = 0; i <= pick(2); i++) {
    if (copy.length > 0)
      copy = Buffer.from((DAMAGES[pick(DAMAGES.length)] ?? DAMAGES[0])?.(copy, pick) ?? copy);
  }
  return copy;
}
