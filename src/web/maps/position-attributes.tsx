import type { ComponentChildren } from 'preact';
import { planeTransform, type MapView, type ZoomedPlot } from './map-view.js';
import { isShown, shownPosition, type Along } from './shown-position.js';

interface MovingProps {
  readonly at: readonly [number, number];
  readonly view: MapView;
  readonly plot: ZoomedPlot;
  /** The directions in which it follows the view. Default both. */
  readonly along?: Along;
}

/** Attributes of an element that is at a place of the figure and keeps its size; outside of the view it is hidden. */
export function positionAttributes({ at, view, plot, along = 'both' }: MovingProps) {
  const place = shownPosition(view, at, plot.axes, along);
  return {
    transform: `translate(${place[0].toFixed(1)} ${place[1].toFixed(1)})`,
    visibility: isShown(place, plot, along) ? undefined : 'hidden',
    'data-at': at.map((each) => each.toFixed(2)).join(' '),
    'data-along': along === 'both' ? undefined : along,
  };
}

interface PlaneProps {
  readonly view: MapView;
  readonly plot: ZoomedPlot;
  readonly children: ComponentChildren;
}

/** What grows with the figure, cut off at the edges of its box. */
export function Plane({ view, plot, children }: PlaneProps) {
  const { left, right, top, bottom } = plot;
  return (
    <>
      <clipPath id="figure-plot">
        <rect x={left - 1} y={top - 1} width={right - left + 2} height={bottom - top + 2} />
      </clipPath>
      <g clip-path="url(#figure-plot)">
        <g transform={planeTransform(view, plot.axes)} data-plane="1">
          {children}
        </g>
      </g>
    </>
  );
}
