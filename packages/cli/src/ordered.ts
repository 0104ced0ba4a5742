/**
 * Runs `work` over items, at most `window` begun and not yet given back, and gives the results in the items' order.
 */
export async function* ordered<Item, Result>(
  items: readonly Item[],
  window: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const begun: Promise<Result>[] = [];
  for (let given = 0; given < items.length; given++) {
    while (begun.length < items.length && begun.length < given + window) {
      begun.push(work(items[begun.length] as Item));
    }
    const result = await (begun[given] as Promise<Result>);
    begun[given] = undefined as never;
    yield [items[given] as Item, result];
  }
}
