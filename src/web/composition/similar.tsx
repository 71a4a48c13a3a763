import type { SystemMember } from '../../service/types.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format/format-number.js';
import { formatScore } from '../format/format-score.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { ReportedMark } from '../components/reported-mark.js';
import { RanksIn } from './ranks-in.js';

interface SimilarProps {
  readonly members: readonly SystemMember[];
  readonly list: string | null;
  /** Whether the compositions consist of ions. */
  readonly hasCharges: boolean;
}

/** Candidates of a list that differ from this composition in one cation, or in one element if they have no charges. */
export function Similar({ members, list, hasCharges }: SimilarProps) {
  const t = useText();
  if (members.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{t('composition.similar')}</h2>
      <p class="note">{t(hasCharges ? 'composition.similar-means' : 'composition.similar-of-elements')}</p>
      <RanksIn list={list} />
      <ul class="plain similar">
        {members.map(({ formula, conventional, score, rank }) => (
          <li>
            <a href={compositionAddress(conventional)}>
              <Formula text={conventional} />
            </a>{' '}
            <span class="quiet">
              {t('composition.score-rank', { score: formatScore(score ?? 0), rank: formatNumber(rank ?? 0) })}
            </span>
            <ReportedMark formula={formula} />
          </li>
        ))}
      </ul>
    </section>
  );
}
