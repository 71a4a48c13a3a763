import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '../service/service.js';
import { newestLists } from '../store/newest-lists.js';

/** Milliseconds between steps, in which waiting requests are answered. */
const PAUSE_MS = 3;

/**
 * Loads what the first visitors would wait for: of the newest list of each space the model, the orders in which it can
 * be sorted and the rows of each element. One step after another, with a pause before each, so that requests come
 * between; a list that cannot be read is left to the request that asks for it, which says what is wrong.
 */
export async function warmUp(
  service: Pick<Service, 'lists' | 'browse' | 'elementCounts' | 'nearestKnown'>,
  signal: AbortSignal,
): Promise<void> {
  for (const list of attempt(() => newestLists(service.lists())) ?? []) {
    const steps: (() => unknown)[] = [
      () => service.nearestKnown(list, service.browse(list.id, { limit: 1 }).rows),
      ...['formula', ...list.models.map(({ name }) => `raw_${name}`)].map((sort) => {
        return () => service.browse(list.id, { limit: 1, sort });
      }),
      ...(attempt(() => service.elementCounts(list.id).elements) ?? []).map(({ element }) => {
        return () => service.browse(list.id, { limit: 1, elements: [element] });
      }),
    ];
    for (const step of steps) {
      await pause(PAUSE_MS);
      if (signal.aborted) return;
      attempt(step);
    }
  }
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
