import type { Calibration } from '../../calibration/calibration.js';
import { message, type Message } from '../../messages/message.js';

/**
 * How well a list found compounds that were hidden while it was made: the hits at the largest of 100 and 1,000 that the
 * discovery curve reaches, and random picks. Null if the list has no calibration.
 */
export function calibrationSummary(calibration: Pick<Calibration, 'curve' | 'heldOut' | 'baseRate'>): Message | null {
  const { curve, heldOut, baseRate } = calibration;
  if (curve.length === 0) return null;
  if (heldOut === 0) return message('calibration.too-few');
  const points = [100, 1000].map((n) => curve.findLast((point) => point.n <= n)).filter((point) => point !== undefined);
  const distinct = points.filter((point, index) => points.findIndex(({ n }) => n === point.n) === index);
  if (distinct.length === 0) return null;
  const values = {
    count: Math.round(heldOut),
    hits: distinct.map(({ n, hits }) => message('calibration.hits', { hits: Math.round(hits), count: n })),
  };
  return baseRate > 0
    ? message('calibration.summary', { ...values, oneIn: Math.round(1 / baseRate) })
    : message('calibration.summary-no-chance', values);
}
