import type { Identity } from '@mingzhang/model';

/** What a stored package says its document is; anything else is unknown. */
export function identityOf(stored: Readonly<Record<string, unknown>>): Identity {
  const text = (name: string) => {
    const value = stored[name];
    return typeof value === 'string' ? value : null;
  };
  const { kind, edition, year } = stored;
  return {
    kind: kind === 'budget' || kind === 'final-accounts' ? kind : 'unknown',
    edition: edition === 'department' || edition === 'unit' ? edition : 'unknown',
    year: typeof year === 'number' && Number.isInteger(year) ? year : null,
    body: text('body'),
    bodyCode: text('bodyCode'),
    template: text('template'),
    evidence: [],
  };
}
