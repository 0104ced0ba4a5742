/** How a terminal shows emphasis; every function gives its text back unchanged where colour is off. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly underline: (text: string) => string;
}

/** What a text report is written for. */
export interface TextOptions {
  readonly lang: 'zh' | 'en';
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}
