import type { CationMap, CationMapCell } from '../../service/maps/map-types.js';
import { compositionAddress } from '../composition-address.js';
import { useText } from '../text/use-text.js';
import { FigureFrame } from './figure-frame.js';
import { FormulaText } from './formula-text.js';
import { HEAT_COLOURS, heatStep } from './heat-scale.js';
import { HeatLegend } from './heat-legend.js';
import type { MapView, ZoomedPlot } from './map-view.js';
import { KnownShape, markWords } from './mark.js';
import { positionAttributes, Plane } from './position-attributes.js';

const CELL = 18;
const LEFT = 58;
const TOP = 62;
/** The legend needs this much, however few columns there are. */
const LEAST_WIDTH = 700;

function Cell({ cell, linked }: { cell: CationMapCell; linked: boolean }) {
  const t = useText();
  const step = heatStep(cell.score ?? 0);
  const [x, y] = [LEFT + cell.column * CELL, TOP + cell.row * CELL];
  const shape = cell.known ? (
    <KnownShape x={x + CELL / 2} y={y + CELL / 2} size={6.5} />
  ) : (
    <rect class={`heat-${step}`} x={x + 1} y={y + 1} width={CELL - 2} height={CELL - 2} fill={HEAT_COLOURS[step]} />
  );
  if (!linked) return shape;
  const words = markWords(cell, t);
  return (
    <a class="figure-mark" href={compositionAddress(cell.conventional)} tabIndex={-1} data-mark="" aria-label={words}>
      <title>{words}</title>
      {shape}
    </a>
  );
}

/** The cells of a heat map. */
export function heatPlot(map: CationMap): ZoomedPlot {
  return {
    left: LEFT,
    right: LEFT + map.columns.length * CELL,
    top: TOP,
    bottom: TOP + map.rows.length * CELL,
    axes: 'xy',
  };
}

/** The heat map: first cation down, second across, known cells filled, the others in the colour of their score. */
export function HeatFigure({ map, standalone, view }: { map: CationMap; standalone: boolean; view: MapView }) {
  const t = useText();
  const width = Math.max(LEAST_WIDTH, LEFT + map.columns.length * CELL + 12);
  const plot = heatPlot(map);
  return (
    <FigureFrame
      width={width}
      height={plot.bottom + 56}
      standalone={standalone}
      plot={plot}
      label={t('map.heat-map', { type: map.type })}
    >
      {map.columns.map((ion, column) => (
        <g {...positionAttributes({ at: [LEFT + (column + 0.5) * CELL, TOP], view, plot, along: 'x' })}>
          <FormulaText x={4} y={-8} text={ion} anchor="start" size={11} rotate={-65} />
        </g>
      ))}
      {map.rows.map((ion, row) => (
        <g {...positionAttributes({ at: [LEFT, TOP + (row + 0.5) * CELL], view, plot, along: 'y' })}>
          <FormulaText x={-6} y={4} text={ion} anchor="end" size={11} />
        </g>
      ))}
      <Plane view={view} plot={plot}>
        {map.cells.map((cell) => (
          <Cell cell={cell} linked={!standalone} />
        ))}
      </Plane>
      <HeatLegend x={LEFT} y={plot.bottom + 18} />
    </FigureFrame>
  );
}
