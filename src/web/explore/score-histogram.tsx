import type { ScoreBins } from '../../store/list-overview.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import type { ExploreQuery } from './explore-query.js';

const BAR = 12;
const HEIGHT = 44;

/**
 * How the scores of the view are distributed, on logarithmic scales. With a script a slider below it sets the smallest score; without
 * one the field next to the search box does.
 */
export function ScoreHistogram({ query, bins: { edges, rows } }: { query: ExploreQuery; bins: ScoreBins }) {
  const t = useText();
  if (rows.length === 0) return null;
  const width = BAR * rows.length;
  const most = Math.max(...rows);
  const chosen = query.scoreMin ?? 0;
  const place = edges.findIndex((edge) => edge >= chosen * 0.999);
  const step = chosen <= 0 ? 0 : place < 0 ? rows.length : Math.min(place, rows.length);
  const height = (count: number): number => (count === 0 ? 0 : (HEIGHT * Math.log1p(count)) / Math.log1p(most));
  return (
    <div class="score-histogram">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('table.histogram', {
          least: formatScore(edges[0]!),
          best: formatScore(edges.at(-1)!),
          count: formatNumber(rows.reduce((sum, count) => sum + count, 0)),
        })}
      >
        {rows.map((count, bin) => (
          <rect
            class={bin < step ? 'histogram-out' : 'histogram-in'}
            x={BAR * bin + 1}
            y={(HEIGHT - height(count)).toFixed(1)}
            width={BAR - 2}
            height={height(count).toFixed(1)}
          />
        ))}
      </svg>
      <input
        id="score-slider"
        class="paint"
        type="range"
        min="0"
        max={rows.length - 1}
        step="1"
        value={Math.min(step, rows.length - 1)}
        aria-label={t('condition.field-score-min')}
        data-edges={edges.map((edge) => edge.toPrecision(3)).join(' ')}
      />
      <p class="histogram-ends" aria-hidden="true">
        <span>{formatScore(edges[0]!)}</span>
        <span>{t('explore.score')}</span>
        <span>{formatScore(edges.at(-1)!)}</span>
      </p>
    </div>
  );
}
