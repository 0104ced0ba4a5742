import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window is narrower than so many pixels. */
export function useNarrower(pixels: number): boolean {
  const query = `(max-width: ${pixels - 1}px)`;
  const listen = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(listen, () => matchMedia(query).matches);
}
