/** An id for a record that a person adds. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `r${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
