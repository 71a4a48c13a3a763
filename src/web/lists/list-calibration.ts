import type { Calibration } from '../../calibration/calibration.js';

/** The part of a list's calibration that its page draws. */
export type ListCalibration = Pick<Calibration, 'knots' | 'curve' | 'heldOut' | 'baseRate' | 'runs'>;

/** The calibration that a list carries, or null where it has none that can be drawn: lists keep what their version wrote. */
export function listCalibration(value: unknown): ListCalibration | null {
  const { knots, curve, heldOut, baseRate, runs } = (value ?? {}) as Partial<ListCalibration>;
  const isThere = Array.isArray(knots) && Array.isArray(curve) && knots.length > 1 && curve.length > 0;
  if (!isThere || typeof heldOut !== 'number' || typeof baseRate !== 'number' || typeof runs !== 'number') return null;
  return heldOut > 0 ? { knots, curve, heldOut, baseRate, runs } : null;
}
