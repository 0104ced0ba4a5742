import { fold, type GridCell, type MoneyUnit, type Printed } from '@mingzhang/model';

/** What the lines above a table say of it: unit, year, body. */
export interface Caption {
  unit: MoneyUnit | null;
  year: number | null;
  body: Printed | null;
  date: Printed | null;
}

const UNIT = /(?:单位|金额)[:：]?(?:人民币)?[(（]?(元|千元|万元|百万元|亿元)(?![一-龥])/;
/** A line that states the unit and nothing else. */
const UNIT_LINE = /^[(（]?(?:金额)?单位[:：]?(?:人民币)?[(（]?(?:元|千元|万元|百万元|亿元)[)）]*$/;
const YEAR = /预算年度[:：]?(\d{4})|(\d{4})年度?/;
const BODY =
  /^(?:编制(?:部门|单位)|部门(?:名称)?|预算(?:部门|单位|主管部门)|公开(?:部门|单位)|填报单位|单位名称)[:：](.+)$/;
const CODED_BODY = /^(\d{3,6})([一-龥].*)$/;
const DATE = /^(?:截止时间|截至时间|截止日期)[:：](.+)$/;

export function emptyCaption(): Caption {
  return { unit: null, year: null, body: null, date: null };
}

/** Takes what one printed line says; gives whether it was a caption line at all. */
export function takeCaption(caption: Caption, printed: Printed): boolean {
  let taken = false;
  for (const part of printed.text.split(/\s{2,}|\n|　{1,}/)) {
    const folded = fold(part);
    if (folded === '') continue;
    const unit = UNIT.exec(folded);
    if (unit?.[1] !== undefined && (folded.length <= 24 || folded.endsWith(unit[0]))) {
      caption.unit = unit[1] as MoneyUnit;
      taken = true;
      if (folded.startsWith('单位') || folded.startsWith('金额')) continue;
    }
    const body = BODY.exec(folded)?.[1]?.replace(/(?:金额)?单位[:：]?(?:元|万元|亿元)$/, '');
    if (body !== undefined && body.length >= 2 && !/^(?:元|万元)$/.test(body)) {
      caption.body = { text: body, place: printed.place };
      taken = true;
      continue;
    }
    if (/^预算年度/.test(folded)) {
      caption.year = Number(YEAR.exec(folded)?.[1] ?? Number.NaN) || null;
      taken = true;
      continue;
    }
    const date = DATE.exec(folded)?.[1];
    if (date !== undefined) {
      caption.date = { text: date, place: printed.place };
      taken = true;
      continue;
    }
    if (
      CODED_BODY.test(folded) &&
      folded.length <= 30 &&
      !/^\d{3}(?:\d{2})?(?:\d{2})?[一-龥]*支出$/.test(folded)
    ) {
      caption.body = { text: folded, place: printed.place };
      taken = true;
    }
  }
  return taken;
}

/** Whether a printed row is a line above the headings, not a row of them: body, year, unit. */
export function isCaptionRow(row: readonly GridCell[]): boolean {
  const filled = row.map(({ text }) => fold(text)).filter((text) => text !== '');
  if (filled.length === 0 || filled.length > 4) return false;
  const says = filled.filter(
    (text) => UNIT_LINE.test(text) || /^预算年度/.test(text) || DATE.test(text) || BODY.test(text),
  );
  if (says.length === 0) return false;
  const others = filled.filter(
    (text) => !says.includes(text) && !CODED_BODY.test(text) && !/^\d{4}年度?$/.test(text),
  );
  return (
    others.length === 0 ||
    (others.length === 1 && says.length >= 1 && filled[0] === others[0] && filled.length <= 3)
  );
}

/** The unit a heading states for its own column: `价值（金额单位：万元）`, `金额（万元）`. */
export function unitOfHeading(folded: string): MoneyUnit | null {
  const match = /[(（](?:金额)?(?:单位[:：])?(元|千元|万元|百万元|亿元)[)）]/.exec(folded);
  return match?.[1] === undefined ? null : (match[1] as MoneyUnit);
}
