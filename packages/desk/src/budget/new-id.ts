const RANDOM = 8;

/** An id for a record that a person adds: later ones sort after earlier ones, so that a list keeps its order. */
export function newId(): string {
  return `r${Date.now().toString(36).padStart(9, '0')}${random()}`;
}

/** An id that sorts right after another, before the next. */
export function idAfter(id: string): string {
  const next = `${id}.${Date.now().toString(36).padStart(9, '0')}${random()}`;
  return next.length <= 100 ? next : newId();
}

function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM / 2));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
