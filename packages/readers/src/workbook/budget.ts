import { ReadError } from '../read-error.ts';
import type { WorkbookLimits } from './limits.ts';

/** What is left of a workbook's limits while it is read. Every step may throw a `ReadError`. */
export interface Budget {
  readonly limits: WorkbookLimits;
  spendCell(): void;
  spendMergedRow(): void;
  checkTime(): void;
}

const CELLS_BETWEEN_LOOKS = 1024;

/** Starts the clock and the counts for one workbook. */
export function startBudget(limits: WorkbookLimits): Budget {
  const end = performance.now() + limits.milliseconds;
  let cells = 0;
  let mergedRows = 0;

  function checkTime(): void {
    if (performance.now() < end) return;
    const seconds = limits.milliseconds / 1000;
    throw new ReadError(
      'too-slow',
      `读取超过 ${seconds} 秒，已停止。`,
      `Reading took more than ${seconds} seconds and was stopped.`,
    );
  }

  return {
    limits,
    checkTime,
    spendCell() {
      cells++;
      if (cells > limits.cells) throw tooManyCells(limits);
      if (cells % CELLS_BETWEEN_LOOKS === 0) checkTime();
    },
    spendMergedRow() {
      mergedRows++;
      if (mergedRows > limits.mergedRows) throw tooManyCells(limits);
      if (mergedRows % CELLS_BETWEEN_LOOKS === 0) checkTime();
    },
  };
}

function tooManyCells(limits: WorkbookLimits): ReadError {
  return new ReadError(
    'too-large',
    `工作簿内容过多（上限 ${limits.cells} 个单元格），未予读取。`,
    `The workbook holds more than may be read (${limits.cells} cells).`,
  );
}
