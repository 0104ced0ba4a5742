export { type Examined, examine } from './jobs/examine.ts';
export { failureOf, failureOfEnding } from './jobs/failure.ts';
export { type Ending, Pool, type PoolLimits, startThread } from './jobs/pool.ts';

/** The server itself and the keeping of its store, loaded when they are wanted: most commands do without. */
export function loadServing(): Promise<typeof import('./serving.ts')> {
  return import('./serving.ts');
}
