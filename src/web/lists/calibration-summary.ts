import type { Calibration } from '../../calibration/calibration.js';
import { formatNumber } from '../format/format-number.js';

/** One in how many, for rates far below one. */
function oneIn(rate: number): string {
  return rate > 0 ? `1 in ${formatNumber(1 / rate)}` : 'none';
}

/**
 * How well a list found compounds that were hidden while it was made: the hits at the largest of 100 and 1,000 that the
 * discovery curve reaches, beside random picks. Null where the list carries no calibration.
 */
export function calibrationSummary(calibration: Pick<Calibration, 'curve' | 'heldOut' | 'baseRate'>): string | null {
  const { curve, heldOut, baseRate } = calibration;
  if (curve.length === 0) return null;
  if (heldOut === 0)
    return 'Too few compounds are known to hide any: the scores are no estimates, only the order counts.';
  const points = [100, 1000].map((n) => curve.findLast((point) => point.n <= n)).filter((point) => point !== undefined);
  const distinct = points.filter((point, index) => points.findIndex(({ n }) => n === point.n) === index);
  if (distinct.length === 0) return null;
  const hits = distinct.map(({ n, hits }) => `${formatNumber(hits)} of the first ${formatNumber(n)}`).join(' and ');
  return (
    `With ${formatNumber(heldOut)} known ${heldOut === 1 ? 'compound' : 'compounds'} hidden, ${hits} candidates turned out to be among them; ` +
    `of random picks ${oneIn(baseRate)} would be.`
  );
}
