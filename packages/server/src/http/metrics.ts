import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the gauges show when they are read. */
export interface Gauges {
  readonly revision: () => number;
  readonly sessions: () => number;
  readonly streams: () => number;
  readonly jobs: () => number;
  readonly budgets: () => number;
}

/** Figures of the server for Prometheus: names of routes and numbers only. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<'route' | 'status'>;
  readonly #seconds: Histogram<'route'>;

  constructor(gauges: Gauges) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      name: 'mingzhang_requests_total',
      help: 'Requests by route and status',
      labelNames: ['route', 'status'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'mingzhang_request_seconds',
      help: 'How long requests took, by route',
      labelNames: ['route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name: `mingzhang_${name}`,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    gauge('store_revision', 'The last entry of the log', gauges.revision);
    gauge('sessions_active', 'Sessions in use', gauges.sessions);
    gauge('event_streams', 'Open event streams', gauges.streams);
    gauge('jobs_running', 'Jobs that are running', gauges.jobs);
    gauge('budgets_held', 'Budgets held in memory', gauges.budgets);
  }

  request(route: string, status: number, ms: number): void {
    this.#requests.inc({ route, status: String(status) });
    this.#seconds.observe({ route }, ms / 1000);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  close(): void {
    this.#registry.clear();
  }
}
