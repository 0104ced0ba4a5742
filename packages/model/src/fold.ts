const SPACE = /[\s\u00a0\u3000\u200b\ufeff]/;
const SPACES = /[\s\u00a0\u3000\u200b\ufeff]+/g;

/**
 * Text as it is compared: full-width letters, digits and marks become half-width, curly quotation marks stay,
 * every space and line break is dropped (`项  目` is `项目`, `２０２４` is `2024`, `（境）` is `(境)`).
 */
export function fold(text: string): string {
  const narrowed = narrow(text);
  return SPACE.test(narrowed) ? narrowed.replace(SPACES, '') : narrowed;
}

/** Full-width ASCII to half-width, character for character, so that positions stay where they were. */
export function narrow(text: string): string {
  let narrowed = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xff01 || code > 0xff5e) continue;
    narrowed += text.slice(from, i) + String.fromCharCode(code - 0xfee0);
    from = i + 1;
  }
  return from === 0 ? text : narrowed + text.slice(from);
}

/** One line: runs of spaces and line breaks become one space, ends trimmed. */
export function oneLine(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** A printed ordinal before a name: `一、`, `（二）`, `3.`, `4、`. */
const ORDINAL = /^(?:[一二三四五六七八九十]+[、.．]|\([一二三四五六七八九十\d]+\)|\d+(?:、|[.．](?!\d)))/;

/** A folded name without its printed ordinal: `二十、住房保障支出` is `住房保障支出`. */
export function withoutOrdinal(folded: string): string {
  return folded.replace(ORDINAL, '');
}
