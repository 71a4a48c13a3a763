import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import type { ListRow } from '../../rows/list-row.js';
import type { ListMetadata } from '../../store/types.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { formatNumber } from '../format/format-number.js';
import { listLabel } from '../format/list-label.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import type { ExploreQuery } from './explore-query.js';
import { HiddenParameters } from './hidden-parameters.js';
import type { ScatterColumn } from './scatter-columns.js';
import { ScatterPlot } from './scatter-plot.js';
import { ViewFrame } from './view-frame.js';

interface ScatterPageProps {
  readonly context: PageContext;
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  readonly columns: readonly ScatterColumn[];
  readonly x: ScatterColumn;
  readonly y: ScatterColumn;
  readonly rows: readonly ListRow[];
}

/** The rows of a view as points, by any two columns of numbers; each point leads to its composition. */
export function ScatterPage({ context, query, list, columns, x, y, rows }: ScatterPageProps) {
  const t = useText();
  const points = rows.flatMap((row) => {
    const [left, up] = [x.value(row), y.value(row)];
    return left === null || up === null ? [] : [{ formula: conventionalFormula(row), x: left, y: up }];
  });
  const label = ({ title, unit }: ScatterColumn): string => (unit === '' ? t(title) : `${t(title)} / ${unit}`);
  const name = t('scatter.by', { x: t(x.title), y: t(y.title) });
  return (
    <ViewFrame
      context={context}
      query={query}
      title={t('scatter.title')}
      lead={t('scatter.means', {
        rows: formatNumber(rows.length),
        kind: t(listLabel(list)),
        points: formatNumber(points.length),
      })}
    >
      <form class="next-form" action="/scatter" method="get">
        <HiddenParameters query={query} />
        {(
          [
            ['x', x, 'scatter.x'],
            ['y', y, 'scatter.y'],
          ] as const
        ).map(([axis, chosen, text]) => (
          <>
            <label for={`scatter-${axis}`}>{t(text)}</label>
            <select id={`scatter-${axis}`} name={axis}>
              {columns.map((column) => (
                <option value={column.key} selected={column.key === chosen.key}>
                  {label(column)}
                </option>
              ))}
            </select>
          </>
        ))}
        <button type="submit">{t('scatter.draw')}</button>
      </form>
      {points.length === 0 ? (
        <p class="nothing">{t('scatter.none')}</p>
      ) : (
        <div class="plots">
          <PlotFigure
            id="scatter"
            caption={name}
            data={{
              columns: ['formula', x.key, y.key],
              rows: points.map((point) => [point.formula, point.x, point.y]),
            }}
          >
            <ScatterPlot title={name} x={label(x)} y={label(y)} points={points} />
          </PlotFigure>
        </div>
      )}
    </ViewFrame>
  );
}
