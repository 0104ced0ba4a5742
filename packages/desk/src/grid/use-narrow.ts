import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 700px)';

function listen(listener: () => void): () => void {
  const media = matchMedia(NARROW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the window is as narrow as a telephone's: then nothing stays at the left but the row numbers. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(NARROW).matches);
}
