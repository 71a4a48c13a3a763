import type { Contribution } from '../../service/types.js';
import { useText } from '../text/use-text.js';
import { Said } from '../components/said.js';

interface ContributionsProps {
  readonly contributions: readonly Contribution[];
  /** What models are called, by name. */
  readonly modelTitles: ReadonlyMap<string, string>;
}

/** What each model says, in a sentence. */
export function Contributions({ contributions, modelTitles }: ContributionsProps) {
  const t = useText();
  if (contributions.length === 0) return null;
  return (
    <section aria-labelledby="contributions">
      <h2 id="contributions">{t('What each model says')}</h2>
      <dl class="facts">
        {contributions.map(({ model, raw, text }) => (
          <div>
            <dt>{t(modelTitles.get(model) ?? model)}</dt>
            <dd>
              <Said text={text} /> <span class="quiet">{t('Raw score {score}', { score: raw.toPrecision(3) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
