import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import {
  isInside,
  LARGEST_SCALE,
  moveView,
  planeTransform,
  readMapView,
  viewWord,
  clampView,
  zoomView,
  ZOOM_STEP,
  type MapView,
  type ZoomedPlot,
} from '../maps/map-view.js';
import { isShown, shownPosition, type Along } from '../maps/shown-position.js';

/** How long a figure rests before its names are placed anew, in milliseconds. */
const REST = 200;

/** Parts of the page that depend on the view, by id. */
const PARTS = ['map-labels', 'map-view', 'map-downloads'];

/** A wheel's step is never more than this power of two; that of a trackpad's pinch is less. */
const LARGEST_WHEEL_STEP = 0.4;

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function plotOf(figure: SVGSVGElement): ZoomedPlot {
  const [left = 0, right = 0, top = 0, bottom = 0] = (figure.dataset.figure ?? '').split(' ').map(Number);
  return { left, right, top, bottom, axes: figure.dataset.axes === 'x' ? 'x' : 'xy' };
}

/** Puts everything in its place, as the server does for a view of an address. */
function draw(figure: SVGSVGElement, view: MapView, plot: ZoomedPlot): void {
  figure.querySelector('[data-plane]')?.setAttribute('transform', planeTransform(view, plot.axes));
  for (const element of figure.querySelectorAll<SVGElement>('[data-at]')) {
    const [x = 0, y = 0] = element.dataset.at!.split(' ').map(Number);
    const along = (element.dataset.along ?? 'both') as Along;
    const place = shownPosition(view, [x, y], plot.axes, along);
    element.setAttribute('transform', `translate(${place[0].toFixed(1)} ${place[1].toFixed(1)})`);
    if (isShown(place, plot, along)) element.removeAttribute('visibility');
    else element.setAttribute('visibility', 'hidden');
  }
}

function viewOf({ k, x, y }: ZoomTransform): MapView {
  return { scale: k, x, y };
}

/** Where the middle of an element of the figure is shown, in the figure's units. */
function middleOf(element: Element, figure: SVGSVGElement): readonly [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  const point = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(figure.getScreenCTM()!.inverse());
  return [point.x, point.y];
}

function addressOf(view: MapView): string {
  const address = new URL(location.href);
  const word = viewWord(view);
  if (word === '') address.searchParams.delete('view');
  else address.searchParams.set('view', word);
  // Commas are read as well, and read better.
  return address.pathname + address.search.replaceAll('%2C', ',');
}

/** Fetches the page of the view for the names that find room in it, and for links that begin there. */
async function refresh(address: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(address, { signal, headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (signal.aborted) return;
  const focused = document.activeElement?.id;
  for (const id of PARTS) {
    const [here, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (here && fresh) here.replaceWith(document.adoptNode(fresh));
  }
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** Lets a figure be zoomed and moved by dragging, wheel, fingers, keys and its links. */
export function enableFigureZoom(figure: SVGSVGElement): void {
  const plot = plotOf(figure);
  const { left, right, top, bottom } = plot;
  const box = figure.closest('figure')!;
  const region = figure.closest<HTMLElement>('[tabindex]');
  const selection = select<SVGSVGElement, unknown>(figure);
  let rest: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const settle = (view: MapView) => {
    clearTimeout(rest);
    running?.abort();
    rest = setTimeout(() => {
      running = new AbortController();
      const address = addressOf(view);
      history.replaceState(history.state, '', address);
      // A page that cannot be had leaves the names as they are.
      void refresh(address, running.signal).catch(() => {});
    }, REST);
  };
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent([
      [left, top],
      [right, bottom],
    ])
    .translateExtent([
      [left, top],
      [right, bottom],
    ])
    .scaleExtent([1, LARGEST_SCALE])
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      // The page scrolls by wheel and finger over a figure that shows its whole.
      if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
      if ('touches' in event) return event.touches.length > 1 || zoomTransform(figure).k > 1;
      return event.button === 0 && !event.ctrlKey;
    })
    .wheelDelta((event) => {
      const step = -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode === 2 ? 1 : 0.02);
      return Math.max(-LARGEST_WHEEL_STEP, Math.min(LARGEST_WHEEL_STEP, step));
    })
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      const view = viewOf(transform);
      draw(figure, view, plot);
      // A mark that has been moved out of sight cannot have the focus; the figure can, and its keys go on working.
      if (figure.querySelector('[visibility]:focus')) region?.focus({ preventScroll: true });
      figure.classList.toggle('zoomed', view.scale > 1);
      settle(view);
    });
  const show = ({ scale, x, y }: MapView) => behaviour.transform(selection, zoomIdentity.translate(x, y).scale(scale));

  const first = clampView(readMapView(document.getElementById('map-view')?.dataset.view ?? null), plot);
  // The page shows this view already: nothing has to be drawn or fetched.
  selection.property('__zoom', zoomIdentity.translate(first.x, first.y).scale(first.scale)).call(behaviour);
  figure.classList.toggle('zoomed', first.scale > 1);

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-view-to]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(clampView(readMapView(link.dataset.viewTo ?? null), plot));
  });
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const view = viewOf(zoomTransform(figure));
    const move = event.shiftKey ? MOVES[event.key] : undefined;
    const mark = figure.querySelector('[data-mark]:focus');
    // What has the focus stays where it is.
    const about = mark ? middleOf(mark, figure) : undefined;
    if (event.key === '+' || event.key === '=') show(zoomView(view, ZOOM_STEP, plot, about));
    else if (event.key === '-') show(zoomView(view, 1 / ZOOM_STEP, plot, about));
    else if (event.key === '0') show(zoomView(view, 0, plot));
    else if (move) show(moveView(view, move, plot));
    else return;
    event.preventDefault();
  });
  // Arrow keys go to marks beyond the edge, too: the figure then moves there.
  figure.addEventListener('reveal', (event) => {
    const place = middleOf(event.target as Element, figure);
    if (isInside(place, plot)) return;
    const view = viewOf(zoomTransform(figure));
    const [x, y] = [view.x + (left + right) / 2 - place[0], view.y + (top + bottom) / 2 - place[1]];
    show(clampView({ scale: view.scale, x, y }, plot));
  });
}
