import { openStore } from '../src/index.ts';
import { commit, entryOf, line } from './store-language.ts';

/**
 * A process that makes edits until it is killed, several at once, and says `id revision` of each the moment it is
 * acknowledged. Arguments: the store's address, and a name that begins its ids.
 */
const [address = '', name = ''] = process.argv.slice(2);
const store = await openStore(address);
let made = 0;

async function lane(): Promise<never> {
  while (true) {
    const id = `${name}-${made++}`;
    const { revision } = entryOf(await commit(store, [line(id)]));
    process.stdout.write(`${id} ${revision}\n`);
  }
}

await Promise.all([lane(), lane(), lane()]);
