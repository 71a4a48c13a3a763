import type { PredictedValue } from '../../service/properties/predicted-values.js';
import { useText } from '../text/use-text.js';

/** What the properties that were learnt say of a composition; nothing if there are none. */
export function PredictedProperties({ values }: { values: readonly PredictedValue[] }) {
  const t = useText();
  if (values.length === 0) return null;
  return (
    <section aria-labelledby="predicted">
      <h2 id="predicted">{t('property-page.predicted-title')}</h2>
      <ul>
        {values.map(({ name, unit, prediction }) => (
          <li>
            <a href={`/properties/${name}`}>{name}</a>:{' '}
            {'problem' in prediction
              ? t(prediction.problem)
              : t('property-page.value', {
                  value: prediction.value.toPrecision(3),
                  deviation: prediction.standardDeviation.toPrecision(2),
                  unit,
                })}
            {'problem' in prediction ? null : (
              <span class="quiet">
                {' '}
                {t(prediction.insideDomain ? 'property-page.inside' : 'property-page.outside', {
                  nearest: prediction.nearest.formula,
                  value: String(prediction.nearest.value),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
