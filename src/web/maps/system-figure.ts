import type { ComponentType } from 'preact';
import type { SystemMap } from '../../service/maps/map-types.js';
import { LINE_PLOT, LineFigure } from './line-figure.js';
import type { ZoomedPlot } from './map-view.js';
import type { SystemFigureProps } from './system-figure-props.js';
import { TRIANGLE_PLOT, TriangleFigure } from './triangle-figure.js';

/** The figure of a system, and what of it can be zoomed: a line for two cations, a triangle for three. */
export function systemFigure({ cations }: SystemMap): { Figure: ComponentType<SystemFigureProps>; plot: ZoomedPlot } {
  return cations.length === 2
    ? { Figure: LineFigure, plot: LINE_PLOT }
    : { Figure: TriangleFigure, plot: TRIANGLE_PLOT };
}
