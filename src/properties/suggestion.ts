import type { Message } from '../messages/message.js';
import type { Outcome } from './outcome.js';

/** An experiment that is suggested. */
export interface Suggestion {
  readonly formula: string;
  readonly reason: Message;
  /** The value or the chance of success that is expected. */
  readonly expected: number;
  /** Of the value; of the log odds, if a chance is expected. */
  readonly standardDeviation: number;
  /** What candidates are ordered by, the largest first. */
  readonly acquisition: number;
  /** The nearest compounds that were tried, nearest first. */
  readonly nearestOutcomes: readonly Outcome[];
}

/** Outcomes that are shown with a suggestion. */
export const NEAREST_OUTCOMES = 3;
