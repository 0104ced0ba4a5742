/** A printed amount with thousands marks; anything else as it is. */
export function withMarks(text: string): string {
  const found = /^(-?)(\d{4,})(\.\d+)$/.exec(text.trim());
  if (found === null) return text;
  const [, sign = '', whole = '', rest = ''] = found;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
}
