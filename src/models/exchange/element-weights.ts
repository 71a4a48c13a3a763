import type { Composition } from '../../chemistry/composition.js';
import { zeros, type Dense } from '../../numerics/dense.js';
import { computeEaseWeights } from './ease-weights.js';
import { ElementContexts } from './element-contexts.js';

/** How strongly a known composition supports one in which another element replaces one of its elements. */
export interface ElementWeights {
  readonly symbols: readonly string[];
  /** Row i has the weight of each other element as evidence for element i; zero on the diagonal, shape (elements, elements). */
  readonly weights: Dense;
}

/** Compositions of more elements than this are few and are not used. */
const MOST_ELEMENTS = 5;

/**
 * Learns how elements can replace each other from known compositions of any number of elements, whether they balance or
 * not: ridge regression of the contexts of each element on those of all others (EASE; Steck, WWW 2019,
 * doi:10.1145/3308558.3313710).
 *
 * @param compositions distinct
 * @param ridge in contexts
 */
export function fitElementWeights(compositions: readonly Composition[], ridge: number): ElementWeights {
  const used = compositions.filter(({ elements }) => elements.length > 1 && elements.length <= MOST_ELEMENTS);
  const symbols = [...new Set(used.flatMap(({ elements }) => elements))].sort();
  const { length, starts, members } = new ElementContexts(used, MOST_ELEMENTS, symbols);
  const shared = zeros(symbols.length, symbols.length);
  for (let context = 0; context < length; context++) {
    const [start, end] = [starts[context]!, starts[context + 1]!];
    for (let a = start; a < end; a++) {
      for (let b = start; b < end; b++) shared.data[members[a]! * symbols.length + members[b]!]! += 1;
    }
  }
  return { symbols, weights: computeEaseWeights(shared, ridge) };
}
