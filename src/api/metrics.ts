import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { version } from '../version.js';
import type { RequestRecord } from './request-record.js';

/** What is read when the metrics are asked for. */
export interface MetricsSource {
  readonly requestsInWork: () => number;
  readonly bytesInFlight: () => number;
  readonly connections: () => number;
  /** Questions that wait for a thread, and those that threads answer. */
  readonly queue: () => { readonly waiting: number; readonly running: number };
  /** How often maps were found in memory, and how often not. */
  readonly mapCache: () => { readonly hits: number; readonly misses: number };
  readonly lists: () => readonly {
    readonly space: string;
    readonly id: string;
    readonly version: number;
    readonly rows: number;
  }[];
  readonly building: () => readonly { readonly list: string; readonly share: number }[];
}

/** Upper bounds of the classes of times, in seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** The metrics of a server in the text format of Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'incognita_requests_total',
    help: 'Requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: 'incognita_request_seconds',
    help: 'From a request to the end of its answer.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #waiting = new Histogram({
    name: 'incognita_request_waiting_seconds',
    help: 'How long requests that needed a thread waited for one.',
    buckets: SECONDS,
    registers: [this.#registry],
  });

  constructor(source: MetricsSource) {
    // Includes the delay of the event loop, processor time, memory and open files.
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('incognita_info', 'Always 1; says the version.', ['version'], () => [[{ version }, 1]]);
    this.#number('incognita_requests_in_work', 'Requests whose answers are being made.', source.requestsInWork);
    this.#number('incognita_bytes_in_flight', 'Bodies in work and answers being sent.', source.bytesInFlight);
    this.#number('incognita_connections', 'Open connections.', source.connections);
    this.#number('incognita_queue_waiting', 'Questions that wait for a thread.', () => source.queue().waiting);
    this.#number('incognita_queue_running', 'Questions that threads answer.', () => source.queue().running);
    this.#gauge('incognita_map_cache', 'Maps found in memory or made.', ['result'], () => {
      const { hits, misses } = source.mapCache();
      return [
        [{ result: 'hit' }, hits],
        [{ result: 'miss' }, misses],
      ];
    });
    this.#gauge('incognita_list_version', 'Version of the list that is served.', ['space'], () =>
      source.lists().map((list) => [{ space: list.space }, list.version]),
    );
    this.#gauge('incognita_list_rows', 'Rows of the list that is served.', ['space'], () =>
      source.lists().map((list) => [{ space: list.space }, list.rows]),
    );
    this.#gauge('incognita_build_share', 'How much of a list that is being made is done, from 0 to 1.', ['list'], () =>
      source.building().map(({ list, share }) => [{ list }, share]),
    );
  }

  /** Counts a request. */
  record({ method, route, status, milliseconds, waitingMs }: RequestRecord): void {
    this.#requests.inc({ method, route, status: String(status) });
    this.#seconds.observe({ route }, milliseconds / 1000);
    if (waitingMs > 0) this.#waiting.observe(waitingMs / 1000);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #number(name: string, help: string, read: () => number): void {
    this.#gauge(name, help, [], () => [[{}, read()]]);
  }

  #gauge(name: string, help: string, labelNames: string[], read: () => [Record<string, string>, number][]): void {
    const gauge = new Gauge({
      name,
      help,
      labelNames,
      registers: [this.#registry],
      collect: () => {
        gauge.reset();
        for (const [labels, value] of read()) gauge.set(labels, value);
      },
    });
  }
}
