import type { Message } from '../../messages/message.js';
import type { ScoreResult, Unscored } from '../types.js';

/** What is said of a composition that has no score. */
export function withoutScore(reason: Unscored, detail: Message) {
  return {
    score: null,
    scoreLow: null,
    scoreHigh: null,
    rank: null,
    rankBlend: null,
    flags: [],
    flagReasons: null,
    estimatedRank: null,
    percentile: null,
    raw: {},
    unscored: { reason, detail },
  } satisfies Partial<ScoreResult>;
}
