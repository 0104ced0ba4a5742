import type { ReactNode } from 'react';
import { useSay } from '../words/words.tsx';

/** A table that may be wider than the page: it scrolls by itself, by keyboard too. */
export function Wide({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the focus, so that arrow keys move it
    <section className="mz-scroll" aria-label={say(`${label}（表）`, `${label} (table)`)} tabIndex={0}>
      {children}
    </section>
  );
}
