import { message } from '../../messages/message.js';
import type { PropertyReport } from '../../service/properties/property-reports.js';
import { FiguresTable } from '../components/figures-table.js';
import { Layout } from '../components/layout.js';
import type { FigureData } from '../figures/figure-files.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { formatNumber } from '../format/format-number.js';
import { formatPercent } from '../evaluation/format-percent.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { ErrorHeadings } from './error-headings.js';
import { LearningCurve } from './learning-curve.js';
import { ParityPlot } from './parity-plot.js';
import { ResidualPlot } from './residual-plot.js';

const MODEL_WORDS = {
  mean: 'property-page.mean',
  linear: 'property-page.linear',
  'kernel-ridge': 'property-page.kernel-ridge',
  'kernel-ridge-matern': 'property-page.kernel-ridge-matern',
  'boosted-trees': 'property-page.boosted-trees',
} as const;

interface PropertyPageProps {
  readonly context: PageContext;
  readonly property: PropertyReport;
}

/** How well a property was learnt: its cross-validations as figures and in numbers. */
export function PropertyPage({ context, property }: PropertyPageProps) {
  const t = useText();
  const { name, unit, log, rows, refused, repeated, bound, file, source, column, parity, learningCurve } = property;
  const {
    baselines,
    oneSystem,
    crossValidation: { random, systems },
  } = property;
  const process = message('property-page.gaussian-process', {
    kernel: property.kernel ?? 'matern52',
    widths: property.widths ?? 'group',
  });
  const shown = log ? t('property-page.of-logarithm') : unit;
  const splits = [
    { id: 'random', title: t('property-page.random'), summary: random, points: parity.random },
    {
      id: 'systems',
      title: t(oneSystem === undefined ? 'property-page.systems' : 'property-page.compounds'),
      summary: systems,
      points: parity.systems,
    },
  ];
  return (
    <Layout context={context} title={name} section="properties">
      <h1>{name}</h1>
      <p>
        {t([
          message('property-page.learnt-from', { rows: formatNumber(rows), column, file }),
          ...(source === undefined ? [] : [message('property-page.source', { source })]),
          ...(refused > 0 ? [message('property-page.refused', { refused })] : []),
          ...(repeated > 0 ? [message('property-page.repeated', { repeated })] : []),
          ...(bound === null ? [] : [message('property-page.bound')]),
          ...(oneSystem === undefined ? [] : [message('property-page.one-system', { system: oneSystem })]),
        ])}
        {t('text.sentence-separator')}
        {t(process)}
      </p>
      <div class="plots">
        {splits.map(({ id, title, summary, points }) => (
          <div>
            <h2>{title}</h2>
            <p>
              {t('property-page.how-well', {
                error: `${summary.meanAbsoluteError.toPrecision(3)} ${shown}`.trim(),
                coverage: formatPercent(summary.coverage90, t),
              })}
            </p>
            {points.length > 0 ? (
              <>
                <PlotFigure id={`parity-${id}`} caption={t('property-page.parity')} data={tableOf(points)}>
                  <ParityPlot title={t('property-page.parity') + t('text.colon') + title} points={points} />
                </PlotFigure>
                <PlotFigure id={`residuals-${id}`} caption={t('property-page.residuals')} data={tableOf(points)}>
                  <ResidualPlot title={t('property-page.residuals') + t('text.colon') + title} points={points} />
                </PlotFigure>
              </>
            ) : null}
          </div>
        ))}
        {learningCurve.length > 1 ? (
          <PlotFigure
            id="learning-curve"
            caption={t('property-page.learning-curve')}
            data={{
              columns: ['rows', 'mean_absolute_error'],
              rows: learningCurve.map((point) => [point.rows, point.meanAbsoluteError]),
            }}
          >
            <LearningCurve curve={learningCurve} title={t('property-page.learning-curve')} />
          </PlotFigure>
        ) : null}
      </div>
      <h2>{t('property-page.compared')}</h2>
      {baselines ? (
        <FiguresTable
          title={t('property-page.compared')}
          head={
            <>
              <th scope="col">{t('property-page.model')}</th>
              <ErrorHeadings oneSystem={oneSystem} />
            </>
          }
        >
          {[
            { title: t(process), random: random.meanAbsoluteError, systems: systems.meanAbsoluteError },
            ...baselines.map(({ name: baseline, ...errors }) => ({
              title: t(MODEL_WORDS[baseline as keyof typeof MODEL_WORDS]),
              ...errors,
            })),
          ].map((each) => (
            <tr>
              <th scope="row">{each.title}</th>
              <td class="number">{each.random.toPrecision(3)}</td>
              <td class="number">{each.systems.toPrecision(3)}</td>
            </tr>
          ))}
        </FiguresTable>
      ) : (
        <p>{t('property-page.not-compared')}</p>
      )}
      <p>{t('property-page.domain')}</p>
    </Layout>
  );
}

function tableOf(points: PropertyReport['parity']['random']): FigureData {
  return {
    columns: ['formula', 'value', 'predicted', 'standard_deviation'],
    rows: points.map(({ formula, value, predicted, standardDeviation }) => [
      formula,
      value,
      predicted,
      standardDeviation,
    ]),
  };
}
