import { useWords } from '../words/words.tsx';
import type { EntryUnit } from './money-unit.ts';

/** The unit behind an amount: `万元`, `×10,000 yuan`. */
export function UnitWords({ unit }: { readonly unit: EntryUnit }) {
  const { say } = useWords();
  return <>{unit === '元' ? say('元', 'yuan') : say('万元', '×10,000 yuan')}</>;
}
