import type { Place } from '@mingzhang/model';

/** A place as a clerk finds it in the file: `支出总表!A7`, `第3张表第2行`, `第12行`, `第4页`. */
export function placeText(place: Place): string {
  if ('sheet' in place) return `${place.sheet.trim()}!${place.address}`;
  if ('table' in place) return `第${place.table}张表第${place.row}行`;
  if ('line' in place) return `第${place.line}行`;
  if ('page' in place) return `第${place.page}页`;
  return `第${place.paragraph}段`;
}
