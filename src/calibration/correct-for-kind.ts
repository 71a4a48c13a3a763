import { log } from '../numerics/elementary/elementary-functions.js';
import { sigmoid } from '../numerics/logistic.js';
import type { Calibration } from './calibration.js';
import type { KindCorrection } from './kind-correction.js';

/** A calibration by hidden parts of the known compounds, in which each probability is what it is worth. */
export function correctForKind(calibration: Calibration, worth: KindCorrection | null): Calibration {
  if (worth === null) return calibration;
  const knots = calibration.knots.map(({ rank, chance, low, high }) => ({
    rank,
    chance: worthOf(chance, worth),
    ...(low !== undefined && { low: worthOf(low, worth) }),
    ...(high !== undefined && { high: worthOf(high, worth) }),
  }));
  return { ...calibration, knots, worth };
}

/** Ascends with the probability, and is never more than it. */
function worthOf(chance: number, { intercept, slope }: KindCorrection): number {
  if (chance <= 0 || chance >= 1) return chance;
  return Math.min(chance, sigmoid(intercept + slope * log(chance / (1 - chance))));
}
