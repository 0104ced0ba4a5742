/** Stretches whose years are not the budget's own: titles of documents, quotations, numbers of documents. */
const FOREIGN = /《[^》]*》|“[^”]*”|〔[^〕]*〕|\[\d{4}\]/g;
const FULL_DATE =
  /(截[止至](?:到|至|时间)?[:：]?\s*)?(?<!\d)(\d{4})(?=年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-./]\d{1,2}[-./]\d{1,2})/g;
const YEAR = /(?<![\d.])(\d{4})(?=\s*(?:年|—|-\d{4}年|至\d{4}年))/g;

/**
 * A text of one year's disclosure as next year's would say it: its own year and its base year move on by `by` years.
 * Other years stay, and so do those in titles and quotations, and the dates of documents; a day something is counted
 * at (截至2023年12月31日) moves. The text keeps its length.
 */
export function moveYears(text: string, year: number, by: number): string {
  const own = (said: string) =>
    Number(said) === year || Number(said) === year - 1 ? String(Number(said) + by) : said;
  const kept: (readonly [start: number, end: number])[] = [...text.matchAll(FOREIGN)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const isKept = (at: number) => kept.some(([start, end]) => at >= start && at < end);
  const dated = text.replace(
    FULL_DATE,
    (all: string, counted: string | undefined, said: string, at: number) => {
      if (isKept(at)) return all;
      const from = at + all.length - said.length;
      kept.push([from, from + said.length]);
      return counted === undefined ? all : `${counted}${own(said)}`;
    },
  );
  return dated.replace(YEAR, (said: string, _: string, at: number) => (isKept(at) ? said : own(said)));
}
