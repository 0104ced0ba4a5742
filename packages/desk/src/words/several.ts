/** So many of something, in English: `1 error`, `2 errors`. */
export function several(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
