/** A PostgreSQL server for one test file, for whichever package's. */
export { type Postgres, startPostgres } from '../packages/workspace/test/postgres.ts';
