import { Memo } from '../memo.js';
import { seededRandom } from '../numerics/random.js';
import type { RunControl } from '../run-control.js';
import { RETRIEVED } from '../search/search-options.js';
import type { FitContext } from './model.js';

export interface FitOptions extends Pick<FitContext, 'listed'> {
  /** Shared with the other fits and searches of a run; default a new one. */
  readonly memo?: Memo | undefined;
}

/** What a fit is given besides its compounds. */
export function fitContext(
  seed: number,
  control: RunControl,
  { memo = new Memo(), listed = RETRIEVED }: FitOptions = {},
): FitContext {
  return { random: seededRandom(seed), control, memo, listed };
}
