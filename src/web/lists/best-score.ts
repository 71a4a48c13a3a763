import type { ListMetadata } from '../../store/types.js';

/** The score of the first rank of a list, which bars are drawn on; 1 if nothing is known of it. */
export function bestScore(list: Pick<ListMetadata, 'calibration'> | null | undefined): number {
  return list?.calibration.knots[0]?.chance || 1;
}
