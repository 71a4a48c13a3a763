import { descendingOrder } from '../numerics/descending-order.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Searchable } from './searchable.js';

/**
 * Scores cells, in their order. They are computed by anion, then by number: neighbours share most of what a score is
 * computed from. The cations are in canonical order, so that the digits do not depend on how the cells were found.
 *
 * @param numbers of canonical cells
 * @param order `scoringOrder` of the cells; pass it if several models score the same ones
 */
export function computeScores(
  model: Pick<Searchable, 'space' | 'score'>,
  numbers: Float64Array,
  order = scoringOrder(model.space, numbers),
): Float64Array {
  const scores = new Float64Array(numbers.length);
  for (const index of order) scores[index] = model.score(model.space.cell(numbers[index]!));
  return scores;
}

/** The indices of cells by anion, then by number. */
export function scoringOrder(space: CandidateSpace, numbers: Float64Array): Uint32Array {
  const { cells: tensor } = space.size;
  const keys = new Float64Array(numbers.length);
  for (let k = 0; k < keys.length; k++) keys[k] = -(space.codec.anion(numbers[k]!) * tensor + numbers[k]!);
  return descendingOrder(keys);
}
