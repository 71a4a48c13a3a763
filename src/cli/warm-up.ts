import { setTimeout as pause } from 'node:timers/promises';
import type { ServedService } from '../service/served-service.js';
import { currentLists } from '../store/current-lists.js';
import { DEFAULT_ARITY } from '../web/explore/default-list.js';
import { readPairs, readSystem } from '../web/maps/map-query.js';

/** Milliseconds between steps, in which waiting requests are answered. */
const PAUSE_MS = 3;

/** The first question about any formula reads the structure types and the tables of energies, each in most of a second. Its carbonate asks for the measured ones. */
const ANY_FORMULA = 'BaTiO3';

const NOTHING_ASKED = new URLSearchParams();

type Warmed = Pick<
  ServedService,
  | 'lists'
  | 'browse'
  | 'prepare'
  | 'elementCounts'
  | 'overview'
  | 'nearestKnown'
  | 'composition'
  | 'structures'
  | 'stabilityReport'
  | 'precursors'
  | 'systemMap'
  | 'cationMap'
  | 'ionMap'
>;

/**
 * Loads what the first visitors would wait for: the lists; then energies and structure types, of which each thread reads its own; and the maps
 * that the pages begin with. One step after another, with a pause before each, so that requests come between.
 */
export async function warmUp(service: Warmed, signal: AbortSignal, threads = 1): Promise<void> {
  await warmLists(service, signal, threads);
  await warmAnswers(service, signal, threads);
}

/**
 * Loads of the newest list of each space the known compounds next to its rows, the orders in which it can be sorted and the rows of each element, and
 * the model of the ionic ternaries, by which most compositions are scored. A list that cannot be read is left to the request that asks for
 * it, which says what is wrong.
 */
export async function warmLists(service: Warmed, signal: AbortSignal, threads = 1): Promise<void> {
  for (const list of (await attempt(() => currentLists(service.lists()))) ?? []) {
    const counts = await attempt(() => service.elementCounts(list.id).elements);
    const elements = (counts ?? []).map(({ element }) => element);
    const first = await attempt(() => service.browse(list.id, { limit: 1 }).rows);
    const nearest = (): unknown => service.nearestKnown(list, first ?? []);
    const score = (): unknown => first?.map(({ formula }) => service.composition(formula))[0];
    const steps: (() => unknown)[] = [
      () => Promise.all(Array.from({ length: threads }, nearest)),
      // One thread reads the model for all, which then make their own tables of it: of other lists they would take a hundred megabytes and more.
      ...(list.arity === DEFAULT_ARITY && list.kind === 'ionic'
        ? [score, () => Promise.all(Array.from({ length: threads }, score))]
        : []),
      ...['formula', ...list.models.map(({ name }) => `raw_${name}`)].map((sort) => {
        return async () => {
          await service.prepare(list.id, { sort });
          service.browse(list.id, { limit: 1, sort });
        };
      }),
      ...elements.map((element) => () => service.prepare(list.id, { elements: [element] })),
      // The elements of every row, which are counted under any filter, and what each thread counts the facets with.
      () => service.prepare(list.id, { counts: true }),
      () => Promise.all(Array.from({ length: threads }, () => service.overview(list.id))),
    ];
    for (const step of steps) {
      await pause(PAUSE_MS);
      if (signal.aborted) return;
      await attempt(step);
    }
  }
}

async function warmAnswers(service: Warmed, signal: AbortSignal, threads: number): Promise<void> {
  const questions: (() => unknown)[] = [
    () => service.stabilityReport(ANY_FORMULA),
    () => service.precursors([ANY_FORMULA]),
    () => service.structures(ANY_FORMULA),
  ];
  for (const question of questions) {
    await pause(PAUSE_MS);
    if (signal.aborted) return;
    await attempt(() => Promise.all(Array.from({ length: threads }, question)));
  }
  // The maps that the pages begin with, each of which takes seconds to make and is then found in memory.
  const maps: (() => unknown)[] = [
    () => service.systemMap(readSystem(NOTHING_ASKED)),
    () => service.cationMap(readPairs(NOTHING_ASKED)),
    () => service.ionMap(),
  ];
  for (const map of maps) {
    await pause(PAUSE_MS);
    if (signal.aborted) return;
    await attempt(map);
  }
}

async function attempt<T>(step: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch {
    return undefined;
  }
}
