import { randomUUID } from 'node:crypto';
import type { ImportPlan } from '@mingzhang/workspace';

const KEPT_MS = 60 * 60 * 1000;
const MOST = 100;
/** What the files of all plans may hold together. */
const MOST_BYTES = 256 * 1024 * 1024;

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
    let bytes = sizeOf(plan) + [...this.#kept.values()].reduce((sum, kept) => sum + sizeOf(kept.plan), 0);
    for (const [id, kept] of this.#kept) {
      if (this.#now() - kept.at <= KEPT_MS && this.#kept.size < MOST && bytes <= MOST_BYTES) break;
      bytes -= sizeOf(kept.plan);
      this.#kept.delete(id);
    }
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

function sizeOf({ keep }: ImportPlan): number {
  return keep?.byteLength ?? 0;
}
