import { beginThread } from './thread.ts';

process.stdout.on('error', leaveOnBrokenPipe);
process.stderr.on('error', leaveOnBrokenPipe);

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const argv = process.argv.slice(2);
if (argv[0] === 'check' || argv[0] === 'read') beginThread();

void import('./run.ts')
  .then(({ run }) => run(argv, process))
  .then((code) => {
    process.exitCode = code;
  });

/** Whoever read the output has gone: stop quietly, as `head` expects. */
function leaveOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
