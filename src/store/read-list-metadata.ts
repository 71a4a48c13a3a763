import type { Calibration } from '../calibration/calibration.js';
import type { ListMetadata } from './types.js';

/** Of a list that says nothing of how its scores were made. */
const NO_CALIBRATION: Calibration = { knots: [], curve: [], runs: 0, heldOut: 0, candidates: 0, baseRate: 0 };

/** The metadata of a list as a version of this program wrote it; what earlier versions left out is filled in. */
export function readListMetadata(text: string): ListMetadata {
  const stored = JSON.parse(text) as Omit<ListMetadata, 'candidates'> & {
    /** Absent in lists of the first versions. */
    readonly candidates?: number;
    /** Absent in lists of the first versions. */
    readonly kind?: ListMetadata['kind'];
    readonly calibration: unknown;
  };
  const calibration = readCalibration(stored.calibration);
  const { space, known } = stored;
  return {
    ...stored,
    // Until 0.1.0 the number was in the calibration only.
    candidates: stored.candidates ?? (calibration.candidates || space.candidates - known.inSpace),
    // The first lists were all ionic.
    kind: stored.kind ?? 'ionic',
    calibration,
  };
}

function readCalibration(stored: unknown): Calibration {
  const { knots, curve, runs, heldOut, candidates, baseRate } = (stored ?? {}) as Partial<Calibration>;
  const numbers = [runs, heldOut, candidates, baseRate].every((value) => typeof value === 'number');
  return numbers && Array.isArray(knots) && Array.isArray(curve) ? (stored as Calibration) : NO_CALIBRATION;
}
