import { shownScore } from '../calibration/shown-score.js';

interface Scored {
  readonly score: number | null;
  /** Null or absent if the score has no interval. */
  readonly scoreLow?: number | null | undefined;
  /** Null or absent if the score has no interval. */
  readonly scoreHigh?: number | null | undefined;
}

/** A score in [0, 1] for people, with the digits that its interval supports, or a dash if there is none. */
export function formatScore({ score, scoreLow = null, scoreHigh = null }: Scored): string {
  if (score === null) return '-';
  return shownScore(score, scoreLow === null || scoreHigh === null ? null : { low: scoreLow, high: scoreHigh });
}
