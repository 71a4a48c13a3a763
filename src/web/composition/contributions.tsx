import { nameOf } from '../../messages/name-of.js';
import type { Contribution } from '../../scoring/list-scorer.js';
import { useText } from '../text/use-text.js';
import { Text } from '../components/text.js';

interface ContributionsProps {
  readonly contributions: readonly Contribution[];
}

/** What each model says, in a sentence. */
export function Contributions({ contributions }: ContributionsProps) {
  const t = useText();
  if (contributions.length === 0) return null;
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions">{t('composition.models')}</h2>
      <dl class="facts">
        {contributions.map(({ model, raw, text }) => (
          <div>
            <dt>{t(nameOf('model', model))}</dt>
            <dd>
              <Text message={text} />{' '}
              <span class="quiet">{t('composition.raw-score', { score: raw.toPrecision(3) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
