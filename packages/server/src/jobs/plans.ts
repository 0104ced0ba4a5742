import { randomUUID } from 'node:crypto';
import type { ImportPlan } from '@mingzhang/workspace';

const KEPT_MS = 60 * 60 * 1000;
const MOST = 100;

/** Whose plan it is, and of which budget. */
export interface PlanAddress {
  readonly user: string;
  readonly department: string;
  readonly year: string;
}

interface Kept extends PlanAddress {
  readonly plan: ImportPlan;
  readonly at: number;
}

/** Import plans that were shown and wait for a yes, for an hour. */
export class Plans {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  keep(address: PlanAddress, plan: ImportPlan): string {
    for (const [id, { at }] of this.#kept)
      if (this.#now() - at > KEPT_MS || this.#kept.size >= MOST) this.#kept.delete(id);
    const id = randomUUID();
    this.#kept.set(id, { ...address, plan, at: this.#now() });
    return id;
  }

  find(id: string, { user, department, year }: PlanAddress): ImportPlan | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined || this.#now() - kept.at > KEPT_MS) return undefined;
    const isOwn = kept.user === user && kept.department === department && kept.year === year;
    return isOwn ? kept.plan : undefined;
  }

  drop(id: string): void {
    this.#kept.delete(id);
  }
}
