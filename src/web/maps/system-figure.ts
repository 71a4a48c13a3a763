import type { SystemMap } from '../../service/maps/map-types.js';
import { LINE_PLOT, LineFigure } from './line-figure.js';
import { TRIANGLE_PLOT, TriangleFigure } from './triangle-figure.js';

/** The figure of a system and what of it can be zoomed: a line for two cations, a triangle for three. */
export function systemFigure({ cations }: SystemMap) {
  return cations.length === 2 ? ([LineFigure, LINE_PLOT] as const) : ([TriangleFigure, TRIANGLE_PLOT] as const);
}
