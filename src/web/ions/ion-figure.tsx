import { ionLabel } from '../../chemistry/ions/ion.js';
import type { IonMap, MappedIon } from '../../service/ions/ion-types.js';
import { FigureFrame, QUIET } from '../maps/figure-frame.js';
import { FigureLabels } from '../maps/figure-labels.js';
import { isInside, placeIn, type MapView, type ZoomedPlot } from '../maps/map-view.js';
import { positionAttributes } from '../maps/position-attributes.js';
import { useText } from '../text/use-text.js';
import { chargeColour } from './charge-colour.js';
import { ionAddress } from './ion-address.js';

const [WIDTH, HEIGHT] = [760, 700];
/** Room for names beyond the outermost marks. */
const MARGIN = 30;
const LEGEND = 52;

export const ION_PLOT: ZoomedPlot = { left: 6, right: WIDTH - 6, top: 6, bottom: HEIGHT - LEGEND, axes: 'xy' };

function reach(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

interface IonFigureProps {
  readonly map: IonMap;
  readonly standalone: boolean;
  readonly view: MapView;
}

/** The cations as points, near each other if they replace each other, in the colours of their charges. */
export function IonFigure({ map, standalone, view }: IonFigureProps) {
  const t = useText();
  const { left, right, top, bottom } = ION_PLOT;
  // The map fills its box: near and far mean the same along both axes only within the map itself.
  const [lowX, highX] = reach(map.cations.map(({ x }) => x));
  const [lowY, highY] = reach(map.cations.map(({ y }) => y));
  const scale = Math.min(
    (right - left - 2 * MARGIN) / (highX - lowX || 1),
    (bottom - top - 2 * MARGIN) / (highY - lowY || 1),
  );
  const place = ({ x, y }: MappedIon) =>
    [
      (left + right) / 2 + (x - (lowX + highX) / 2) * scale,
      (top + bottom) / 2 + (y - (lowY + highY) / 2) * scale,
    ] as const;
  const shown = map.cations.filter((cation) => isInside(placeIn(view, place(cation), 'xy'), ION_PLOT));
  const named = shown.toSorted((a, b) => b.compounds - a.compounds);
  const charges = [...new Set(map.cations.map(({ ion }) => chargeColour(ion.charge).step))].sort((a, b) => a - b);
  return (
    <FigureFrame width={WIDTH} height={HEIGHT} standalone={standalone} plot={ION_PLOT} label={t('ions.figure')}>
      {map.cations.map((cation) => (
        <IonMark cation={cation} at={place(cation)} view={view} linked={!standalone} />
      ))}
      <g id="map-labels">
        <FigureLabels
          onPage={!standalone}
          labels={named.map((cation) => ({ text: ionLabel(cation.ion), at: place(cation) }))}
          marks={shown.map(place)}
          bounds={{ left: 4, right: WIDTH - 4, top: 4, bottom: bottom + 4 }}
          view={view}
          plot={ION_PLOT}
        />
      </g>
      <g font-size="12" fill={QUIET} class="figure-quiet">
        <text x={left + 12} y={HEIGHT - 16}>
          {t('ions.charge')}
        </text>
        {charges.map((step, index) => (
          <>
            <circle
              class={`charge-${step}`}
              cx={left + 90 + index * 76}
              cy={HEIGHT - 20}
              r="6"
              fill={chargeColour(step).colour}
            />
            <text x={left + 101 + index * 76} y={HEIGHT - 16}>
              {step}+
            </text>
          </>
        ))}
      </g>
    </FigureFrame>
  );
}

interface IonMarkProps {
  readonly cation: MappedIon;
  readonly at: readonly [number, number];
  readonly view: MapView;
  readonly linked: boolean;
}

/** A point that leads to its ion; larger if more known compounds have it. */
function IonMark({ cation: { ion, compounds, nearest }, at, view, linked }: IonMarkProps) {
  const t = useText();
  const { step, colour } = chargeColour(ion.charge);
  const radius = compounds >= 100 ? 6 : compounds >= 20 ? 4.5 : 3.2;
  const shape = <circle class={`charge-${step}`} r={radius} fill={colour} />;
  const attributes = positionAttributes({ at, view, plot: ION_PLOT });
  if (!linked) return <g {...attributes}>{shape}</g>;
  const words = t('ions.mark', {
    ion: ionLabel(ion),
    compounds,
    nearest: nearest ? ionLabel(nearest.ion) : '',
  });
  return (
    <a class="figure-mark" href={ionAddress(ion)} tabIndex={-1} data-mark="" aria-label={words} {...attributes}>
      <title>{words}</title>
      {shape}
    </a>
  );
}
