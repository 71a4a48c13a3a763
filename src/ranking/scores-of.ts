import type { Model } from '../models/model.js';
import { orderByScore } from './order-by-score.js';

/**
 * The scores of cells, in their order. They are computed by anion, then by number: neighbours share most of what a score is
 * computed from. The cations are in canonical order, so that the digits do not depend on how the cells were found.
 *
 * @param numbers of canonical cells
 */
export function scoresOf(model: Model, numbers: Float64Array): Float64Array {
  const { space } = model;
  const { cells: tensor } = space.size;
  const keys = Float64Array.from(numbers, (number) => {
    const anion = Math.floor(number / space.ratios.length) % space.anions.length;
    return -(anion * tensor + number);
  });
  const scores = new Float64Array(numbers.length);
  for (const place of orderByScore(keys)) scores[place] = model.score(space.cell(numbers[place]!));
  return scores;
}
