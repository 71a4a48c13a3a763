import { message } from '../messages/message.js';
import type { Message } from '../messages/message.js';
import type { ArityEvaluation } from './types.js';

/** A figure that an evaluation may have. */
type Figure = 'leave-system-out' | 'stability' | 'near-hull';

/** A figure that the evaluation of a list does not have, and why. */
interface NotMeasured {
  readonly figure: Figure;
  readonly why: Message;
}

/**
 * What an evaluation does not say of a space although others may, and how to get it.
 *
 * @param all the evaluations of the same report
 */
export function notMeasured(evaluation: ArityEvaluation, all: readonly ArityEvaluation[]): NotMeasured[] {
  const { arity, kind, models, nearHull } = evaluation;
  const isOfAllKinds = kind === 'all';
  const ofSpace = all.filter((each) => each.arity === arity && each.kind === kind);
  const missing: NotMeasured[] = [];
  const add = (figure: Figure, why: Message): void => void missing.push({ figure, why });
  if (!ofSpace.some(({ protocol }) => protocol === 'leave-system-out')) {
    add(
      'leave-system-out',
      message(isOfAllKinds ? 'evaluation.no-systems-of-all-kinds' : 'evaluation.no-systems', { arity }),
    );
  }
  if (!models.some(({ stability }) => stability)) {
    add('stability', message(isOfAllKinds ? 'evaluation.no-stability-of-all-kinds' : 'evaluation.no-stability'));
  }
  if (!nearHull) add('near-hull', message('evaluation.no-energies'));
  return missing;
}
