import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AdminOutcome, AdminReport, AdminStart } from './admin-message.js';

const REPORT_MS = 1_000;

export interface AdminServer {
  /** The port that it has. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves /healthz, /readyz and /metrics from a thread of its own, so that they are answered even if the main thread is
 * not: then they say for how long it has been silent.
 *
 * @param reportOf what the main thread says of itself, asked once a second
 * Throws what `listen` of a server throws: an Error with a code such as EADDRINUSE
 */
export async function startAdminServer(start: AdminStart, reportOf: () => Promise<AdminReport>): Promise<AdminServer> {
  const thread = new Worker(new URL('./admin-thread.js', import.meta.url), { workerData: start });
  const [outcome] = (await once(thread, 'message')) as [AdminOutcome];
  if (outcome.kind === 'failed') {
    await thread.terminate();
    throw Object.assign(new Error(outcome.reason), { code: outcome.code });
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  const report = async (): Promise<void> => thread.postMessage(await reportOf());
  await report();
  const timer = setInterval(() => void report().catch(() => {}), REPORT_MS);
  return {
    port: outcome.port,
    close: async () => {
      clearInterval(timer);
      await thread.terminate();
    },
  };
}
