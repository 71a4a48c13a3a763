import type { CandidateSpace } from '../space/candidate-space.js';
import { descendingOrder } from '../numerics/descending-order.js';
import type { Searchable } from './searchable.js';

/**
 * The scores of cells, in their order. They are computed by anion, then by number: neighbours share most of what a score is
 * computed from. The cations are in canonical order, so that the digits do not depend on how the cells were found.
 *
 * @param numbers of canonical cells
 */
export function scoresOf(model: Searchable, numbers: Float64Array): Float64Array {
  const scores = new Float64Array(numbers.length);
  for (const place of placesOf(model.space, numbers)) scores[place] = model.score(model.space.cell(numbers[place]!));
  return scores;
}

/** The places of the rows of a ranking, which one model after the other scores. */
const places = new WeakMap<Float64Array, Uint32Array>();

/** The places of cells by anion, then by number. */
function placesOf(space: CandidateSpace, numbers: Float64Array): Uint32Array {
  const kept = places.get(numbers);
  if (kept) return kept;
  const { cells: tensor } = space.size;
  const keys = Float64Array.from(numbers, (number) => {
    return -(space.codec.anion(number) * tensor + number);
  });
  const found = descendingOrder(keys);
  places.set(numbers, found);
  return found;
}
