import type { CationMap, SystemMap } from './map-types.js';

/** How many known compounds a map has, and the map with or without them. */
interface MapWithChoice<Map> {
  readonly map: Map;
  readonly knownCount: number;
}

/** A map of a system with its known compounds, or without. */
export function knownOnSystemMap(map: SystemMap, includeKnown: boolean): MapWithChoice<SystemMap> {
  const candidates = map.points.filter(({ known }) => !known);
  const knownCount = map.points.length - candidates.length;
  return { map: includeKnown ? map : { ...map, points: candidates }, knownCount };
}

/** A heat map with its known compounds, or without. */
export function knownOnCationMap(map: CationMap, includeKnown: boolean): MapWithChoice<CationMap> {
  const candidates = map.cells.filter(({ known }) => !known);
  const knownCount = map.cells.length - candidates.length;
  return { map: includeKnown ? map : { ...map, cells: candidates }, knownCount };
}
