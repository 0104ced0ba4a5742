/** What may be asked for: a state, or those in force or waiting that are soon over. */
export const SHOWN = ['waiting', 'in-force', 'soon', 'expired', 'unmatched'] as const;
export type Shown = (typeof SHOWN)[number];

/** Which waivers are shown; kept in the address. */
export interface WaiverSearch {
  readonly year?: string;
  readonly shown?: Shown;
  readonly department?: string;
  readonly text?: string;
}

/** The search of the address, without what is not understood. A number written by hand may have been read as one. */
export function waiverSearch(search: Record<string, unknown>): WaiverSearch {
  const shown = SHOWN.find((one) => one === search.shown);
  const words = (['year', 'department', 'text'] as const).flatMap((field) => {
    const value = search[field];
    const isWord = (typeof value === 'string' && value !== '') || typeof value === 'number';
    return isWord ? [[field, String(value)] as const] : [];
  });
  return { ...(shown === undefined ? {} : { shown }), ...Object.fromEntries(words) };
}
