import { createHash } from 'node:crypto';

/**
 * The id of a record that an import makes: the same for the same words, so that a file brought in again meets what it
 * brought in before. It holds nothing but a hash: record ids are ASCII, natural keys are not.
 */
export function importedId(...key: readonly string[]): string {
  return `i${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 24)}`;
}

/** Whether an import made the record of this id; people's own have others. */
export function isImportedId(id: string): boolean {
  return /^i[0-9a-f]{24}$/.test(id);
}
