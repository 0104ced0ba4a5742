/** A repeatable source of whole numbers below a bound. */
export function picker(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Some of a list, drawn without repeat; the whole list where it is no longer than that. */
export function sample<T>(list: readonly T[], most: number, pick: (below: number) => number): readonly T[] {
  if (list.length <= most) return list;
  const left = [...list];
  return Array.from({ length: most }, () => left.splice(pick(left.length), 1)[0] as T);
}
