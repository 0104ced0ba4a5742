const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
// What XML and HTML forbid, and the marks that turn reading order.
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** Text of a stranger as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(UNSAFE, ' ').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
