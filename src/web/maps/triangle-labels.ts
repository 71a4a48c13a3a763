import type { MapPoint } from '../../service/maps/map-types.js';
import type { TriangleLayers } from './group-points.js';
import { isNoCorner } from './triangle-plane.js';

/** Points of a triangle whose names are written if there is room, in order: of each kind at most as many as `most` says. The corners have names of their own. */
export function labelledPoints(
  { known, open }: Pick<TriangleLayers, 'known' | 'open'>,
  most: { readonly known: number; readonly candidates: number },
  isInView: (point: MapPoint) => boolean = () => true,
): { readonly known: MapPoint[]; readonly candidates: MapPoint[] } {
  const first = (points: readonly MapPoint[], count: number): MapPoint[] =>
    points.filter((point) => isNoCorner(point) && isInView(point)).slice(0, count);
  return {
    known: first(
      known.map((group) => group.known[0]!),
      most.known,
    ),
    candidates: first(
      open.toReversed().map((group) => group.candidates[0]!),
      most.candidates,
    ),
  };
}
