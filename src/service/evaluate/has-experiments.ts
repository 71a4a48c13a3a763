import { EXPERIMENTS_ARTIFACT } from '../../evaluation/saved-experiments.js';
import type { ListMetadata } from '../../store/types.js';

/** Whether a list has the experiments behind its calibration as a file; those of earlier versions have none. */
export function hasExperiments({ artifacts }: ListMetadata): boolean {
  return artifacts.some(({ name }) => name === EXPERIMENTS_ARTIFACT);
}
