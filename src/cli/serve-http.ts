import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { ServedService } from '../service/served-service.js';
import type { HttpServer } from '../api/create-http-server.js';
import type { DrainTimes } from '../api/drain.js';
import type { ServerJobs } from '../tasks/server-jobs.js';
import { addressUrl, listen } from './listen.js';

export interface ServeOptions {
  /** Not listening yet. */
  readonly http: HttpServer;
  /** Name or address to listen on; 127.0.0.1 is reached from this machine only. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Names under which the server answers, besides those of this machine itself. */
  readonly allowedHosts?: readonly string[];
  /** Milliseconds that one question may take. */
  readonly queryMs: number;
  /** What visitors may change; nothing by default. */
  readonly jobs?: ServerJobs | undefined;
  /** Called once requests are answered, with the address to open. */
  readonly onListening?: (url: string) => void;
  /** Aborting stops the server: no new connections, see `drain`. */
  readonly signal: AbortSignal;
  /** Asked for when the server is stopped. */
  readonly drainTimes: () => DrainTimes;
}

/**
 * Serves the API and the pages of one workspace until the signal is aborted. Throws ADDRESS_UNAVAILABLE if the port is
 * taken or the address is not one of this machine.
 */
export async function serveHttp(service: ServedService, options: ServeOptions): Promise<void> {
  const {
    host,
    port,
    allowedHosts = [],
    signal,
    onListening,
    drainTimes,
    jobs,
    queryMs,
    http: { server, handle },
  } = options;
  const [{ createApp }, { drain, trackAnswers }, { isLoopback }, { createWebRouter }] = await Promise.all([
    import('../api/create-app.js'),
    import('../api/drain.js'),
    import('../api/host-name.js'),
    import('../web/router.js'),
  ]);
  const answers = trackAnswers(server);
  const web = createWebRouter(service, jobs);
  let names: readonly string[] | undefined;
  // Takes most of a second on a busy machine, in which a connection would wait.
  handle(createApp(service, { web, jobs, queryMs, hosts: () => names }));
  // Who connects waits for none of the work until here.
  await setImmediate();
  await listen(server, host, port);
  const bound = server.address() as AddressInfo;
  // Nobody reaches a loopback address but this machine, unless a page's own name leads there. Elsewhere the operator
  // knows the names: only those, if some are given.
  if (isLoopback(bound.address) || allowedHosts.length > 0) names = [host, ...allowedHosts];
  onListening?.(addressUrl(host, bound.port));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await drain(server, answers, drainTimes());
}
