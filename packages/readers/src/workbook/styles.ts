import type { Attributes } from '../xml/tag.ts';
import { builtInFormat } from './number-format.ts';
import { isTrue, walkPart } from './xml.ts';

/** What a cell's style says of how it prints. */
export interface Style {
  readonly format: string;
  /** A line at the left or right of the cell. */
  readonly ruled: boolean;
}

export const plainStyle: Style = { format: 'General', ruled: false };

/** Reads `styles.xml`: one style for each of the cells' style numbers. @throws {ReadError} */
export function readStyles(xml: string, depth: number): Style[] {
  const formats = new Map<number, string>();
  const ruledBorders: boolean[] = [];
  const styles: Style[] = [];
  let inBorder = false;
  let inCellStyles = false;

  function openSide(attributes: Attributes): void {
    const { style } = attributes;
    if (style !== undefined && style !== 'none') ruledBorders[ruledBorders.length - 1] = true;
  }

  walkPart(xml, depth, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
      else if (name === 'border') {
        inBorder = true;
        ruledBorders.push(false);
      } else if (inBorder && isUpright(name)) openSide(attributes);
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0);
        const bordered = attributes.applyBorder === undefined || isTrue(attributes.applyBorder);
        styles.push({
          format: formats.get(id) ?? builtInFormat(id),
          ruled: bordered && (ruledBorders[Number(attributes.borderId ?? 0)] ?? false),
        });
      }
    },
    close(name) {
      if (name === 'border') inBorder = false;
      else if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

function isUpright(name: string): boolean {
  return name === 'left' || name === 'right' || name === 'start' || name === 'end';
}
