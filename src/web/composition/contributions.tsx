import { nameOf } from '../../messages/name-of.js';
import type { Contribution } from '../../scoring/list-scorer.js';
import { slug } from '../figures/slug.js';
import { ModelStrips } from './model-strips.js';
import { useText } from '../text/use-text.js';
import { Text } from '../components/text.js';

interface ContributionsProps {
  readonly contributions: readonly Contribution[];
  readonly formula: string;
}

/** What each model says, in a sentence. */
export function Contributions({ contributions, formula }: ContributionsProps) {
  const t = useText();
  if (contributions.length === 0) return null;
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions">{t('composition.models')}</h2>
      <ModelStrips id={`models-${slug(formula)}`} contributions={contributions} />
      <p class="note">{t('picture.strips-means')}</p>
      <dl class="facts">
        {contributions.map(({ model, raw, text }) => (
          <div>
            <dt>{t(nameOf('model', model))}</dt>
            <dd>
              <Text message={text} />
              {t('text.sentence-separator')}
              <span class="quiet">{t('composition.raw-score', { score: raw.toPrecision(3) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
