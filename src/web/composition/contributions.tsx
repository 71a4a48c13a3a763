import { nameOf } from '../../messages/name-of.js';
import type { Contribution } from '../../scoring/list-scorer.js';
import { slug } from '../figures/slug.js';
import { ModelStrips } from './model-strips.js';
import { useText } from '../text/use-text.js';
import { Text } from '../components/text.js';
import { DataTable } from '../components/data-table.js';

interface ContributionsProps {
  readonly contributions: readonly Contribution[];
  readonly formula: string;
}

/** What each model says: a picture, the numbers, and which descriptors raise or lower the score of those that can say so. */
export function Contributions({ contributions, formula }: ContributionsProps) {
  const t = useText();
  if (contributions.length === 0) return null;
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions">{t('composition.models')}</h2>
      <ModelStrips id={`models-${slug(formula)}`} contributions={contributions} />
      <DataTable
        kind="small"
        caption={t('composition.models')}
        columns={[
          t('composition.model'),
          { number: t('composition.ranks-above') },
          { number: t('composition.raw-score') },
        ]}
      >
        {contributions.map((each) => (
          <tr>
            <th scope="row">{t(nameOf('model', each.model))}</th>
            <td class="number">
              <Share of={each} />
            </td>
            <td class="number">{each.raw.toPrecision(3)}</td>
          </tr>
        ))}
      </DataTable>
      {contributions
        .filter(({ text }) => text.length > 1)
        .map(({ model, text }) => (
          <p class="effects">
            <b>{t(nameOf('model', model))}</b>
            {t('text.colon')}
            <Text message={text.slice(1)} />
          </p>
        ))}
    </section>
  );
}

/** The share of the candidates that a model ranks lower; never all of them. */
function Share({ of: { raw, percentile } }: { of: Contribution }) {
  const t = useText();
  if (percentile === null || raw <= 0) return <>{t('picture.no-evidence')}</>;
  if (percentile > 99.9999) return <>{t('composition.above-nearly-all')}</>;
  return <>{t('composition.above', { share: percentile.toFixed(percentile > 99 ? 4 : 1) })}</>;
}
