import type { HttpServer } from '../api/create-http-server.js';
import { Metrics } from '../api/metrics.js';
import { spaceName } from '../space/space-name.js';
import { currentLists } from '../store/current-lists.js';
import type { OpenQueryService } from './open-query-service.js';

/** The metrics of a server. `http` is asked for only when they are read. */
export function serverMetrics(
  { service, load }: Pick<OpenQueryService, 'service' | 'load'>,
  http: () => Pick<HttpServer, 'admission' | 'connections'>,
): Metrics {
  return new Metrics({
    requestsInWork: () => http().admission.requests,
    bytesInFlight: () => http().admission.bytes,
    connections: () => http().connections(),
    queue: load,
    mapCache: () => service.mapCacheUse(),
    lists: () => currentLists(service.lists()).map((list) => ({ ...list, space: spaceName(list) })),
    building: () => service.status().building,
  });
}
