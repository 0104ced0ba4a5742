import { run } from './run.ts';

process.stdout.on('error', leaveOnBrokenPipe);
process.stderr.on('error', leaveOnBrokenPipe);

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

process.exitCode = await run(process.argv.slice(2), process);

/** Whoever read the output has gone: stop quietly, as `head` expects. */
function leaveOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
