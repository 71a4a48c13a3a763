import { gather } from '../../numerics/gather.js';
import { Ranking } from '../../search/ranking.js';
import { RETRIEVED } from '../../search/search-options.js';
import type { FlagEvidence } from '../flags/flag-evidence.js';
import { demotedOrder } from './demoted-order.js';

/** So many first candidates are put into a new order; those below stay, so that the first rows do not depend on the length of a list. */
const WINDOW = RETRIEVED;

/** A ranking in the order of its list. */
export interface Recalibrated {
  readonly ranked: Ranking;
  /** The rank of each candidate before, from 1. */
  readonly ranksBefore: Float64Array;
  /** What decided the order of the first candidates, ascending (`demotedKey`). */
  readonly keys: Float64Array;
  /** So many of the first are those of a ranking without an end. */
  readonly settled: number;
}

/**
 * Moves flagged candidates back, the station between the ranking of the models and its calibration: ranks that are calibrated are those of the new order.
 *
 * @param isWhole whether the ranking has all candidates for which there is evidence, so that nothing can follow its end
 */
export function recalibrate(found: Ranking, evidence: FlagEvidence, isWhole: boolean): Recalibrated {
  const { space } = found;
  const head = found.first(WINDOW).numbers;
  const factors = Float64Array.from(head, (number) => evidence.factor(space.cell(number)));
  const { order, keys, settled } = demotedOrder(factors);
  // Loops: calling a function for each of millions of rows takes several times as long.
  const positions = new Uint32Array(found.length);
  for (let k = head.length; k < positions.length; k++) positions[k] = k;
  positions.set(order);
  const ranksBefore = new Float64Array(positions.length);
  for (let k = 0; k < positions.length; k++) ranksBefore[k] = positions[k]! + 1;
  return {
    ranked: new Ranking(space, gather(found.numbers, positions), gather(found.raws, positions)),
    ranksBefore,
    keys,
    settled: isWhole || found.length > head.length ? found.length : settled,
  };
}
