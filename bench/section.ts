/** One table of figures. */
export interface Section {
  readonly title: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
export const times = (peer: number, own: number) => `${(peer / own).toFixed(1)} ×`;
