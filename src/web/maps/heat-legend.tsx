import { useText } from '../text/use-text.js';
import { QUIET } from './figure-frame.js';
import { HEAT_COLOURS, HEAT_STEPS } from './heat-scale.js';
import { KnownShape } from './mark.js';

const STEP = 40;

/** What the colours and shapes of a figure mean. 640 units wide with the letters of a phone, 590 with others, 30 high, from its left upper corner. */
export function HeatLegend({ x, y }: { x: number; y: number }) {
  const t = useText();
  const scale = x + 172;
  return (
    <g font-size="11" fill={QUIET} class="figure-quiet figure-legend">
      <KnownShape x={x + 6} y={y + 6} />
      <text x={x + 18} y={y + 10}>
        {t('batch.known')}
      </text>
      {HEAT_COLOURS.map((colour, step) => (
        <rect
          class={`figure-candidate heat-${step}`}
          x={scale + step * STEP}
          y={y}
          width={STEP}
          height="12"
          fill={colour}
          stroke={QUIET}
          stroke-width="0.5"
        />
      ))}
      {HEAT_STEPS.map((from, index) => (
        // On a phone, where letters are larger, only every second number fits.
        <text
          class={index % 2 === 0 ? 'labels-wide' : undefined}
          x={scale + (index + 1) * STEP}
          y={y + 26}
          text-anchor="middle"
        >
          {from}
        </text>
      ))}
      <text x={scale + HEAT_COLOURS.length * STEP + 8} y={y + 10}>
        {t('map.candidate-score')}
      </text>
    </g>
  );
}
