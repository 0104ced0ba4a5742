import { runServer } from './run-server.ts';

/** `npm start`: the server as the environment says, with the sign-ins of an example after `--example FILE`. */
const at = process.argv.indexOf('--example');
await runServer(process.env, at < 0 ? undefined : process.argv[at + 1]);
process.exit(0);
