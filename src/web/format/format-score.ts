import { shownScore } from '../../calibration/shown-score.js';

interface ScoreInterval {
  /** Null or absent if the score has no interval. */
  readonly scoreLow?: number | null | undefined;
  /** Null or absent if the score has no interval. */
  readonly scoreHigh?: number | null | undefined;
}

/**
 * A synthesizability score as the tables show it, with the digits that its interval supports; without an interval three decimals,
 * and from 0.01 downwards two significant digits, so that low scores stay apart, e.g. 0.412, 0.0093, 0.00021.
 */
export function formatScore(score: number, { scoreLow, scoreHigh }: ScoreInterval = {}): string {
  return shownScore(
    score,
    typeof scoreLow === 'number' && typeof scoreHigh === 'number' ? { low: scoreLow, high: scoreHigh } : null,
  );
}
