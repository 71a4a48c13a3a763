import { isWhole, LARGEST_SCALE, moveView, viewWord, WHOLE, clampView, zoomView, ZOOM_STEP } from './map-view.js';
import type { MapView, ZoomedPlot } from './map-view.js';
import { useText } from '../text/use-text.js';

interface ViewLinksProps {
  readonly view: MapView;
  readonly plot: ZoomedPlot;
  /** The address of a view of this map. */
  readonly addressOf: (view: string) => string;
}

/**
 * Links that zoom and move a figure. They work without script; with it they act at once, and dragging, the wheel, two fingers
 * and keys do the same.
 */
export function MapViewLinks({ view, plot, addressOf }: ViewLinksProps) {
  const t = useText();
  const line = plot.axes === 'x';
  const links = [
    { id: 'in', words: t('map.zoom-in'), sign: '+', to: zoomView(view, ZOOM_STEP, plot) },
    { id: 'out', words: t('map.zoom-out'), sign: '\u2212', to: zoomView(view, 1 / ZOOM_STEP, plot) },
    { id: 'left', words: t('map.left'), sign: '\u2190', to: moveView(view, [-1, 0], plot) },
    { id: 'right', words: t('map.right'), sign: '\u2192', to: moveView(view, [1, 0], plot) },
    { id: 'up', words: t('map.up'), sign: '\u2191', to: line ? view : moveView(view, [0, -1], plot) },
    { id: 'down', words: t('map.move-down'), sign: '\u2193', to: line ? view : moveView(view, [0, 1], plot) },
    { id: 'whole', words: t('map.whole'), sign: t('map.whole'), to: WHOLE },
  ];
  return (
    <nav class="view-links" id="map-view" aria-label={t('map.part')} data-view={viewWord(clampView(view, plot))}>
      <ul class="inline">
        {links
          .filter(({ id }) => !(line && (id === 'up' || id === 'down')))
          .map(({ id, words, sign, to }) => (
            <li>
              <a
                id={`view-${id}`}
                class={viewWord(to) === viewWord(view) ? 'chip chip-off' : 'chip'}
                href={`${addressOf(viewWord(to))}#map`}
                title={words}
                aria-label={words}
                data-view-to={viewWord(to)}
              >
                {sign}
              </a>
            </li>
          ))}
      </ul>
      <span class="hint">
        {isWhole(view)
          ? t('map.zoom-hint')
          : t('map.enlarged', {
              times: Math.min(LARGEST_SCALE, view.scale).toFixed(1),
            })}
      </span>
    </nav>
  );
}
