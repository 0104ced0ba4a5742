export { type Examined, examine } from './jobs/examine.ts';
export { failureOf, failureOfEnding } from './jobs/failure.ts';
export { type Ending, Pool, type PoolLimits, startThread } from './jobs/pool.ts';
