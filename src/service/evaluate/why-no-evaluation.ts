import type { ListMetadata } from '../../store/types.js';
import { hasExperiments } from './has-experiments.js';

/**
 * Why a list has no evaluation: it is put together from lists (among `lists`, the current ones) of which one was built by a version that did not save
 * its experiments, or whose experiments hid different sources; or nobody has evaluated its models.
 */
export type WhyNoEvaluation = 'part-of-earlier-version' | 'different-experiments' | 'not-evaluated';

export function whyNoEvaluation(list: ListMetadata, lists: readonly ListMetadata[]): WhyNoEvaluation {
  if (list.kind !== 'all') return 'not-evaluated';
  const parts = lists.filter(({ arity, kind }) => arity === list.arity && kind !== 'all');
  return parts.every(hasExperiments) ? 'different-experiments' : 'part-of-earlier-version';
}
