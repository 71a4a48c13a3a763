import { nameOf } from '../../messages/name-of.js';
import type { Contribution } from '../../scoring/list-scorer.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { round } from '../figures/plot-frame.js';
import { useText } from '../text/use-text.js';

const ROW = 30;
const [WIDTH, LEFT, RIGHT, TOP] = [560, 240, 535, 24] as const;

/** Shares of the candidates that a model ranks higher, from all of them on. */
const TICKS = [1, 0.01, 1e-4, 1e-6];

function placeOf(share: number): number {
  const place = Math.min(1, Math.max(0, -Math.log10(Math.max(share, 1e-7)) / 7));
  return LEFT + place * (RIGHT - LEFT);
}

/** Where each model has a composition among all candidates: a mark on a strip, the best at the right, each step ten times fewer that are better. */
export function ModelStrips({ contributions, id }: { contributions: readonly Contribution[]; id: string }) {
  const t = useText();
  // A model without evidence puts the composition among all others of which it knows nothing: that is no rank.
  const placed = contributions.map(({ model, raw, percentile }) => ({
    model,
    better: percentile === null || raw <= 0 ? null : 1 - percentile / 100,
  }));
  if (placed.filter(({ better }) => better !== null).length < 2) return null;
  const height = TOP + ROW * placed.length + 4;
  return (
    <>
      <PlotFigure
        id={id}
        data={{
          columns: ['model', 'share_ranked_higher'],
          rows: placed.map(({ model, better }) => [model, better ?? '']),
        }}
      >
        <svg class="plot" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('picture.strips')}>
          {TICKS.map((tick) => (
            <g>
              <line
                class="plot-grid"
                x1={round(placeOf(tick))}
                x2={round(placeOf(tick))}
                y1={TOP - 6}
                y2={height - 4}
              />
              <text class="plot-tick" x={round(placeOf(tick))} y="12" text-anchor="middle">
                {tick >= 0.01 ? `${tick * 100}%` : `10${superscript(Math.round(Math.log10(tick)) + 2)}%`}
              </text>
            </g>
          ))}
          {placed.map(({ model, better }, index) => {
            const y = TOP + ROW * index + ROW / 2;
            return (
              <g>
                <text class="plot-label" x={LEFT - 10} y={y + 4} text-anchor="end">
                  {t(nameOf('model', model))}
                </text>
                {better === null ? (
                  <text class="plot-tick" x={LEFT + 8} y={y + 4}>
                    {t('picture.no-evidence')}
                  </text>
                ) : (
                  <>
                    <line class="plot-axis" x1={LEFT} x2={RIGHT} y1={y} y2={y} />
                    <circle class="strip-mark" cx={round(placeOf(better))} cy={y} r="6" />
                  </>
                )}
              </g>
            );
          })}
        </svg>
      </PlotFigure>
      <p class="note">{t('picture.strips-means')}</p>
    </>
  );
}

function superscript(power: number): string {
  return String(power)
    .replace('-', '\u207b')
    .replace(/\d/g, (digit) => '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'[Number(digit)]!);
}
