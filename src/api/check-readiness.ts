import type { ServedService } from '../service/served-service.js';
import { version } from '../version.js';
import { toWire } from './wire.js';

/** Whether there is a list to serve, as /readyz says it: the newest of each kind are looked at. */
export function checkReadiness(service: Pick<ServedService, 'status' | 'unreadable'>): {
  readonly ready: boolean;
  readonly body: object;
} {
  const { lists, building } = service.status();
  const unreadable = service.unreadable();
  const ready = lists.some((list) => !unreadable.includes(list));
  const status = ready ? 'ready' : 'not-ready';
  return { ready, body: { status, version, lists, unreadable, building: toWire(building) } };
}
