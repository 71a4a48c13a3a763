import { isInside, placeIn, type MapView, type ZoomedPlot } from './map-view.js';

/** Along which axes something moves with the view. Labels of an axis move along it alone. */
export type Along = 'x' | 'y' | 'both';

/** Where something is shown that moves along some axes only. */
export function shownPosition(view: MapView, at: readonly [number, number], axes: ZoomedPlot['axes'], along: Along) {
  const [x, y] = placeIn(view, at, axes);
  return [along === 'y' ? at[0] : x, along === 'x' ? at[1] : y] as const;
}

/** Whether it is inside the box along the axes on which it moves. */
export function isShown([x, y]: readonly [number, number], box: ZoomedPlot, along: Along): boolean {
  const upright = along === 'x' || box.axes === 'x';
  return isInside([along === 'y' ? box.left : x, upright ? box.top : y], box);
}
