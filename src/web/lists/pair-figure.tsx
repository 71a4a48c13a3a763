import type { ListElementPairs } from '../../service/rows/element-pairs.js';
import { exploreAddress } from '../explore/explore-query.js';
import { formatNumber } from '../format/format-number.js';
import { HEAT_COLOURS } from '../maps/heat-scale.js';
import { useText } from '../text/use-text.js';

const CELL = 10;
const EDGE = 24;
const LEGEND = 34;

/** The least number of rows of each colour, thirds of thirds of the most; that of the first is one. */
function stepsOf(most: number): readonly number[] {
  return HEAT_COLOURS.map((_, step) =>
    step === 0 ? 1 : Math.max(1, Math.ceil(most / 3 ** (HEAT_COLOURS.length - 1 - step))),
  );
}

interface PairFigureProps {
  readonly pairs: ListElementPairs;
  readonly title: string;
}

/**
 * Element x element: how many rows have both, in the order of Pettifor's scale. A cell leads to these rows. The names are at the end of each row and column,
 * too, for those who see a part of the figure only.
 */
export function PairFigure({ pairs: { list, elements, rows }, title }: PairFigureProps) {
  const t = useText();
  const size = elements.length * CELL;
  const most = Math.max(1, ...rows.flatMap((row, i) => row.slice(0, i)));
  const steps = stepsOf(most);
  const stepOf = (count: number) => steps.findLastIndex((from) => count >= from);
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${size + 2 * EDGE} ${size + EDGE + LEGEND + 14}`}
      role="group"
      aria-label={title}
      focusable="false"
    >
      {elements.map((element, i) => (
        <>
          <text class="pair-name" x={EDGE - 3} y={i * CELL + 8} text-anchor="end">
            {element}
          </text>
          <text class="pair-name" x={EDGE + i * CELL + 5} y={size + 10 + (i % 2) * 8} text-anchor="middle">
            {element}
          </text>
          <text class="pair-name" x={EDGE + i * CELL} y={i * CELL + 8}>
            {element}
          </text>
        </>
      ))}
      {rows.map((row, i) =>
        row.slice(0, i).map((count, j) => {
          if (count === 0) return null;
          const both = [elements[j]!, elements[i]!];
          const step = stepOf(count);
          const words = t('lists.pair', { elements: both.join(', '), count });
          return (
            <a
              href={exploreAddress({ list: list.id, elements: both, exclude: [], after: 0, trail: [] })}
              tabIndex={-1}
              aria-label={words}
            >
              <title>{words}</title>
              <rect
                class={`heat-${step}`}
                x={EDGE + j * CELL}
                y={i * CELL}
                width={CELL - 1}
                height={CELL - 1}
                fill={HEAT_COLOURS[step]}
              />
            </a>
          );
        }),
      )}
      {steps.map((from, step) => (
        <>
          <rect
            class={`heat-${step}`}
            x={EDGE + step * 60}
            y={size + EDGE + 8}
            width="60"
            height="12"
            fill={HEAT_COLOURS[step]}
          />
          <text class="pair-name" x={EDGE + step * 60} y={size + EDGE + 32}>
            {`\u2265 ${formatNumber(from)}`}
          </text>
        </>
      ))}
      <text class="pair-name" x={EDGE + steps.length * 60 + 8} y={size + EDGE + 18}>
        {t('lists.rows-with-both')}
      </text>
    </svg>
  );
}
