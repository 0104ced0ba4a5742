import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Height of a row in pixels. */
export const ROW = 32;
const MORE = 8;

interface Window {
  readonly from: number;
  readonly to: number;
  /** Rows that one page shows. */
  readonly page: number;
}

/** The rows in sight of a scrolled box, and how to bring one into sight. */
export function useWindow(
  box: RefObject<HTMLDivElement | null>,
): Window & { readonly reveal: (row: number, column: HTMLElement | null) => void } {
  const [window, setWindow] = useState<Window>({ from: 0, to: 40, page: 20 });
  useEffect(() => {
    const scrolled = box.current;
    if (scrolled === null) return;
    const measure = () => {
      const page = Math.max(1, Math.floor(scrolled.clientHeight / ROW) - 2);
      const from = Math.max(0, Math.floor(scrolled.scrollTop / ROW) - MORE);
      const to = from + page + 2 * MORE + 2;
      setWindow((known) => (known.from === from && known.to === to ? known : { from, to, page }));
    };
    measure();
    scrolled.addEventListener('scroll', measure, { passive: true });
    const sized = new ResizeObserver(measure);
    sized.observe(scrolled);
    return () => {
      scrolled.removeEventListener('scroll', measure);
      sized.disconnect();
    };
  }, [box]);
  const reveal = useCallback(
    (row: number, cell: HTMLElement | null) => {
      const scrolled = box.current;
      if (scrolled === null) return;
      const head = scrolled.querySelector('thead')?.clientHeight ?? ROW;
      const foot = scrolled.querySelector('tfoot')?.clientHeight ?? 0;
      const top = row * ROW;
      const room = scrolled.clientHeight - head - foot;
      if (top < scrolled.scrollTop) scrolled.scrollTop = top;
      else if (top + ROW > scrolled.scrollTop + room) scrolled.scrollTop = top + ROW - room;
      if (cell === null) return;
      if (cell.classList.contains('mz-frozen')) {
        scrolled.scrollLeft = 0;
        return;
      }
      const frozen = [...scrolled.querySelectorAll<HTMLElement>('thead .mz-frozen')];
      const left = frozen.reduce((sum, one) => sum + one.offsetWidth, 0);
      if (cell.offsetLeft - left < scrolled.scrollLeft) scrolled.scrollLeft = cell.offsetLeft - left;
      const right = cell.offsetLeft + cell.offsetWidth - scrolled.clientWidth;
      if (right > scrolled.scrollLeft) scrolled.scrollLeft = right;
    },
    [box],
  );
  return { ...window, reveal };
}
