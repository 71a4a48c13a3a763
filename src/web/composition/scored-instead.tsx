import type { ScoredInstead as Instead } from '../../service/types.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';

/** For a composition without a score: what of the same elements has one. */
export function ScoredInstead({ members }: { members: readonly Instead[] }) {
  const t = useText();
  if (members.length === 0) return null;
  return (
    <section class="wide" aria-labelledby="instead">
      <h2 id="instead">{t('composition.instead')}</h2>
      <p class="note">{t('composition.instead-means')}</p>
      <ul class="plain similar">
        {members.map(({ conventional, known, score, rank }) => (
          <li>
            <a href={compositionAddress(conventional)}>
              <Formula text={conventional} />
            </a>{' '}
            <span class="quiet">
              {known
                ? t('batch.known')
                : rank === null
                  ? t('composition.score', { score: formatScore(score ?? 0) })
                  : t('composition.score-rank', { score: formatScore(score ?? 0), rank: formatNumber(rank) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
