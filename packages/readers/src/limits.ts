/** What one document may cost a reader before it is given up; the same for every format. */
export interface Limits {
  readonly fileBytes: number;
  readonly paragraphs: number;
  readonly tables: number;
  readonly cells: number;
  readonly columns: number;
  readonly cellCharacters: number;
  readonly nesting: number;
}

export const LIMITS: Limits = {
  fileBytes: 50 * 1024 * 1024,
  paragraphs: 200_000,
  tables: 5_000,
  cells: 1_000_000,
  columns: 400,
  cellCharacters: 100_000,
  nesting: 400,
};
