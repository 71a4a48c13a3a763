/** Which part of a figure is looked at: a place (x, y) of the whole is shown at (scale x + this.x, scale y + this.y). */
export interface MapView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How a figure can be zoomed: the box whose content moves, and whether along x alone. */
export interface ZoomedPlot extends Box {
  readonly axes: 'x' | 'xy';
}

export const WHOLE: MapView = { scale: 1, x: 0, y: 0 };
export const LARGEST_SCALE = 24;

/** Steps of the links that zoom, and of those that move, as a share of the box. */
export const ZOOM_STEP = 2;
const MOVE_STEP = 0.25;

/** The nearest view that shows nothing beyond the box. */
export function clampView({ scale, x, y }: MapView, box: Box): MapView {
  const k = Math.min(LARGEST_SCALE, Math.max(1, scale));
  const clamp = (value: number, from: number, to: number) => Math.min(from * (1 - k), Math.max(to * (1 - k), value));
  // Moved so far at the most that an edge of the whole lies on that of the box.
  return { scale: k, x: clamp(x, box.left, box.right), y: clamp(y, box.top, box.bottom) };
}

/** Zooms by a factor about a point that is shown; about the middle of the box by default. */
export function zoomView(view: MapView, factor: number, box: Box, about?: readonly [number, number]): MapView {
  const scale = Math.min(LARGEST_SCALE, Math.max(1, view.scale * factor));
  const by = scale / view.scale;
  const [x, y] = about ?? [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return clampView({ scale, x: x - by * (x - view.x), y: y - by * (y - view.y) }, box);
}

/** Moved by steps to the right and down. */
export function moveView(view: MapView, [right, down]: readonly [number, number], box: Box): MapView {
  return clampView(
    {
      scale: view.scale,
      x: view.x - right * MOVE_STEP * (box.right - box.left),
      y: view.y - down * MOVE_STEP * (box.bottom - box.top),
    },
    box,
  );
}

/** Where a place of the whole is shown. */
export function placeIn({ scale, x, y }: MapView, [px, py]: readonly [number, number], axes: ZoomedPlot['axes']) {
  return [scale * px + x, axes === 'x' ? py : scale * py + y] as const;
}

/** The same for everything that grows with the figure, as an SVG transformation. */
export function planeTransform({ scale, x, y }: MapView, axes: ZoomedPlot['axes']): string {
  return axes === 'x' ? `translate(${x} 0) scale(${scale} 1)` : `translate(${x} ${y}) scale(${scale})`;
}

/** Whether a shown place is inside the box; half a unit beyond its edge still is. */
export function isInside([x, y]: readonly [number, number], box: Box): boolean {
  const margin = 0.5;
  return x >= box.left - margin && x <= box.right + margin && y >= box.top - margin && y <= box.bottom + margin;
}

export function isWhole({ scale }: MapView): boolean {
  return scale === 1;
}

/** The view as an address holds it, e.g. "2.5,-120,-40"; empty for the whole. */
export function viewWord(view: MapView): string {
  return isWhole(view) ? '' : [view.scale, view.x, view.y].map((part) => Number(part.toFixed(2))).join(',');
}

/** Reads a view of an address. What is no view is the whole. */
export function readMapView(word: string | null): MapView {
  const [scale, x, y] = (word ?? '').split(',').map(Number);
  if (!Number.isFinite(scale) || !Number.isFinite(x) || !Number.isFinite(y)) return WHOLE;
  return { scale: scale!, x: x!, y: y! };
}
