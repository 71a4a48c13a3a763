import { CandidateSpace, DEFAULT_MAX_AMOUNT } from './candidate-space.js';
import { defaultAnions, defaultCations } from './default-ions.js';

/** The space of an arity (2 to 5) with all default ions and the default largest amount. */
export function defaultSpace(arity: number): CandidateSpace {
  return new CandidateSpace({
    arity,
    cations: defaultCations(),
    anions: defaultAnions(),
    maxAmount: DEFAULT_MAX_AMOUNT[arity]!,
  });
}
