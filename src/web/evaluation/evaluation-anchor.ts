import type { ArityEvaluation } from '../../evaluation/types.js';
import { spaceName } from '../../space/space-name.js';

/** The id of the part of an evaluation about one space under one protocol. */
export function evaluationAnchor(evaluation: Pick<ArityEvaluation, 'protocol' | 'arity' | 'kind'>): string {
  return `${evaluation.protocol}-${spaceName(evaluation)}`;
}
