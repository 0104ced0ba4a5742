interface Present {
  readonly id: string;
  readonly name: string;
}

interface Visitor {
  readonly person: Present;
  readonly told: (people: readonly Present[]) => void;
}

/** Who has which budget open, told to all who have it open. */
export class Presence {
  readonly #rooms = new Map<string, Set<Visitor>>();

  /** Comes in, and is told who is there now and whenever that changes; gives the way out. */
  enter(room: string, { id, name }: Present, told: Visitor['told']): () => void {
    const visitors = this.#rooms.get(room) ?? new Set();
    this.#rooms.set(room, visitors);
    const visitor = { person: { id, name }, told };
    visitors.add(visitor);
    tellAll(visitors);
    return () => {
      visitors.delete(visitor);
      if (visitors.size === 0) this.#rooms.delete(room);
      else tellAll(visitors);
    };
  }
}

function tellAll(visitors: ReadonlySet<Visitor>): void {
  const people = [...new Map([...visitors].map(({ person }) => [person.id, person])).values()];
  for (const { told } of visitors) told(people);
}
