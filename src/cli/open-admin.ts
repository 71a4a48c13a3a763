import type { Metrics } from '../api/metrics.js';
import { checkReadiness } from '../api/check-readiness.js';
import { startAdminServer, type AdminServer } from '../api/start-admin-server.js';
import type { ServedService } from '../service/served-service.js';
import { addressUnavailable } from './listen.js';

export interface AdminOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** SHA-256 of the token that the metrics need; undefined if there is none. */
  readonly tokenHash: Uint8Array | undefined;
}

/** Starts the admin port of a server. Throws ADDRESS_UNAVAILABLE if it cannot be used. */
export async function openAdmin(
  { host, port, tokenHash }: AdminOptions,
  service: ServedService,
  metrics: Metrics,
): Promise<AdminServer> {
  const start = { host, port, ...(tokenHash && { tokenHash }) };
  try {
    return await startAdminServer(start, async () => {
      const { ready, body } = checkReadiness(service);
      return { ready, readiness: `${JSON.stringify(body)}\n`, metrics: await metrics.text() };
    });
  } catch (error) {
    throw addressUnavailable(error as NodeJS.ErrnoException, host, port);
  }
}
