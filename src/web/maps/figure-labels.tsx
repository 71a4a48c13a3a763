import { FormulaText } from './formula-text.js';
import { placeIn, type Box, type MapView, type ZoomedPlot } from './map-view.js';
import { positionAttributes } from './position-attributes.js';
import { placeLabels } from './place-labels.js';

interface FigureLabel {
  readonly text: string;
  /** Where its mark is in the whole figure. */
  readonly at: readonly [number, number];
}

interface FigureLabelsProps {
  /** The most important first; what finds no room is left out. */
  readonly labels: readonly FigureLabel[];
  /** Marks of the view, none of which a label may cover, in the whole figure. */
  readonly marks: readonly (readonly [number, number])[];
  readonly bounds: Box;
  readonly view: MapView;
  readonly plot: ZoomedPlot;
  /** True on a page, where a phone has names of its own: larger and fewer. */
  readonly onPage: boolean;
}

/** Of the letters, in units of the figure. */
const SIZE = 12;

/** How much larger letters are on a phone (figures.css). */
const ENLARGED = 20 / SIZE;

/** Names next to marks, placed for the view: the nearer one looks, the more of them find room. */
export function FigureLabels({ onPage, ...props }: FigureLabelsProps) {
  if (!onPage) return <Labels {...props} enlarged={1} />;
  return (
    <>
      <g class="labels-wide">
        <Labels {...props} enlarged={1} />
      </g>
      <g class="labels-narrow">
        <Labels {...props} enlarged={ENLARGED} />
      </g>
    </>
  );
}

/** Names of one size. */
export function Labels({
  labels,
  marks,
  bounds,
  view,
  plot,
  enlarged,
  size = SIZE,
}: Omit<FigureLabelsProps, 'onPage'> & { readonly enlarged: number; readonly size?: number }) {
  const shown = (at: readonly [number, number]) => placeIn(view, at, plot.axes);
  const places = new Map(labels.map(({ text, at }) => [text, at]));
  const placed = placeLabels(
    labels.map(({ text, at }) => ({ key: text, x: shown(at)[0], y: shown(at)[1], characters: text.length })),
    bounds,
    marks.map((mark) => ({ x: shown(mark)[0], y: shown(mark)[1] })),
    enlarged,
  );
  return (
    <>
      {placed.map(({ key, x, y, anchor }) => {
        const at = places.get(key)!;
        const [markX, markY] = shown(at);
        return (
          <g {...positionAttributes({ at, view, plot })}>
            <FormulaText x={x - markX} y={y - markY} text={key} anchor={anchor} size={size} />
          </g>
        );
      })}
    </>
  );
}
