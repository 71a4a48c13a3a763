import type { Calibration } from '../../calibration/calibration.js';

/** The calibration of a list if there is something of it to draw, else null. */
export function listCalibration(calibration: Calibration): Calibration | null {
  const { knots, curve, heldOut } = calibration;
  return knots.length > 1 && curve.length > 0 && heldOut > 0 ? calibration : null;
}
