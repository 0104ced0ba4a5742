interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Automatic numbers of paragraphs: `next(list, level)` gives the printed number of the next paragraph. */
export interface Numbering {
  next(list: string, level: number): string;
}

const ABSTRACT = /<w:abstractNum\b[^>]*\bw:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g;
const LEVEL = /<w:lvl\b[^>]*\bw:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g;
const NUM = /<w:num\b[^>]*\bw:numId="(\d+)"[^>]*>[\s\S]*?<w:abstractNumId w:val="(\d+)"/g;

/** Word's numbering part, as far as numbers are printed: decimals, Chinese numerals, letters; bullets print nothing. */
export function readNumbering(xml: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  for (const [, id = '', body = ''] of xml.matchAll(ABSTRACT)) {
    const levels = new Map<number, Level>();
    for (const [, level = '0', content = ''] of body.matchAll(LEVEL)) {
      levels.set(Number(level), {
        format: /<w:numFmt w:val="(\w+)"/.exec(content)?.[1] ?? 'decimal',
        text: /<w:lvlText w:val="([^"]*)"/.exec(content)?.[1] ?? '',
        start: Number(/<w:start w:val="(\d+)"/.exec(content)?.[1] ?? '1'),
      });
    }
    abstracts.set(id, levels);
  }
  const lists = new Map<string, string>();
  for (const [, id = '', abstract = ''] of xml.matchAll(NUM)) lists.set(id, abstract);
  const counters = new Map<string, number[]>();

  return {
    next(list, level) {
      const abstract = lists.get(list) ?? '';
      const levels = abstracts.get(abstract);
      const own = levels?.get(level);
      if (levels === undefined || own === undefined || own.format === 'bullet' || own.format === 'none')
        return '';
      const counts = counters.get(abstract) ?? [];
      counters.set(abstract, counts);
      counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
      counts.length = level + 1;
      return own.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const spec = levels.get(at);
        return printed(counts[at] ?? spec?.start ?? 1, spec?.format ?? 'decimal');
      });
    },
  };
}

const CHINESE = '〇一二三四五六七八九';

/** Whole numbers below a hundred as people count: 二十一, 十. */
function chineseNumeral(value: number): string {
  if (value >= 100 || value < 1) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : CHINESE[tens]}十`;
  return ten + (ones === 0 ? '' : CHINESE[ones]);
}

function printed(value: number, format: string): string {
  if (
    format.startsWith('chinese') ||
    format.startsWith('japanese') ||
    format.startsWith('taiwanese') ||
    format === 'ideographDigital'
  ) {
    return chineseNumeral(value);
  }
  if (format === 'lowerLetter') return String.fromCharCode(96 + ((value - 1) % 26) + 1);
  if (format === 'upperLetter') return String.fromCharCode(64 + ((value - 1) % 26) + 1);
  return String(value);
}
