export * from './cell.ts';
export * from './disclosure.ts';
export * from './finding.ts';
export * from './fold.ts';
export * from './grid.ts';
export * from './money.ts';
export * from './place.ts';
