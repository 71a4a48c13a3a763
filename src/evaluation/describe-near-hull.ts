import { message, type Message } from '../messages/message.js';
import type { NearHull } from './types.js';

/** Says how many of the first rows of a list have energies, and how many of these are near the hull: a sentence per number of rows. */
export function describeNearHull({ list, counts }: NearHull): Message[] {
  return counts.map(({ n, withEnergy, withinFiftyMev }) =>
    message('evaluation.near-hull', { list, first: n, withEnergy, near: withinFiftyMev }),
  );
}
