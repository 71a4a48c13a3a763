import type { PropertyReport } from '../../service/properties/property-reports.js';
import { Layout } from '../components/layout.js';
import { formatNumber } from '../format/format-number.js';
import { formatPercent } from '../evaluation/format-percent.js';
import type { PageContext } from '../page-context.js';
import { useText } from '../text/use-text.js';
import { LearningCurve } from './learning-curve.js';
import { ParityPlot } from './parity-plot.js';

interface PropertyPageProps {
  readonly context: PageContext;
  readonly property: PropertyReport;
}

/** How well a property was learnt: its cross-validations as figures and in numbers. */
export function PropertyPage({ context, property }: PropertyPageProps) {
  const t = useText();
  const { name, unit, log, rows, refused, repeated, bound, file, column, parity, learningCurve } = property;
  const { random, systems } = property.crossValidation;
  const shown = log ? t('property-page.of-logarithm') : unit;
  const splits = [
    { title: t('property-page.random'), summary: random, points: parity.random },
    { title: t('property-page.systems'), summary: systems, points: parity.systems },
  ];
  return (
    <Layout context={context} title={name} section="properties">
      <h1>{name}</h1>
      <p>
        {t('property-page.learnt-from', { rows: formatNumber(rows), column, file })}{' '}
        {refused > 0 ? t('property-page.refused', { refused }) : null}{' '}
        {repeated > 0 ? t('property-page.repeated', { repeated }) : null}{' '}
        {bound === null ? null : t('property-page.bound')}
      </p>
      <div class="plots">
        {splits.map(({ title, summary, points }) => (
          <figure>
            <figcaption>{title}</figcaption>
            {points.length > 0 ? <ParityPlot title={title} points={points} /> : null}
            <p>
              {t('property-page.how-well', {
                error: `${summary.meanAbsoluteError.toPrecision(3)} ${shown}`.trim(),
                coverage: formatPercent(summary.coverage90),
              })}
            </p>
          </figure>
        ))}
        {learningCurve.length > 1 ? (
          <figure>
            <figcaption>{t('property-page.learning-curve')}</figcaption>
            <LearningCurve curve={learningCurve} title={t('property-page.learning-curve')} />
          </figure>
        ) : null}
      </div>
    </Layout>
  );
}
