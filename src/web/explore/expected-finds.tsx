import type { ListOverview } from '../../store/list-overview.js';
import { LinePlot } from '../figures/line-plot.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { PLOT } from '../figures/plot-frame.js';
import { logScale, powerTicks } from '../figures/scale.js';
import { yFromZero } from '../figures/scale-from-zero.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** How many of the rows of a view are expected to be reported, as the first of them add up. */
export function ExpectedFinds({ overview: { expected, facets } }: { overview: ListOverview }) {
  const t = useText();
  const last = expected.at(-1);
  if (!last || last.rows < 10) return null;
  const half = expected.find(({ finds }) => finds >= last.finds / 2)!;
  const rows = powerTicks(1, last.rows).filter((tick) => tick <= last.rows);
  const anions = facets.find(({ condition }) => condition === 'anion')?.values ?? [];
  return (
    <section class="expected" aria-labelledby="expected">
      <h2 id="expected">{t('picture.expected')}</h2>
      <p class="note">
        {t('picture.expected-means', {
          rows: formatNumber(last.rows),
          finds: formatNumber(Math.round(last.finds)),
          half: formatNumber(half.rows),
        })}
      </p>
      <div class="plots">
        <PlotFigure
          id="expected-finds"
          caption={t('picture.expected-by-rows')}
          data={{ columns: ['rows', 'expected_finds'], rows: expected.map((point) => [point.rows, point.finds]) }}
        >
          <LinePlot
            title={t('picture.expected-by-rows')}
            x={{
              scale: logScale(1, last.rows, PLOT.left, PLOT.right, rows),
              label: t('picture.first-rows'),
              format: formatNumber,
            }}
            y={{
              scale: yFromZero(last.finds),
              label: t('table.colour-expected'),
              // A view may expect less than one find.
              format: (tick) => (Number.isInteger(tick) ? formatNumber(tick) : String(tick)),
            }}
            series={[
              { label: t('table.colour-expected'), points: expected.map((at) => ({ x: at.rows, y: at.finds })) },
            ]}
          />
        </PlotFigure>
        {anions.length > 1 ? (
          <PlotFigure
            id="rows-by-anion"
            caption={t('picture.by-anion')}
            data={{ columns: ['anion', 'rows'], rows: anions.map(({ value, rows: count }) => [value, count]) }}
          >
            <AnionBars title={t('picture.by-anion')} anions={anions} />
          </PlotFigure>
        ) : null}
      </div>
    </section>
  );
}

const ROW = 22;
const WIDTH = 420;

function AnionBars({
  title,
  anions,
}: {
  title: string;
  anions: readonly { readonly value: string; readonly rows: number }[];
}) {
  const sorted = anions.toSorted((a, b) => b.rows - a.rows);
  const most = sorted[0]!.rows;
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${ROW * sorted.length + 4}`} role="img" aria-label={title}>
      {sorted.map(({ value, rows }, index) => {
        const length = Math.max(1, (rows / most) * 300);
        return (
          <g>
            <text class="plot-label" x="24" y={ROW * index + 16} text-anchor="end">
              {value}
            </text>
            <rect class="plot-bar" x="32" y={ROW * index + 4} width={length.toFixed(1)} height={ROW - 7} rx="2" />
            <text class="plot-tick" x={(38 + length).toFixed(1)} y={ROW * index + 16}>
              {formatNumber(rows)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
